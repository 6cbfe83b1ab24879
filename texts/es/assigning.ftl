### What a therapist reads while they assign a practice.

assign-which = ¿Qué te gustaría proponer a { $client }? Elige un tipo, o escribe una palabra para buscar.{ $helped }
assign-found-none = No hay nada con esa palabra. Prueba otra, o elige un tipo para { $client }:{ $helped }
assign-found = <b>Encontrado</b>
assign-tags = Por lo que tienen en común
assign-by-tag = <b>¿Cómo debería ser?</b>
group-tag-baseline = Para ver cómo están las cosas
group-tag-practice = Para practicar
group-tag-maintenance = Para conservar lo que funciona
group-tag-short = Dos minutos como mucho
group-tag-no-writing = Sin escribir
assign-helped = {"\u000A\u000A"}<b>Lo que ayudó antes</b>{"\u000A"}{ $lines }
assign-helped-one = – { $practice }: { $numbers }
helped-times = ayudó { $helped } de { $said }
done-times = hecho { $done ->
        [one] una vez
       *[other] { $done } veces
    }, sin comentarios

assign-counted =
    <b>¿Qué se cuenta?</b> Unas palabras, mejor las de tu paciente: aparecen en el botón.
assign-trigger =
    <b>¿Para cuándo es la tarjeta?</b> Unas palabras, mejor las de tu paciente, como <i>se me tensa la mandíbula</i>.
assign-skill = <b>¿Y qué hace entonces?</b> Como <i>soltar el aire despacio, tres veces</i>. Tu paciente puede cambiar ambas cosas.
assign-leave-open = Que lo nombre mi paciente
assign-named-length = Aquí caben hasta { $most } letras, y son { $length }. ¿Cómo sería más corto?

draft =
    <b>Borrador para { $client } · { $practice }</b>

    <b>Por qué esto, ahora:</b> { $why }
    <b>Meta:</b> { $goal }
    <b>Frecuencia:</b> { $cadence }
    <b>Desde</b> { $first } <b>hasta</b> { $last }
    <b>Tamaño:</b> { $size } · <b>Fase:</b> { $phase }{ $cautions }{ $thoughts }

    <i>Se conserva hasta que lo envíes o lo descartes.</i>
draft-why-none = sin decir todavía. Escríbelo ahora, mejor con palabras de la sesión. Mientras tanto { $client } lee para qué sirve: <i>{ $about }</i>
draft-goal-none = ninguna
draft-size-full = completa, { $minutes } min
draft-size-smaller = más corta, { $minutes } min
draft-thoughts = {"\u000A\u000A"}<b>Para pensarlo</b>{"\u000A"}{ $thoughts }
draft-suits = Va mejor para: { $phases }.
draft-needs-session = Depende de las sesiones, y todavía no hay ninguna fijada: /sessions.
draft-before = Antes: { $numbers }.
draft-asked-for = Se pidió: { $wish }
draft-go-on = Seguir con el borrador: { $practice }
draft-why = Por qué
draft-goal = Meta
draft-often = Frecuencia
draft-until = Desde, hasta
draft-to-smaller = Versión más corta
draft-to-full = Versión completa
draft-phase = Fase
draft-words = Redacción
draft-other = Otra práctica
draft-ready = ¿Buen momento?
draft-taper = Cada vez menos
draft-back = ‹ Borrador
draft-over = Terminaría antes de empezar. Fija otro final.
draft-settled-meanwhile = Esta propuesta se respondió o cambió mientras tanto. Tu borrador se conserva.
draft-too-long = Son { $length } caracteres; caben { $most }. ¿Qué es lo esencial?
draft-ask-why =
    <b>¿Por qué esto, ahora?</b> Escríbelo con palabras que { $client } leerá, mejor las de la sesión.

    Ahora: { $why }
draft-ask-goal = <b>¿A qué meta sirve?</b> Elige una, o escribe una nueva. La nueva pasa a ser de tu paciente cuando acepte.
draft-no-goal = Sin meta
draft-ask-phase = <b>¿Para qué es?</b>
draft-phase-baseline = Ver cómo están las cosas
draft-phase-practice = Practicar
draft-phase-maintenance = Conservar lo que funciona
draft-words-which = <b>Redacción para esta persona.</b> Toca lo que convenga decir con otras palabras.
draft-words-ask =
    Ahora: “{ $now }”

    Escribe lo que debería decir, en este idioma: { $language }. Es lo que lee tu paciente.
draft-words-as-before = Como estaba
assign-how-often = <b>¿Con qué frecuencia?</b> Las horas del día las elige tu paciente.
cadence-button = { $cadence }
assign-until = <b>¿Hasta cuándo?</b> Toca, o escribe una fecha. Un final hace más fácil decir que sí, y mirar atrás en conjunto.
draft-until-unclear = No pude usar eso. Sirve una fecha posterior a { $first }, como <i>18 de diciembre</i>, con un máximo de { $most } semanas.
weeks-2 = Dos semanas
weeks-3 = Tres semanas
weeks-4 = Cuatro semanas
draft-starts-0 = Desde ahora
draft-starts-1 = Desde la próxima semana

draft-ready-which = <b>¿Es un buen momento para { $client }?</b> Solo lo lees tú. Aconseja, y no impide nada.{ $thoughts }
draft-crisis-yes = En crisis
draft-crisis-yes-marked = ✓ En crisis
draft-crisis-no = Sin crisis
draft-crisis-no-marked = ✓ Sin crisis
draft-overwhelmed-yes = Con agobio
draft-overwhelmed-yes-marked = ✓ Con agobio
draft-overwhelmed-no = Tiene espacio para ello
draft-overwhelmed-no-marked = ✓ Tiene espacio para ello
draft-willing-yes = Quiere
draft-willing-yes-marked = ✓ Quiere
draft-willing-no = Todavía no quiere
draft-willing-no-marked = ✓ Todavía no quiere
draft-doubt-crisis = En crisis: la seguridad va primero. Algo para ahora mismo puede encajar mejor que algo nuevo que hacer.
draft-doubt-overwhelmed = Con agobio: quizá sea más amable la versión más corta, menos veces, o más adelante.
draft-doubt-willing = Todavía no quiere: ¿qué haría que valiera la pena probar? Un no también está bien.
draft-doubt-goal = Todavía sin meta: ¿qué sería distinto si funcionara?
draft-fact-paused = Todo descansa desde { $since }: tu paciente hizo una pausa.
draft-fact-lightened = Desde { $since } tu paciente recibe todo en su versión más corta.
draft-fact-care-mode = Modo de cuidado desde { $since }: todo descansa hasta que tu paciente lo retome.
draft-fact-agreed = Ya acordado: { $count ->
        [one] una práctica
       *[other] { $count } prácticas
    }.

assign-send = Proponerlo
assign-discard = Descartar
assign-sent = Propuesto a { $client }, hasta { $until }. Te diré qué decide.
assign-sent-waits = Guardado. { $client } lo verá en cuanto responda las primeras preguntas.
assign-discarded = Descartado. No se envió nada.
assign-over = Esta propuesta ya se envió o se descartó.

client-asks-change = { $client } pide un cambio en <b>{ $practice }</b>: { $remark }
answer-wish = Cambiarlo
keep-as-it-is = Proponerlo tal cual
let-it-rest = Dejarlo estar
see-steps = Cómo llegamos aquí
kept-as-it-is = Propuesto otra vez, tal cual. Decide tu paciente.
let-rest = Se deja estar. Tu paciente lo sabe.
no-steps = Todavía no hay nada que contar.
steps-of =
    <b>{ $practice }</b>
    { $steps }

draft-which = Hay un borrador para { $client } en el que trabajaste: <b>{ $practice }</b>. Uno nuevo ocupa su lugar.
draft-this-one = Seguir con este
draft-anew = Empezar uno nuevo
draft-follows = Con un sí ocupa el lugar de { $practice }, { $cadence }.

next-build-on = Ayudó. Seguir por ahí: { $practice }
next-scale-back = Hacerlo más pequeño: { $practice }
next-swap = Cambiarlo por otra cosa: { $practice }
next-taper = Conservarlo, menos veces: { $practice }
next-go-on = Termina. Seguir con ello: { $practice }
next-not-now = Ahora no
next-over = Esto ya está resuelto.
questions-for-session = <b>Para preguntar en la sesión:</b>{"\u000A"}{ $questions }
question-skipped = – { $practice }: “esta vez no”, { $times } de { $of } veces. ¿Qué haría que encajara?
