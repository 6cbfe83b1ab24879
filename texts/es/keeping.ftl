retention-soon =
    Desde { $since } borro lo que ya pasó y tiene más de { $days } días: registros con sus respuestas, fotos y mensajes de voz, y lo que ya se habló. Para ti y para tu terapeuta.

    Lo que está en marcha se queda. Antes de eso, /my_data te da todo en un archivo; /settings dice cuánto tiempo se guarda todo.
set-keeping = Cuánto tiempo se guarda todo
which-keeping =
    <b>¿Cuánto tiempo guardo lo que ya pasó?</b> Registros con sus respuestas, fotos y mensajes de voz, y lo que ya se habló. { $now }

    Lo que está en marcha se queda siempre. Quien opera este bot también puede haber fijado un tiempo; cuenta el más corto, y te aviso una semana antes de borrar algo.
keeping-for =
    { $days ->
        [0] Hasta que yo lo borre
        [365] Un año
        [730] Dos años
        [one] 1 día
       *[other] { $days } días
    }
keeping-now-for = Ahora: { $days } días.
keeping-now-open = Ahora: hasta que tú lo borres.
keeping-chosen = Desde { $since } borro lo que ya pasó y tiene más de { $days } días. Antes de eso, /my_data te da todo en un archivo.
keeping-open = Lo guardo hasta que tú lo borres.
