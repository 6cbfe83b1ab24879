cadence-daily = todos los días
cadence-workdays = de lunes a viernes
cadence-on-weekdays = estos días: { $days }
cadence-per-week = { $times ->
        [one] una vez por semana
        [2] dos veces por semana
       *[other] { $times } veces por semana
    }
cadence-every-days = { $days ->
        [one] todos los días
        [2] cada dos días
       *[other] cada { $days } días
    }
cadence-several = { $times } veces al día
cadence-at-random = { $times } veces al día, en momentos al azar
# These may stand on a lock screen: they name neither a session nor a therapy.
cadence-evening-after = la noche después de cada encuentro
cadence-midweek = a mitad de camino entre dos encuentros
cadence-night-before = la noche antes de cada encuentro
cadence-for-weeks = { $cadence } durante { $weeks ->
        [one] una semana
       *[other] { $weeks } semanas
    }, luego { $then }
cadence-once = una vez
cadence-on-demand = cuando haga falta

# A cadence with what the client picked: "todos los días a las 20:00, hasta viernes, 18 de diciembre; próxima vez: mañana".
cadence-at = { $cadence }, hora: { $times }
cadence-around-at = { $cadence }, hora: { $times }
cadence-within = { $cadence } entre { $begins } y { $ends }
cadence-proposed = { $cadence }{ $waits }
cadence-preview = { $cadence }, hasta { $until }{ $next }
cadence-next-today = ; próxima vez: hoy
cadence-next-tomorrow = ; próxima vez: mañana
cadence-next-on = ; próxima vez: { $day }
cadence-needs-session = ; no llega nada mientras no se sepa una fecha

# How often, as a therapist picks it.
often-some-days = Algunos días ›
often-several = Varias veces al día ›
often-session = En torno a la sesión ›
often-taper = Cada vez menos ›
often-some-days-which = <b>¿Cuántos días?</b> Cuáles lo decide tu paciente, salvo que los nombres tú.
often-these-days = Estos días ›
often-days-which = <b>¿Qué días?</b> Toca cada uno.
often-days-done = Solo estos días
often-session-which =
    <b>¿Cuándo, en torno a la sesión?</b>
    Sigue las fechas de las sesiones y se mueve con ellas. Mientras no se sepa una fecha, no llega nada; las fechas se fijan en /sessions.
often-several-which = <b>¿Cuántas veces al día?</b> Tu paciente elige desde y hasta cuándo.
often-several-how =
    <b>{ $times } veces al día: ¿en qué momentos?</b>
    Repartidos por igual va bien para lo que se practica. Los momentos que nadie conoce de antemano muestran cómo son los días de verdad; mejor solo por unos días.
often-even = Repartidos por igual
often-apart-30 = Al azar, con al menos 30 min entre ellos
often-apart-60 = Al azar, con al menos 1 hora entre ellos
often-apart-120 = Al azar, con al menos 2 horas entre ellos
often-taper-which =
    <b>Cada vez menos</b>
    Lo habitual son etapas de dos semanas. La última etapa dura hasta el final.
often-from-daily = Todos los días, 3 por semana, 1 por semana
often-from-thrice = 3 por semana, 1 por semana
often-own-steps = Mis propias etapas ›
often-stage-first = <b>¿Con qué frecuencia al principio?</b>{ $so_far }
often-stage-next =
    { $so_far }

    <b>¿Y después?</b>
often-stage = { $cadence }, durante { $weeks ->
        [one] una semana
       *[other] { $weeks } semanas
    }
often-for-how-long = { $cadence }: <b>¿por cuánto tiempo?</b>
often-weeks-1 = Una semana
often-weeks-2 = Dos semanas
often-weeks-3 = Tres semanas
often-weeks-4 = Cuatro semanas
often-until-the-end = Hasta el final
often-then-on-demand = Después, cuando haga falta

cadence-change-preview =
    <b>{ $practice }</b>

    <b>Ahora:</b> { $now }
    <b>Después:</b> { $then }

    { $how ->
        [goes-on] Sigue a las horas de tu paciente. Lo que ya está pendiente se queda.
       *[anew] Se propone de nuevo, y tu paciente elige las horas. Lo que ya está pendiente se queda.
    }
cadence-take = Cambiar a esto
cadence-is-so = Ya está así.

monday = lunes
tuesday = martes
wednesday = miércoles
thursday = jueves
friday = viernes
saturday = sábado
sunday = domingo
monday-marked = ✓ lunes
tuesday-marked = ✓ martes
wednesday-marked = ✓ miércoles
thursday-marked = ✓ jueves
friday-marked = ✓ viernes
saturday-marked = ✓ sábado
sunday-marked = ✓ domingo
