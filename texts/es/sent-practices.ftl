# A therapist sends a practice as a file.
practice-file-coming = Estoy leyendo <b>{ $file }</b>.
practice-file-too-large = <b>{ $file }</b> es demasiado grande: se pueden leer hasta { $most } MB. No ha cambiado nada.
practice-file-refused =
    Todavía no puedo hacer una práctica de <b>{ $file }</b>. No ha cambiado nada.

    { $faults }

    Cuando esté arreglado, envíalo otra vez.
practice-file-fault-line = • Línea { $line }: { $reason }
practice-file-fault-item = • { $item }: { $reason }
practice-file-fault = • { $reason }
practice-preview =
    <b>{ $name }</b>
    { $why }{ $cautions }

    Unos { $minutes } min{ $smaller ->
        [0] {""}
       *[other] , o { $smaller } min en la versión más corta
    }.

    { $steps }{ $thoughts }

    { $version ->
        [1] Nadie más la ve. Si la guardas, aparece en tu lista cuando propones algo.
       *[other] Si la guardas, es tu versión { $version }. Quien aceptó una anterior se queda con esa.
    }
practice-step =
    { $number }. { $question }{ $when ->
        [sometimes] {" "}<i>(solo a veces)</i>
       *[always] {""}
    }{ $answers }
practice-step-answers = {"\u000A"}    <i>{ $answers }</i>
practice-more-steps =
    … y { $count ->
        [one] una pregunta más
       *[other] { $count } preguntas más
    }
practice-thoughts =
    {"\u000A"}
    <b>Para pensarlo otra vez</b>
    { $thoughts }
practice-thought = • { $where }{ $thought }
practice-where = <i>{ $place }:</i>{" "}
practice-remark = { $remark }
practice-more-thoughts = … y { $count } más
practice-keep = Guardarla
practice-not-now = Ahora no
practice-kept = <b>{ $name }</b> ya es tuya{ $version ->
        [1] {""}
       *[other] , versión { $version }
    }. La encontrarás cuando propongas algo.
practice-not-kept = De acuerdo, no se guardó. Envía el archivo otra vez cuando quieras.
practice-unchanged = <b>{ $name }</b> ya es tuya, palabra por palabra (versión { $version }). No ha cambiado nada.
practice-settled = Eso ya está resuelto.

# A therapist writes one in the chat.
compose-own = Escribir una nueva
compose-name =
    <b>Una práctica tuya</b>
    ¿Cómo se llamará? Tus pacientes leerán el nombre.
compose-why =
    <b>{ $name }</b>
    ¿Para qué sirve? Una o dos frases que alguien quiera leer.
compose-question =
    <b>{ $name }</b>
    { $number ->
        [1] ¿Cuál es la primera pregunta?
       *[other] ¿Y la pregunta { $number }? Cinco como mucho; con menos se hace más veces.
    }
compose-kind =
    <i>{ $question }</i>
    ¿Cómo se responde?
compose-text = Con palabras
compose-scale = De 0 a 10
compose-yes-no = Sí o no
compose-enough = Eso es todo
compose-lowest = nada
compose-highest = muchísimo
compose-too-long = Son { $length } caracteres; caben { $most }. ¿Qué es lo esencial?
