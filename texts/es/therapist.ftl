client-came =
    <b>{ $name }</b> abrió tu invitación para <b>{ $label }</b>.

    ¿Es la persona correcta? Si dudas, pregúntale. No ves nada de lo suyo antes de confirmar.
client-linked-already = <b>{ $client }</b> abrió tu invitación para <b>{ $label }</b> y ya está entre tus pacientes. No ha cambiado nada; la invitación está usada.
client-confirm = Sí, es correcto
client-refuse = No, es otra persona
client-confirm-named = Confirmar a { $name }
care-confirmed = Confirmado. Ya puedes proponer algo a { $name }.
care-refused = De acuerdo, nadie vio nada de nadie. La invitación está usada; puedes hacer otra.
care-settled = Eso ya está resuelto.
care-confirmed-client = { $therapist } confirmó que eres tú. Lo que se acuerde contigo llegará aquí.
care-refused-client = { $therapist } no pudo confirmar quién eres, así que no hay contacto aquí. No se mostró nada. Si es un error, háblalo con esa persona.
invite-again = Nueva invitación
invite-somebody = Invitar a alguien
invite-label = ¿Cómo llamo a esta persona en tu lista? Basta un nombre de pila o unas iniciales.
invite-label-length = Un nombre corto, por favor, de { $most } letras como mucho.
invite-made = Aquí está la invitación para { $label }. Sirve una vez y durante tres días. Reenvía el siguiente mensaje:
invite-link =
    { $therapist } te invita a Midweek, un pequeño compañero para los días entre dos sesiones. Abre este enlace para leer qué es y decidir:
    { $link }

clients-none = Todavía no tienes pacientes aquí. Una invitación trae a la primera persona.
clients =
    <b>Tus pacientes</b>

    { $lines }
client-unknown = No encuentro a esta persona entre tus pacientes.
client-screen =
    <b>{ $client }</b>{ $glance }

    { $assignments }{ $reach }{ $size }{ $noted }
client-screen-empty =
    <b>{ $client }</b>{ $glance }{ $reach }{ $size }{ $noted }
    Todavía no hay nada acordado, y hasta ahora no hay registros.
client-lightened = {"\u000A"}Desde { $since } todo llega en su versión más corta: tu paciente lo quiso más ligero por un tiempo.
client-noted = {"\u000A\u000A"}{ $blocks }
client-goals = <b>Metas:</b>{"\u000A"}{ $goals }
client-goal = – { $line }
client-item = {"    "}◦ { $line }
client-item-in-the-way = {"    "}◦ { $line }. Se interpuso: { $words }
client-notes = <b>Para hablar:</b>{"\u000A"}{ $notes }
client-note = – { $line }
client-unreachable = {"\u000A"}Telegram no le entrega nada desde { $since }: quizá bloqueó el bot. Nada cuenta como perdido.
client-lost =
    Telegram ya no entrega nada a <b>{ $client }</b>: quizá bloqueó el bot, o se fue. Lo planeado descansa, y nada cuenta como perdido. Podrías preguntarle en la próxima sesión.
client-regained = A <b>{ $client }</b> le llegan mensajes otra vez. Lo planeado sigue a sus horas.
assignment-proposed = ◦ { $practice }: propuesta, { $cadence }, hasta { $until }
assignment-change-asked = ◦ { $practice }: se pide un cambio: “{ $remark }”
assignment-accepted-and-asked = • { $practice }: { $cadence }, hasta { $until }. Se pidió: “{ $remark }”
assignment-accepted = • { $practice }: { $cadence }, hasta { $until }
propose-something = Proponer una práctica
change-assignment = Cambiar: { $practice }
log-entry-of = { $at } · { $practice } · { $outcome }
log-one-of =
    <b>{ $client } · { $practice }</b>
    { $at } · { $outcome }{ $reason }{ $debrief }{ $sharing }{ $score }

    { $answers }
shared-as-summary = {"\u000A"}<i>Compartido como resumen: cuándo, y los números, sin palabras.</i>
debrief-helped-line = {"\u000A"}Ayudó. { $words }
debrief-too-hard-line = {"\u000A"}Muy difícil. { $words }
debrief-not-for-me-line = {"\u000A"}No es para mí. { $words }
debrief-in-the-way-line = {"\u000A"}Se interpuso algo. { $words }
back-to-client = ‹ Atrás
back-to-clients = ‹ Todas las personas
see-client = Ver a esta persona

assignment-change =
    <b>{ $practice }</b>: { $cadence }{ $state ->
        [proposed] {" "}(sin respuesta todavía)
        [change-asked] {" "}(se pide un cambio: “{ $remark }”)
       *[accepted] {""}
    }

    ¿Con qué frecuencia? { $state ->
        [accepted] Sigue a las horas de tu paciente.
       *[other] Se propone de nuevo.
    }
assignment-end = Terminarla
assignment-ended = Terminada. Lo que se escribió queda en los registros.
assignment-over = Esta ya terminó.
assignment-ended-client = { $therapist } terminó <b>{ $practice }</b>. Lo que escribiste queda en tus registros.
cadence-changed = Cambiado: { $cadence }.
cadence-changed-client =
    { $therapist } sugiere otro ritmo para <b>{ $practice }</b>: { $cadence }.{ $next }{ $load }

    Desde ahora va así. Si no te encaja, cambia las horas, o termínalo aquí.

client-accepted =
    { $client } dijo que sí a <b>{ $practice }</b>{ $size ->
        [smaller] , en la versión más corta
       *[full] {""}
    }.{ $sureness ->
        [-1] {""}
       *[other] {" "}Confianza en que encaja en la semana: { $sureness } de 10.
    }{ $dates }
accepted-needs-session = {"\u000A\u000A"}Sigue las sesiones, y no se sabe ninguna fecha: no llega nada antes de que fijes una.
client-not-working = { $client } dice que algo no funciona con <b>{ $practice }</b>. Sigue como se acordó hasta que se cambie.
client-not-working-words = { $client }, sobre <b>{ $practice }</b>: “{ $remark }”
client-asks-swap = { $client } quisiera otra cosa en lugar de <b>{ $practice }</b>.{ $because }
client-asks-swap-for = { $client } quisiera cambiar <b>{ $practice }</b> por <b>{ $instead }</b>.{ $because }
client-asks-because = {" "}“{ $words }”
propose-named = Proponer: { $practice }
swap-remark = Otra cosa en su lugar. { $why }
swap-for-remark = En su lugar, { $instead }. { $why }
client-takes-smaller = { $client } toma desde ahora la versión más corta de <b>{ $practice }</b>.
client-declined = { $client } dijo que no a <b>{ $practice }</b>. No se lo preguntaré otra vez.
client-ended = { $client } terminó <b>{ $practice }</b>.

see-counters = Lo que cuenta
counters-of =
    <b>{ $client }</b> · contado en las últimas cuatro semanas, por hora del día

    { $counters }
