### Sessions: what a therapist sets, and what the client hears of it. What goes to a client unasked may stand on a lock
### screen: it names neither a session nor a therapy.

command-sessions = Tus sesiones de esta semana
see-sessions = Sesiones

sessions-of = <b>{ $client } · sesiones</b>{ $rhythms }{ $dates }{ $cancelled }
sessions-of-none =
    <b>{ $client } · sesiones</b>
    No hay ninguna fijada.
sessions-rhythms = {"\u000A"}{ $rhythms }
sessions-rhythm = • { $rhythm }
sessions-dates =
    {"\u000A\u000A"}{ $dates }

    Toca una para moverla o cancelarla.
sessions-cancelled = {"\u000A"}Canceladas: { $days }.
session-line = { $at }
session-line-moved = { $at } (movida)
session-button = { $at }
sessions-once = { $at }
sessions-weekly = cada { $day }, { $at }{ $until }
sessions-every-weeks = { $weeks ->
        [2] un { $day } sí y otro no, { $at }{ $until }
       *[other] cada { $weeks } semanas, { $day }, { $at }{ $until }
    }
sessions-until = , hasta { $day }

sessions-week =
    <b>Tus sesiones, semana del { $since }</b>
    { $sessions }
sessions-week-none =
    <b>Tus sesiones, semana del { $since }</b>
    Ninguna. Se fijan en la pantalla de cada paciente, en Sesiones.
session-with = { $at } · { $client }
session-client = { $client }
week-before = ‹ Semana anterior
week-after = Semana siguiente ›
back-to-sessions = ‹ Sesiones

therapist-zone =
    <b>¿Dónde trabajas?</b> Las horas de sesión siguen tu reloj.{ $now }

    Escribe tu ciudad o comparte tu ubicación. Si la zona horaria de tu paciente es también la tuya, tócala.
therapist-zone-now = {" "}Ahora: { $zone }. Lo que ya está fijado conserva su hora.
therapist-city-unknown = No conozco ese lugar. Escribe la ciudad grande más cercana.

session-new = Fijar una hora semanal o una fecha
session-when =
    <b>¿Cuándo te ves con { $client }?</b>

    Escríbelo, como <i>jueves 15:00</i>, <i>cada martes a las 9</i> o <i>12.12. 16:30</i>. O toca un día.
session-what-time = <b>{ $day }: ¿a qué hora?</b> Toca una, o escríbela, como <i>16:30</i>.
session-look =
    <b>{ $client }: { $rhythm }</b>
    Primera: { $first }{ $there }

    Todavía sin fijar. ¿Es correcto?
session-look-once =
    <b>{ $client }: { $first }</b>{ $there }

    Todavía sin fijar. ¿Es correcto?
session-there = {"\u000A"}Para tu paciente es: { $at }.
session-set = Fijarla
session-single = Solo una vez
session-weekly = Cada semana
session-fortnightly = Cada dos semanas
session-other = Otra hora
session-is-set = Fijada. A tu paciente se le dice.
session-not-understood = Ahí no puedo leer una fecha y una hora. Sirven <i>jueves 15:00</i>, <i>cada martes a las 9</i> o <i>12.12. 16:30</i>. No se cambió nada.
session-in-the-past = Eso ya pasó. No se cambió nada. ¿Qué fecha es?
session-gone = Esta sesión ya no está.
session-over = Eso ya pasó.

session-taken = { $at }: a esa hora ya hay un encuentro fijado. No se cambió nada.
session-zone = Mi zona horaria
session-one = <b>{ $client }: { $at }</b>
session-move = Moverla
session-put-back = Volver a su hora habitual
session-cancel = Cancelarla
session-move-to =
    <b>{ $at }: ¿para cuándo?</b>

    Toca una opción, o escríbela, como <i>jueves 16:00</i> o solo <i>16:00</i>.
session-look-moved = { $at } → <b>{ $to }</b>
session-move-yes = Moverla
session-moved = Movida. A tu paciente se le dice.
session-cancelled = Cancelada. A tu paciente se le dice.
session-taken-out = Quitada. Su hora ya había pasado, así que a tu paciente no se le dice.
session-stop = Terminar: { $rhythm }
session-stop-sure = <b>{ $rhythm }</b>: ¿terminar todas las que vienen? A tu paciente se le dice. Las que fueron quedan como están.
session-stop-yes = Sí, terminarlas
session-keep = Conservarlas
session-stopped = Terminadas. A tu paciente se le dice.

session-brief = El resumen, ahora
brief-time = Cuándo llega el resumen
brief-when =
    <b>¿Cuándo quieres leer el resumen?</b> Ahora: { $now }.

    Toca una hora, o escríbela. Antes del mediodía significa: el mismo día de la sesión.
brief-in-the-evening = { $at } la noche anterior
brief-in-the-morning = { $at } el mismo día
brief-time-unclear = Ahí no puedo leer una hora del día. Sirve <i>18:30</i>. No se cambió nada.
brief-time-kept = El resumen llega así: { $at }.

date-set = Para ti y { $therapist }: <b>{ $at }</b>. Si no te viene bien, díselo a { $therapist }.
date-set-weekly = Para ti y { $therapist }: <b>{ $rhythm }</b>, desde { $day }. Si no te viene bien, díselo a { $therapist }.
date-moved = { $therapist } movió { $before } a <b>{ $at }</b>. Si no te viene bien, díselo a { $therapist }.
date-cancelled = <b>{ $at }</b> con { $therapist } queda cancelado. No tienes que hacer nada.
date-stopped = Ya no está planeado con { $therapist }: { $rhythm }. Lo que sigue se acuerda entre ambas partes.
next-date = Próximo encuentro con { $therapist }: { $at }{"\u000A\u000A"}
date-ahead = Hola. { $at } con { $therapist }: ¿hay algo que quieras llevar? Basta una línea, y nada también está bien.
date-ahead-note = Anotar algo
date-ahead-unasked = No me preguntes eso, por favor
date-unasked = De acuerdo, ya no lo pregunto. /bring está ahí cuando quieras.
date-ask-again = Sí, pregúntame
date-asked-again = Bien: te pregunto el día antes.
