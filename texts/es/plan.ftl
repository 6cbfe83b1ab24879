plan-one =
    <b>{ $practice }</b>
    { $cadence }, hasta { $until }{ $next }
plan-next = {"\u000A"}Próxima vez: { $at }
plan-days-off = {"\u000A"}Todo lo que aún llegaría de esto cae en tus días libres, por eso no llega nada. Para cambiar tus días libres: /settings
plan-in-quiet = {"\u000A"}Ahora mismo aquí hay silencio: volverá a llegar cuando eso termine.
other-times = Otras horas
not-for-me-any-more = Terminar esto
plan-ended = De acuerdo, eso está terminado. Lo que escribiste queda en tus registros.
plan-smaller = De acuerdo: la versión más corta desde ahora. Tu terapeuta lo sabe.
plan-swap = Cambiarlo por otra cosa
plan-not-working = Algo no funciona

not-working-told = Tu terapeuta ya lo sabe. Si quieres decir qué es, escríbelo sin más. Hasta que se cambie, sigue como se acordó; puedes terminarlo en cualquier momento.
passed-on = Gracias. Lo he transmitido.
passed-on-too-long = Es un poco largo: { $length } caracteres, y caben { $most }. ¿Qué es lo esencial? Todavía no se ha transmitido nada de ello.
swap-why = ¿Qué no encaja? Basta una línea; le llega a tu terapeuta.
swap-instead = ¿Qué te gustaría en su lugar? A tu terapeuta le llega como un deseo, y se decide entre ambas partes.
swap-you-choose = Todavía no lo sé
swap-asked = Lo he transmitido. Hasta que haya una nueva propuesta, sigue como se acordó; puedes terminarlo en cualquier momento.

lighten-offer = ¿Es demasiado ahora mismo? Puedo traerte { $word_all } en la versión más corta hasta que tú digas.
lighten = Hacerlo más ligero
lightened = Hecho. Recibes { $word_all } en la versión más corta hasta que tú digas. Lo acordado queda como está.
lightened-still = Ahora mismo recibes { $word_all } en la versión más corta.
lighten-end = Volver a lo acordado
lighten-ended = Otra vez como se acordó. Puedes hacerlo más ligero en cualquier momento, en /plan o /pause.

load-over = En total serían unos { $minutes } minutos por semana; dijiste que { $budget } te van bien. ¿Qué prefieres?
load-line = {"\u000A"}En total serían unos { $minutes } minutos por semana; dijiste que { $budget } te van bien.
load-fewer = Menos veces
load-still-yes = Sí de todos modos
