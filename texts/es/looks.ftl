### The record of looks, as its client reads it. { $who } did it; { $other } is the second therapist where there is one.

who-looked =
    <b>Quién miró</b>
    Lo que se vio o se hizo de lo tuyo aquí, lo más nuevo primero. Solo tú ves esta lista.

    { $lines }
who-looked-nobody =
    <b>Quién miró</b>
    Hasta ahora nadie ha mirado nada de lo tuyo. Cuando alguien lo haga, aparecerá aquí.
looks-newest = ‹ Lo más nuevo
looks-older = Más antiguo ›
looks-somebody-gone = Alguien (ya no está aquí)
look-line = <b>{ $at }</b>{"\u000A"}{ $did }

look-viewed =
    { $who } { $detail ->
        [overview] abrió tu página
        [entries] abrió la lista de tus registros
        [entry] leyó registros tuyos
        [counts] miró lo que cuentas
        [ladder] miró tu escalera
        [helped] miró qué te ayudó antes
        [brief] recibió el resumen para la sesión
       *[other] miró tus registros
    }{ $times ->
        [1] .
       *[other] , { $times } veces.
    }
look-exported =
    { $who } se llevó tus registros en un archivo{ $detail ->
        [csv] {" "}(tabla)
        [xlsx] {" "}(tabla)
        [plans] {" "}(notas y metas)
        [json] {" "}(datos)
        [fhir] {" "}(datos)
        [zip] {" "}(con fotos y voz)
        [pdf] {" "}(informe)
        [html] {" "}(informe)
       *[other] {""}
    }{ $times ->
        [1] .
       *[other] , { $times } veces.
    }
look-refused = { $who } intentó mirar tus registros y no se le mostró nada.
look-consented = Aceptaste cómo funciona Midweek.
look-consent-withdrawn = Retiraste tu sí a cómo funciona Midweek.
look-let-in = Entraste como terapeuta.
look-link-claimed = Llegaste por una invitación de { $other }.
look-link-made = { $who } confirmó que eres tú. Desde entonces { $who } puede ver lo que compartes.
look-link-refused = { $who } no pudo confirmar quién eres, y no vio nada.
look-link-ended = { $who } ya no ve tus registros.
look-access-removed = Terminaste el acceso de { $other }.
look-share-asked = { $who } te preguntó si { $other } puede ver también tus registros.
look-shared = Dijiste que sí: { $other } también ve tus registros.
look-share-declined = Dijiste que no: { $other } no ve tus registros.
look-transfer-asked = { $who } te preguntó si { $other } puede seguir contigo.
look-transferred = Dijiste que sí: { $other } sigue contigo.
look-transfer-declined = Dijiste que no: todo quedó como estaba, sin { $other }.
look-past-opened = Mostraste a { $other } también lo de antes.
look-archived = { $who } apartó tu página por ahora.
look-brought-back = { $who } retomó tu página.
look-reviewed =
    { $who } marcó registros tuyos como leídos{ $times ->
        [1] .
       *[other] , { $times } veces.
    }
look-care-mode-set = { $who } puso el modo de cuidado: todo lo planeado se detuvo.
look-cadence-changed = { $who } cambió la frecuencia de algo planeado.
look-assignment-ended = { $who } terminó algo que estaba planeado.
