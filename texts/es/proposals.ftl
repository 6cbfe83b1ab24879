nothing-proposed =
    Ahora mismo no te espera nada. Cuando se te proponga { $word_a }, lo verás primero aquí, y decides tú.

    También puedes empezar { $word_a } por tu cuenta cuando quieras.

proposal =
    <b>{ $therapist } propone { $word_a }: { $practice }</b>{ $changed }
    { $about }

    <b>Por qué:</b> { $why }{ $goal }
    <b>Frecuencia:</b> { $cadence }, { $starts }hasta { $until }
    <b>Duración:</b> más o menos { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }{ $smaller ->
        [0] {""}
        [one] , o un minuto en la versión más corta
       *[other] , o { $smaller } minutos en la versión más corta
    }{ $cautions }

    Es una propuesta. ¿Qué prefieres?
proposal-bare =
    <b>{ $therapist } propone { $word_a }: { $practice }</b>{ $changed }

    <b>Para qué:</b> { $why }{ $goal }
    <b>Frecuencia:</b> { $cadence }, { $starts }hasta { $until }
    <b>Duración:</b> más o menos { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }{ $smaller ->
        [0] {""}
        [one] , o un minuto en la versión más corta
       *[other] , o { $smaller } minutos en la versión más corta
    }{ $cautions }

    Es una propuesta. ¿Qué prefieres?
proposal-changed = {"\u000A"}<i>Cambiado: { $terms }</i>
proposal-same = {"\u000A"}<i>Como antes: { $therapist } lo dejaría así.</i>
proposal-goal = {"\u000A"}<b>Meta:</b> { $goal }
proposal-starts = desde { $first }{" "}
proposal-steps = Cómo llegamos aquí
proposal-history =
    <b>Cómo surgió esta propuesta</b>
    { $steps }
accept = Sí, quiero probarlo
ask-for-change = Quiero un cambio
decline = No es para mí
proposal-over = Esto era hasta { $until }, y eso ya pasó. Está bien. Si todavía te apetece, pide un cambio, y puede tener nuevos días.
proposal-settled = Esta ya está resuelta.
proposal-newer = Hay una propuesta más nueva. Está más abajo, y /plan la trae.

how-sure =
    <b>¿Cuánta confianza tienes en que encaje en tu semana?</b>
    0 es “ninguna”, 10 es “toda”. Un número bajo también sirve: entonces buscamos algo que encaje mejor.
offer-smaller =
    Gracias, es bueno saberlo. Hay una versión más corta, de más o menos { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }. ¿Tomamos esa?
offer-change =
    Gracias, es bueno saberlo. No hay una versión más corta que esta. ¿La dejamos así, o prefieres un cambio?
take-smaller = La versión más corta
keep-full = Tal como se propone

what-change = <b>¿Qué te gustaría que fuera distinto?</b> Toca lo que encaje, o escríbelo con tus palabras. Le llega a tu terapeuta.
wish-for-less-often = Menos veces
wish-for-less-often-marked = ✓ Menos veces
wish-for-smaller = Más corto
wish-for-smaller-marked = ✓ Más corto
wish-for-other-times = Otros días
wish-for-other-times-marked = ✓ Otros días
wish-for-later = Empezar una semana después
wish-for-later-marked = ✓ Empezar una semana después
wish-for-other-practice = Otra cosa
wish-for-other-practice-marked = ✓ Otra cosa
send-wishes = Transmitirlo
change-asked = Gracias. Lo he transmitido. Cuando haya una nueva propuesta, la verás aquí. Si prefieres no esperar, también puedes tomarla tal cual, o dejarla.
take-as-it-is = Tomarla tal cual
let-rest-client = { $therapist } deja estar <b>{ $practice }</b>. No hay nada que hacer, y no volveré a mencionarlo.

### What both read about the steps of a proposal.
step-proposed = { $at } · { $name }: { $terms }
step-changed = { $at } · { $name } lo cambió: { $terms }
step-kept = { $at } · { $name } lo dejaría tal cual
step-asked = { $at } · { $name } pidió: { $wish }
step-accepted = { $at } · { $name } dijo que sí
step-declined = { $at } · { $name } dijo que no
step-withdrew = { $at } · { $name } lo dejó estar
wish-less-often = menos veces
wish-smaller = más corto
wish-other-times = otros días
wish-later = empezar una semana después
wish-other-practice = otra cosa
wishes-tapped = { $wishes }
wishes-words = “{ $words }”
wishes-and-words = { $wishes }: “{ $words }”
terms-more = { $first } · { $rest }
terms-full = la versión completa
terms-smaller = la versión más corta
terms-from = desde { $first }
terms-until = hasta { $last }
terms-why = por qué: “{ $why }”
terms-rest = para qué es


declined = De acuerdo. No volveré a preguntar por ello. Si quieres decir por qué, escríbelo sin más. Ayuda saberlo, y no hace falta.
no-reason = Prefiero no decirlo
reason-kept = Gracias por contarlo. Está guardado.
left-at-that = Está bien.

which-days =
    { $wanted ->
        [one] <b>¿Qué día te viene bien?</b> Toca uno, o déjamelo a mí.
       *[other] <b>¿Qué días te vienen bien?</b> Toca { $wanted }, o déjamelo a mí.
    }
any-days = Repártelos por mí
these-days = Estos días
which-times =
    <b>¿A qué hora?</b>
    Elige una, o escribe la tuya. También puede ser más de una, como <i>8:00, 20:30</i>.
which-times-then =
    <b>Y cuando llegue menos veces: ¿a qué hora?</b>
    Elige una, o escribe la tuya.
which-window =
    <b>¿Entre qué horas?</b>
    Vendré { $times } veces al día, a intervalos iguales. Elige lo que te venga bien, o escribe lo tuyo, como <i>10:00 a 20:00</i>.
which-window-at-random =
    <b>¿Entre qué horas?</b>
    Vendré { $times } veces al día, en momentos que no conoces de antemano, con { $gap ->
        [60] al menos una hora entre ellos
        [120] al menos dos horas entre ellos
       *[other] al menos { $gap } minutos entre ellos
    }. Nunca en tus horas de silencio. Elige lo que te venga bien, o escribe lo tuyo, como <i>10:00 a 20:00</i>.
window-button = { $begins } a { $ends }
window-unclear = No pude leer eso. Sirve algo como <i>10:00 a 20:00</i>.
window-too-long = Eso es casi todo el día. Sirven hasta { $most } horas. ¿Qué parte del día te viene bien?
window-too-short = Para { $times } veces, con { $gap ->
        [60] una hora
        [120] dos horas
       *[other] { $gap } minutos
    } entre ellas, hace falta algo más de espacio fuera de tus horas de silencio. ¿Qué parte más larga del día te vendría bien?
times-unclear = No pude leer eso. Sirven horas como <i>20:30</i> o <i>8 pm</i>; pon una coma entre dos de ellas.
times-too-many = Son muchas para un día. Lo mejor es hasta { $most }. ¿Cuáles importan más?

agreed =
    <b>{ $practice }</b>: hecho. Te escribiré:
    { $coming }{ $preview }

    Puedes cambiarlo en cualquier momento con /plan.
agreed-whole = {"\u000A\u000A"}Es decir: { $preview }.
agreed-at-random =
    <b>{ $practice }</b>: hecho. Te escribiré: { $preview }.

    Cada uno trata de ese mismo momento. Espera una hora; si no te viene bien, déjalo pasar. Puedes cambiarlo en cualquier momento con /plan.
agreed-needs-session = <b>{ $practice }</b>: hecho. Sigue tus sesiones, y todavía no se sabe ninguna fecha con la que pueda llegar. Llega en cuanto haya una; hasta entonces está ahí cuando quieras.
agreed-on-demand = <b>{ $practice }</b> está aquí siempre que te haga falta. /now lo trae.
agreed-nothing-due = <b>{ $practice }</b>: hecho. No cae ninguna hora antes de que termine, así que está ahí para cuando quieras.
agreed-days-off = <b>{ $practice }</b>: hecho. Todo lo que llegaría de esto cae en tus días libres, por eso no llega nada por sí solo; está ahí para cuando quieras. Para cambiar tus días libres: /settings
agreed-in-quiet = <b>{ $practice }</b>: hecho. Ahora mismo aquí hay silencio: llegará por sí solo cuando eso termine, y hasta entonces está ahí para cuando quieras.
start-now = Empezar ahora
begin-something = Empezar { $word_a } ahora

why-counted =
    { $why }
    <b>Lo que contamos:</b> { $counted }
why-trigger-skill =
    { $why }
    <b>La tarjeta:</b> { $trigger } → { $skill }
