consent-changed =
    <b>Lo que aceptaste ahora dice otra cosa.</b> Antes de seguir, quiero preguntarte otra vez. { $kept }

    { $text }

    { consent-question }
consent-missing =
    <b>Antes de empezar, lee esto, por favor.</b> { $kept }

    { $text }

    { consent-question }
consent-withdrawn =
    Retiraste tu sí, así que no guardo nada de lo que escribes aquí, y nada llega por sí solo. /my_data y /delete_me funcionan como antes, y /help_now también.

    Si quieres seguir, esto es lo que aceptarías:

    { $text }

    { consent-question }
consent-still-asked =
    { $kept }

    La pregunta de arriba sigue abierta. { consent-question }
consent-read =
    { $text }

    { $kept }

    { consent-question }
consent-set-aside = Lo que acabas de enviar queda apartado dos semanas, sin leer. Si aceptas antes, va a donde corresponde; si no, se borra.
consent-set-aside-full = Lo que acabas de enviar no se guardó: ya hay bastante apartado. Envíalo otra vez después.
consent-nothing-aside = Hasta entonces no se recibe nada, y nada llega por sí solo.
consent-given = Gracias. Seguimos donde estábamos.
consent-given-already = Ya lo aceptaste.
consent-not-this-text = Este texto ha vuelto a cambiar.
consent-refuse-how =
    Está bien. Entonces ya nada llega por sí solo, y nadie más que tú ve nada: el acceso de tu terapeuta termina enseguida.

    ¿Qué hacemos con lo que escribiste?
consent-refuse-how-therapist =
    Está bien. Entonces dejas de ver todo lo de tus pacientes, enseguida; conservan lo suyo, y se les dice que ya no lo ves.

    ¿Qué hacemos con lo que es tuyo aquí?
consent-agree-after-all = Prefiero aceptar
consent-keep = Parar, y guardármelo
consent-erase = Parar, y borrarlo todo
consent-shown =
    <b>Aceptaste esto</b>: { $at }, en este idioma: { $language }.

    { $text }
consent-shown-ended =
    <b>Aceptaste esto</b>: { $at }, en este idioma: { $language }. Terminó: { $ended }.

    { $text }
consent-text-not-kept = El texto de entonces no se conservó. Se llama { $version }.
consent-earlier = Lo que acepté antes
consent-later = Lo que acepté después
consent-take-back-keep = Retirarlo, conservar lo que escribí
consent-take-back-erase = Retirarlo, borrarlo todo
consent-taken-back =
    Tu sí está retirado. Ya nada llega por sí solo, nadie más que tú ve nada, y lo que estaba apartado está borrado.

    Lo que escribiste se conserva para ti: /my_data te lo da, /delete_me lo borra. Si cambias de idea, /consent es el camino de vuelta; luego un o una terapeuta te invita otra vez.
consent-taken-back-therapist =
    Tu sí está retirado. Ya no ves nada de tus pacientes; conservan lo suyo, y se les ha dicho. Lo que estaba apartado está borrado.

    /my_data te da lo que es tuyo, /delete_me lo borra, /consent es el camino de vuelta.
consent-agree-again = Aceptar otra vez
client-withdrew = { $client } retiró su consentimiento a Midweek, como puede hacer cualquiera. Ya no ves sus registros, y no se le envía nada. Lo que exportaste antes queda a tu cuidado.
