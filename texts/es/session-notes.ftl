### Session notes: what a therapist pastes, and what their client makes of it. What comes unasked may stand on a lock
### screen: it names neither a session nor a therapy.

command-notes = Notas de sesión: metas y pasos
take-notes = Notas → metas y pasos
notes-of-whom = <b>¿Notas sobre quién?</b>
notes-ask =
    <b>Tus notas de la sesión con { $client }</b>

    Pégalas o escríbelas, hasta 5000 caracteres. Te muestro qué metas y pasos encuentro, con fechas como <i>antes del viernes</i>. No se guarda nada antes de que tú lo digas, y las notas mismas no se guardan.
notes-too-long = Son { $length } caracteres; caben { $most }. Pega la parte con las metas y los pasos. No se guardó nada.
notes-nothing = Ahí no hay nada que leer. Lo que mejor funciona es una línea por cada meta o paso.
notes-found =
    <b>Encontrado en tus notas · { $client }</b>

    { $lines }

    Toca un número para cambiar qué es, o su fecha. Todavía no se guarda nada. Lo que envíes, { $client } lo lee y decide; lo que dejes fuera se olvida.
notes-numbered = { $number } · { $line }
notes-goal = <b>Meta:</b> { $words }{ $when }
notes-item = <b>Paso:</b> { $words }{ $when }
notes-out = <i>Fuera: { $words }</i>{ $when }
notes-when = {" "}<i>({ $at })</i>
notes-one = { $line }
notes-one-item =
    { $line }

    ¿Otra fecha? Toca una, o escríbela, como <i>viernes</i> o <i>12.12. 18:00</i>.
notes-as-goal = Meta
notes-as-item = Paso
notes-as-out = Dejar fuera
notes-in-3 = En 3 días
notes-in-7 = En una semana
notes-in-14 = En dos semanas
notes-no-date = Sin fecha
notes-no-date-in-it = Ahí no puedo leer un día por venir. Sirven <i>viernes</i>, <i>en dos semanas</i> o <i>12.12.</i> No se cambió nada.
notes-back = ‹ Todas
notes-send = Enviar a mi paciente
notes-discard = Descartar todo
notes-discarded = Descartado. No se guardó nada.
notes-over = Estas notas ya están resueltas, o algo se cruzó. No se guardó nada más; puedes pegarlas otra vez.
notes-sent = { $count ->
        [one] Enviado a { $client }: una línea.
       *[other] Enviado a { $client }: { $count } líneas.
    } Lo que conserve aparece en su pantalla. Tus notas no se guardan.

takeaways-came = { $therapist } puso { $count ->
        [one] algo
       *[other] { $count } cosas
    } en una lista para ti. Tú decides qué es tuyo.
takeaways-look = Echar un vistazo
takeaway-goal =
    { $therapist } anotó esto como meta del último encuentro:

    <b>{ $words }</b>{ $when }

    ¿Es tuyo? { $left ->
        [one] Es lo último.
       *[other] Quedan { $left } por ver.
    }
takeaway-item =
    { $therapist } anotó esto como pequeño paso del último encuentro:

    <b>{ $words }</b>{ $when }

    ¿Es tuyo? { $left ->
        [one] Es lo último.
       *[other] Quedan { $left } por ver.
    }
takeaway-when = {"\u000A"}Te preguntaría cómo fue: { $at }.
takeaway-keep = Sí, conservarlo
takeaway-reword = Con mis palabras
takeaway-not-mine = No es mío
takeaway-words = ¿Cómo lo dirías? Ahora dice: <i>{ $words }</i>
takeaway-goal-of-a-day = Del encuentro con { $therapist }
takeaways-done = Eso es todo. Lo que conservaste está en /goals, y puedes borrarlo en cualquier momento.
takeaways-settled = { $client } terminó de ver lo que anotaste. Lo que conservó está en su pantalla.
