# After an answer to a measure's risk item. Somebody low reads this: short lines, no cheer, no alarm, nothing promised.
risk-met =
    Gracias por responder eso. No es una pregunta fácil.

    Si pensamientos así están cerca ahora, acude a alguien. <b>Ayuda ahora</b> muestra quién puede escucharte. Si puedes estar en peligro, llama al número de emergencias de tu lugar.

    Soy un bot, y nadie lee este chat en vivo. { $told }{ $ways }
risk-ways =
    {""}

    Puedes seguir con las preguntas, o parar aquí. Las dos cosas están bien.
risk-go-on = Seguir
risk-told = Le envié esto a { $therapist }, como acordaste: “{ $notice }” No puedo saber cuándo lo leerá.
risk-told-before = A { $therapist } ya se le avisó antes, por este cuestionario. No lo envié otra vez.
risk-told-nobody = No le dije a nadie esta respuesta.
risk-notice = { $client } aceptó que se te avise: en un cuestionario hay una respuesta de la que quizá quieras hablar. El bot no la ha juzgado, y no dice más que esto.

risk-consent =
    <b>Una cosa más: { $practice }</b>
    Una de sus preguntas trata de pensamientos sobre la muerte o sobre hacerte daño. Si has tenido pensamientos así, te muestro enseguida dónde encontrar ayuda.

    <b>¿Aviso también a { $therapist }?</b> Enviaría esto, y te mostraría que lo hice:
    “{ $notice }”

    Nadie lo lee en vivo: pueden pasar horas o días. Si no respondes aquí, no se lo digo a nadie. Puedes cambiarlo en cualquier momento en /settings.
risk-consent-no = No avisar a { $therapist }
risk-consent-yes = Sí, avisar a { $therapist }
risk-consented = De acuerdo. Si llega esa respuesta, aviso a { $therapist } y te muestro lo que envié. Puedes cambiarlo en /settings.
risk-not-consented = De acuerdo. { $therapist } no sabrá nada de eso por mí. Quién ve el cuestionario en sí lo eliges tú. Puedes cambiarlo en /settings.

notice-settings =
    <b>Avisos a tu terapeuta</b>
    Algunos cuestionarios preguntan por pensamientos sobre la muerte o sobre hacerte daño. Si has tenido pensamientos así, puedo transmitir que hay una respuesta de la que hablar, y nada más.

    { $lines }
risk-on = A { $therapist } se le avisa, y a ti se te muestra lo que envié.
risk-off = A { $therapist } no se le avisa.
notice-no-therapist = Aquí no hay nadie en contacto contigo, así que no se puede avisar a nadie.
notice-no-link = Ya no hay contacto entre esa persona y tú aquí.
risk-not-reached = Ahora mismo no puedo llegar a { $therapist } por aquí, y no envié nada.
tell-on = Ayuda ahora: puedes avisar a { $therapist } cuando tú quieras.
tell-off = Ayuda ahora: sin aviso a { $therapist }.
