# The brief before a session, and the report: read by therapists. Crisp and neutral; what is missing is said to be
# missing, and is nobody's miss.
brief-here =
    <b>{ $client } · antes de la sesión</b>

    { $glance }
report-here =
    <b>El informe sobre { $client }</b>. Ahora queda a tu cuidado.

    { $glance }
glance-line = • { $sentence }
report-as-page = No se pudo hacer el PDF, así que aquí está lo mismo como página: se abre en cualquier navegador.
export-html = Informe (HTML)

report-title = Informe: { $client }
report-days = { $span } · horas locales en { $zone }
report-made = Hecho: { $at }. Los números que faltan son huecos en los gráficos. Lo privado no está en ninguna frase, gráfico ni tabla; de lo compartido solo como resumen están solo los números.
report-glance = De un vistazo
report-agreed = Lo acordado, y cómo fue
report-measured = Medido
report-more-measured = Más que se midió
report-quotes = En sus propias palabras
report-quotes-none = No hay ninguna línea marcada para citar en estos días.
report-quote-from = { $practice }, { $at }
report-session = Para la sesión
report-all-notes = Para hablar
report-apart = Saltado o en pausa
report-apart-none = No se saltó nada con un motivo, y no hubo pausas.
report-goals = Metas y pequeños pasos
report-entries = Todos los registros
report-entries-none = No hay registros de estos días.
report-no-numbers = No hay números de estos días: nada que dibujar.
report-drawn-from = Para que se vea una dirección, los gráficos empiezan el { $day }. La línea de puntos es donde empiezan estos días.
report-taps-apart = Los toques de un contador están en los gráficos; aquí solo aparecen los que llevan una palabra.
report-agreed-none = No había nada acordado para estos días.
report-more = Más de esto desde la página 2.
report-page = Página { $page } de { $pages }
report-cadence = Frecuencia
report-became = Cómo fue
report-when = Cuándo
report-what = Qué
report-answers = Preguntas y respuestas
report-until = { $cadence }, hasta { $day }
report-ended = { $cadence }, terminado el { $day }
report-not-agreed = por su cuenta, no acordado
report-bring = Para hablar: { $words }
report-entry-elsewhere = un registro que no está aquí
report-question = Una pregunta: { $practice } fue “esta vez no” en { $times } de las últimas { $of } veces. ¿Todavía encaja?
report-unreviewed = { $times ->
        [one] 1 registro todavía no está revisado.
       *[other] { $times } registros todavía no están revisados.
    }
report-session-none = No hay nada pendiente.
report-more-notes = { $more ->
        [one] Uno más para hablar, abajo.
       *[other] { $more } más para hablar, abajo.
    }
report-paused-days = En pausa: { $span }
report-said-no = { $at }, { $practice }, esta vez no: “{ $words }”
report-goal = { $words }
report-item = { $words } ({ $state })
report-item-planned = { $words } ({ $state }, planeado para { $at })
report-answer-none = No se comparten respuestas.
report-answer-skipped = saltado
report-summary = solo resumen
report-total = Total: { $total } de { $highest }
report-total-none = Sin total: { $missing } de { $needed } sin responder
report-reason = Qué se interpuso: { $words }
report-debrief = Después: { $debrief }
report-debrief-words = Después: { $debrief }. { $words }
report-smaller = versión más corta
report-began-self = por su cuenta

brief-agreed = Acordado: { $practices }.
brief-agreed-more = { $more } más
brief-agreed-nothing = No había nada acordado para estos días.
brief-answered = Respondido { $answered } de { $due }{ $not_this_time ->
        [0] {""}
       *[other] , “esta vez no” { $not_this_time }
    }{ $begun ->
        [0] {""}
       *[other] ; por su cuenta { $begun }
    }.
brief-begun = No había nada previsto; por su cuenta { $begun }.
brief-nothing-due = No había nada previsto, y no se empezó nada.
brief-latest = Lo último: { $at }.
brief-apart = No se cuentan: { $kinds }.
brief-paused = { $times } en pausa
brief-not-arrived = { $times } que nunca llegaron
brief-not-shared = { $times } sin compartir
brief-no-numbers = No hay números.
brief-no-direction = Los números no muestran una dirección clara.
brief-too-few = Hay muy pocos números para hablar de una dirección.
brief-changed = { $practice }: más bajo después en { $lower } de { $entries }.
brief-score-was = { $measure }: { $before }, luego { $now }.
brief-score-is = { $measure }: { $now }.
brief-scored = { $total } el { $day }
brief-scored-in-band = { $total } ({ $band }) el { $day }
brief-went-up = “{ $question }” subió, de { $early } a { $late } de media.
brief-went-down = “{ $question }” bajó, de { $early } a { $late } de media.
brief-for-session = Para la sesión: { $kinds }.
brief-has-notes = { $times ->
        [one] 1 cosa para hablar
       *[other] { $times } cosas para hablar
    }
brief-has-questions = { $times ->
        [one] 1 pregunta
       *[other] { $times } preguntas
    }
brief-has-unreviewed = { $times ->
        [one] 1 registro por revisar
       *[other] { $times } registros por revisar
    }
brief-nothing-waits = No hay nada que hablar ni que revisar.

chart-said-one = Un número: { $value }, el { $day }. No hay ninguno de los demás de los { $days } días.
chart-said-numbers = { $numbers } números en { $with_numbers } de { $days } días, entre { $least } y { $most }; el último es { $latest }.
chart-said-too-few = Muy pocos días para hablar de una dirección.
chart-said-no-direction = Sin dirección clara.
chart-said-up = Hacia arriba: { $early } de media en el primer tercio, { $late } en el último.
chart-said-down = Hacia abajo: { $early } de media en el primer tercio, { $late } en el último.
chart-said-counted = Contado { $times ->
        [one] 1 vez
       *[other] { $times } veces
    } en { $with_numbers } de { $days } días, como mucho { $most } en un día.
chart-said-weekly = La línea une las medias de las semanas.
chart-said-changes = { $entries ->
        [one] 1 registro
       *[other] { $entries } registros
    }: { $before } antes y { $after } después, de media. Después más bajo { $lower }, igual { $same }, más alto { $higher }.
chart-said-lacking = { $entries ->
        [one] En 1 registro más falta uno de los dos números.
       *[other] En { $entries } registros más falta uno de los dos números.
    }
chart-said-no-pairs = { $entries ->
        [one] En el único registro hasta ahora falta uno de los dos números.
       *[other] Ninguno de los { $entries } registros tiene ambos números.
    }
chart-said-totals = { $totals ->
        [one] 1 total
       *[other] { $totals } totales
    }, { $highest } como máximo{ $totals ->
        [1] {""}
        [2] {""}
        [3] {""}
       *[other] ; los últimos
    }: { $latest }.
chart-said-no-total = Todavía sin total.
chart-said-incomplete = { $entries ->
        [one] 1 más no está completo, y no tiene total.
       *[other] { $entries } más no están completos, y no tienen total.
    }
chart-alt = Gráfico: { $question } { $span }. { $said }
chart-missing = sin número

tally-answered = respondido { $answered } de { $due }
tally-not-this-time = “esta vez no” { $times }
tally-begun = por su cuenta { $times }
tally-counted = contado { $times }
tally-smaller = en la versión más corta { $times }
tally-partial = sin terminar { $times }
tally-paused = en pausa { $times }
tally-not-arrived = nunca llegaron { $times }
tally-not-shared = sin compartir { $times }
tally-nothing = todavía no había nada previsto
report-care-mode-days = En modo de cuidado, sin nada planeado: { $span }
brief-in-care = Modo de cuidado { $span }: no había nada planeado, y nada cuenta como perdido.
brief-care-mode = { $times } en modo de cuidado
tally-care-mode = en modo de cuidado { $times }
