### Care mode. Somebody reads this for whom all is too much just now: short, kind, nothing to do.

care-mode-how-long =
    <b>¿Silencio por un tiempo?</b>
    Entonces nada llega por sí solo, y nada cuenta como perdido. No hace falta que expliques nada. Sigue en silencio hasta que tú lo retomes.

    ¿Por cuánto tiempo, para empezar?
care-mode-instead = Ahora mismo es demasiado
care-mode-on =
    <b>Aquí hay silencio.</b> Nada llega por sí solo, y nada cuenta como perdido. { $until }{ $seen }

    Trátate con cariño. Lo de abajo está aquí cuando lo quieras, y /now también.

    Soy un bot, y nadie lee este chat en vivo.
care-mode-open = Sigue en silencio hasta que digas otra cosa.
care-mode-until = Cuando pase { $until } te pregunto una vez cómo seguir. Hasta que respondas, sigue en silencio.
care-mode-seen = {" "}Quien puede ver que aquí hay silencio, y nada más que eso: { $therapists }.
care-mode-end = Retomarlo
care-mode-end-light = Retomarlo, en las versiones más cortas
care-mode-longer = Una semana más
care-mode-leave = Dejarlo en silencio
care-mode-over =
    Hola. El tiempo de silencio que pediste terminó. ¿Cómo te gustaría seguir?

    No se ha acumulado nada. Si no respondes, sigue en silencio, y no vuelvo a preguntar.
care-mode-ended =
    Qué bueno tenerte de vuelta. No se ha acumulado nada: lo que hubo mientras tanto ya pasó y no cuenta.

    Tu { $word_next } llega a su hora. /plan muestra cuándo.
care-mode-set =
    { $therapist } puso silencio aquí para ti: nada llega por sí solo, y nada cuenta como perdido.

    Puedes retomarlo cuando quieras. Nadie más puede.
care-mode-asked =
    { $therapist } pregunta cómo te gustaría seguir. Aquí sigue el silencio, y no se ha acumulado nada.

    Si no respondes, sigue en silencio.

# To therapists.
see-care-mode = Modo de cuidado
care-mode-for-therapist =
    <b>{ $client } · modo de cuidado</b>
    Todo lo planeado se detiene para tu paciente, y nada cuenta como perdido: los resúmenes y las exportaciones dicen “modo de cuidado”. Se le dice enseguida que viene de ti, y se le muestra dónde hay ayuda. Solo tu paciente puede retomarlo.

    Esto no avisa a nadie, y el bot no cuida de la persona: habla tú con ella.{ $now }
care-mode-since = {"\u000A\u000A"}Dura desde { $since }.
care-mode-for-day = Un día
care-mode-for-week = Una semana
care-mode-for-open = Hasta que lo diga
care-mode-ask-client = Preguntar cómo seguir
care-mode-client-asked = Se le está preguntando a tu paciente.
care-mode-asked-today = Hoy ya se le preguntó a tu paciente.
