nudge-1 = Hola. Un momento para ti, como quedamos; más o menos { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }.
nudge-2 = Aquí estoy, como pediste. ¿{ $minutes ->
        [one] Te viene bien ahora un minuto
       *[other] Te vienen bien ahora unos { $minutes } minutos
    }?
nudge-3 = Tu momento, si te apetece: más o menos { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }.
nudge-4 = Este es uno de los momentos a los que dijiste que sí. Dura más o menos { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }.
nudge-several = Hola. Hay { $several } cosas que elegiste para esta hora. ¿Cuál te apetece, si es que alguna?
follow-up = Hola. Me pediste que volviera a escribirte más o menos ahora. ¿Te apetece contarme?

nudge-start = Empezar: { $practice }
nudge-smaller = Versión más corta ({ $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    })
nudge-follow-up = Contarlo
nudge-later = Más tarde
nudge-not-this-time = Esta vez no

later-when = ¿Cuándo te viene mejor?
later-15m = En 15 minutos
later-1h = En una hora
later-evening = Esta noche
later-own = Otra hora
later-own-ask = ¿Cuándo? Sirve algo como <i>17:30</i> o <i>en 2 horas</i>.
later-kept = Bien. Vuelvo a escribirte: { $at }.
later-too-late = Eso es después de que esta termine. Queda abierta hasta { $until }; /now la trae cuando quieras.
later-never = Esta trata de este momento, y queda abierta hasta { $until }. Si no te viene bien, déjala pasar: la próxima llega sola.
later-unclear = No pude leer eso como una hora. Sirve algo como <i>17:30</i> o <i>en 2 horas</i>.

not-this-time =
    Está bien. ¿Qué se interpuso? Escríbelo si te apetece. Es tan útil como una respuesta, y no hace falta.
nudge-over = Esta ya pasó. Tu { $word_next } llegará a su hora, y /now la trae cuando quieras.
