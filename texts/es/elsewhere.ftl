private-chats-only = Solo trabajo en chats privados, así que salgo de este. Puedes escribirme directamente.
edited = Vi que cambiaste un mensaje. Ninguna de las respuestas que guardo salió de él, así que todo está como estaba.
unknown-command = Ese no lo conozco. /help dice qué puedes hacer aquí.
words-only = Nada de aquí pide eso ahora mismo, así que no lo guardé. ¿Puedes escribirlo?
for-clients = Eso es para pacientes. /help dice qué puedes hacer aquí.
for-therapists = Eso es para terapeutas. /help dice qué puedes hacer aquí.
page-previous = ‹ Anterior
page-more = Más ›
slow-down = Fue mucho de una vez, así que hago una pausa breve. Las respuestas que escribiste están guardadas; lo demás, envíalo de nuevo en un minuto, por favor. /help_now funciona como siempre.
slow-down-short = Mucho de una vez: prueba otra vez en un minuto.
frozen =
    Quien opera este bot ha pausado tu acceso, así que ahora no puedo mostrar ni cambiar nada. No se perdió nada, y tus pacientes siguen como antes.

    Si no sabes por qué, pregúntaselo. /help_now funciona como siempre.
button-too-old = Este botón es de un mensaje anterior y ya no hace nada.
something-went-wrong =
    Algo salió mal por nuestra parte, así que no pude hacer nada con eso. No se ha perdido: quienes operan este bot pueden recuperarlo más tarde. Si prefieres no esperar, puedes enviarlo otra vez.

    Si necesitas ayuda ahora mismo: /help_now
