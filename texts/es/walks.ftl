# Every line below the question brings its own line break, so that one that is missing leaves no gap.
walk-ask =
    <i>{ $name } · { $number } de { $of }</i>

    { $lead }<b>{ $question }</b>{ $hint }{ $ends }{ $page }{ $earlier }
walk-ask-again =
    { $because }

    <i>{ $name } · { $number } de { $of }</i>
    { $lead }<b>{ $question }</b>{ $hint }{ $ends }{ $page }{ $earlier }
walk-lead = { $words }{"\u000A"}
walk-hint = {"\u000A"}{ $words }
walk-page = {"\u000A"}Página { $page } de { $of }. También puedes escribir tu respuesta.{ $marked }
walk-marked = {"\u000A"}Marcado: <i>{ $words }</i>
walk-earlier = {"\u000A"}Tu respuesta hasta ahora: <i>{ $words }</i>

letter-how = {"\u000A"}Puede llevar tantos mensajes como quieras. Guardo cada uno al momento.
letter-so-far = {"\u000A"}Guardado hasta ahora: { $messages ->
        [one] un mensaje
       *[other] { $messages } mensajes
    }, { $length } caracteres. Sigue escribiendo, o toca <b>Eso es todo</b>.

walk-that-is-all = Eso es todo
walk-yes = Sí
walk-no = No
walk-done-button = Hecho
shown-done = hecho
done-in-words = Gracias por escribirlo. Eso cuenta.
shown-rounds = { $rounds ->
        [one] una ronda
       *[other] { $rounds } rondas
    }
walk-page-before = ‹ Anterior
walk-page-after = Siguiente ›
walk-keep = Dejarlo así
walk-back = ‹ Atrás
walk-skip = Saltar
walk-stop = Parar aquí
help-now-button = Ayuda ahora

moment-this-evening = Esta noche
moment-tomorrow-morning = Mañana por la mañana
moment-tomorrow-evening = Mañana por la noche
moment-in-two-days = En 2 días
date-yesterday = Ayer
date-today = Hoy

guide-frame =
    <b>{ $frame }</b>{ $rounds ->
        [1] {""}
       *[other] {"\u000A\u000A"}Ronda { $round } de { $rounds }
    }
guide-over =
    Eso es todo. Tómate el tiempo que necesites antes de seguir.
guide-stop = Parar
guide-go-on = Seguir

planned =
    Guardado. Te preguntaré por ello: { $at }.

    Si quieres contármelo antes, también puedes.
tell-earlier = Contarlo

stopped = Detenido, y guardado hasta donde llegaste. Puedes continuar cuando quieras, en minutos o días.
carry-on = Continuar
leave-it-here = Dejarlo como está

parked = { $practice } espera donde lo dejaste.
long-line-so-far = Van { $length } caracteres. Envía el resto, o toca <b>Eso es todo</b>.
long-line-taken = { $length } caracteres, completo.

which-one =
    ¿Para cuál es esto?

    <i>{ $words }</i>

    Todavía no lo he puesto en ningún sitio.
which-new = { $practice } (nuevo)
which-begun = { $practice } (empezado antes)
which-neither = Ninguno
which-taken = Gracias, va ahí.
which-none = De acuerdo. Ese no lo guardé.

walk-kept =
    Guardado. Gracias por tomarte el tiempo.

    ¿Cómo fue? No hace falta que respondas.{ $seen }
walk-kept-short = Guardado. Gracias.{ $seen }
walk-left =
    Guardado como está. Intentarlo ya vale algo.

    ¿Cómo fue? No hace falta que respondas.{ $seen }
debrief-helped = Me ayudó
debrief-too-hard = Muy difícil
debrief-not-for-me = No es para mí
debrief-in-the-way = Surgió algo
debrief-heard-helped = Es bueno saberlo. Si quieres decir qué te ayudó, escríbelo sin más.
debrief-heard-too-hard = Gracias por decirlo. Se puede hacer más pequeño. Si quieres decir qué fue difícil, escríbelo sin más.
debrief-heard-not-for-me = Gracias por decirlo. No todo va bien a todo el mundo. Si quieres decir más, escríbelo sin más.
debrief-heard-in-the-way = Eso pasa. Si quieres decir qué fue, escríbelo sin más.
that-is-all = Eso es todo
debrief-kept = Guardado.
debrief-enough = De acuerdo. Cuídate.

reworded = Cambiado: <i>{ $question }</i> → { $answer }{ $gone ->
        [0] {""}
        [one] {"\u000A"}Una respuesta posterior ya no corresponde y se quitó.
       *[other] {"\u000A"}{ $gone } respuestas posteriores ya no corresponden y se quitaron.
    }
reworded-and-more =
    { reworded }

    Eso lleva a algo que aún no te he preguntado. Puedes continuar cuando quieras.
rewording-refused =
    Dejé tu respuesta como estaba.

    { $because }

already-there = Eso ya está anotado.
entry-closed = Esto ya está terminado.

not-part-of-anything =
    { $lines ->
        [one] ¿Te guardo esto?
       *[other] ¿Te guardo estos { $lines } mensajes juntos?
    } Se guarda cuando tocas <b>{ keep-unasked }</b>.

    Si ahora mismo todo es difícil, toca <b>{ help-now-button }</b>.
keep-unasked = Guardarlo

refused-too-long = Es un poco largo para una respuesta: { $length } caracteres, y caben { $limit }. ¿Puedes enviarlo más corto? Todavía no se ha guardado nada de ello.
refused-letter-full = Aquí no cabe más: { $limit } caracteres. Tu último mensaje, de { $length }, no se guardó; todo lo anterior sí. Toca <b>Eso es todo</b> cuando quieras.
refused-not-a-number = Aquí esperaba un número.
refused-out-of-range = Aquí va un número de { $lowest } a { $highest }.
refused-too-low = Aquí va un número de { $lowest } o más.
refused-too-high = Aquí va un número de { $highest } o menos.
refused-not-whole = Aquí va un número entero, como <i>3</i>.
refused-pick-one = Aquí va uno de los botones.
refused-nothing-to-write = Aquí no hay nada que escribir. Toca <b>Seguir</b> cuando quieras.
refused-pick-at-least-one = Marca al menos una opción primero, o salta esta pregunta.
refused-needs-words = Aquí van unas palabras escritas.
refused-not-a-date = Aquí va una fecha, como <i>24 de marzo de 2020</i>.
refused-unclear-date = Podrían ser dos días distintos. ¿Puedes escribir el mes con letras, como <i>24 de marzo de 2020</i>?
refused-not-a-time = Aquí va una hora, como <i>22:30</i>.
refused-not-a-moment = No pude leer eso como una hora. Sirve algo como <i>mañana a las 18:00</i>.
refused-in-the-past = Eso ya pasó. ¿Cuándo será?
refused-not-this-step = Eso era de otra pregunta. Estamos aquí.
refused-nothing-before = Aquí es donde empieza.
refused-needed = Necesito esto para seguir. También puedes parar aquí; todo queda guardado.

media-how = {"\u000A"}Aquí sirve: { $kinds }
kind-photo = foto
kind-voice = mensaje de voz
kind-video = video
kind-file = archivo
kind-text = palabras
shown-kilobytes = { $size } KB
shown-megabytes = { $size } MB
shown-not-kept = { $sent } · no se pudo guardar
refused-no-file-here = Esta pregunta se responde con palabras o con un toque, así que no guardé esto. ¿Puedes escribirlo?
refused-needs-a-file = Aquí va un archivo, más que palabras.
refused-file-kind = Ese tipo de archivo no va aquí, así que no lo guardé.
refused-file-size = Ese es demasiado grande: caben hasta { $megabytes } MB. No lo guardé.

file-refused-size = No pude guardar el archivo que enviaste: pesa más de { $megabytes } MB. ¿Puedes enviar uno más pequeño?
file-refused-kind = No pude guardar el archivo que enviaste: no es lo que dice su nombre. ¿Puedes enviarlo de otra manera?
file-refused-gone = No pude guardar el archivo que enviaste: Telegram ya no me lo da. ¿Puedes enviarlo otra vez?
file-refused-stumbled = Tropecé con el archivo que enviaste, y no guardé nada de él. ¿Puedes enviarlo en otro formato? Quien opera este bot puede averiguar por qué.
