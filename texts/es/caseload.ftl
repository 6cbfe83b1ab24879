### A therapist's list of clients, and the screens of one client.

clients-line = <b>{ $client }</b>{ $glance }
clients-put-aside =
    <b>Apartados</b>

    { $lines }
clients-archived = Apartados ({ $count })
glance =
    {""}{ $asked ->
        [0] {""}
       *[other] {" "}· pide un cambio
    }{ $unread ->
        [0] {""}
       *[other] {" "}· { $unread } por leer
    }{ $proposed ->
        [0] {""}
        [one] {" "}· 1 propuesta abierta
       *[other] {" "}· { $proposed } propuestas abiertas
    }{ $state ->
        [care-mode] {" "}· modo de cuidado
        [paused] {" "}· en pausa
        [unreachable] {" "}· no le llega nada
       *[none] {""}
    }{"\u000A"}{ $last }{ $next }
glance-last = Último registro: { $at }
glance-no-entry = Todavía sin registros
glance-next = {" "}· próxima vez: { $at }

see-practices = Prácticas
see-entries =
    { $unread ->
        [0] Registros
       *[other] Registros ({ $unread } por leer)
    }
client-practices =
    <b>{ $client } · prácticas</b>

    { $assignments }
client-practices-none =
    <b>{ $client } · prácticas</b>

    Ahora mismo no hay nada propuesto ni acordado.
client-entries =
    <b>{ $client } · registros</b>, lo más nuevo primero{ $unread ->
        [0] .
       *[other] . ● está por leer.
    }

    Lo que falta quizá estuvo en pausa, o nunca llegó: la exportación dice cuál.
client-entries-none =
    <b>{ $client } · registros</b>

    No hay ninguno que puedas ver.
log-entry-unread = ● { $at } · { $practice } · { $outcome }
back-to-entries = ‹ Registros

review-one = Marcar como leído
review-with-line = Leído, con una línea
review-line = Enviar una línea
review-all =
    { $count ->
        [one] Marcar 1 como leído
       *[other] Marcar los { $count } como leídos
    }
review-all-done =
    { $count ->
        [one] 1 registro de { $client } está marcado como leído.
       *[other] { $count } registros de { $client } están marcados como leídos.
    }
review-none-left = No quedaba nada por leer.
review-which-line =
    <b>Una línea para { $client }</b>
    Elige una, o escribe la tuya. Se envía una vez, y marca el registro como leído.
review-line-length = Son { $length } caracteres; caben { $most }. ¿Qué es lo esencial?
review-line-sent = Enviado a { $client }: “{ $words }”
review-settled = Ya se envió una línea, o el registro ya no se comparte. Ahora no se envió nada.
