language-name = Español

stranger =
    Hola. Este bot acompaña una terapia: se entra por invitación de un terapeuta o una terapeuta.

    Si tienes una invitación, abre su enlace. Si buscas ayuda ahora mismo: /help_now

invitation-refused =
    Este enlace no abre nada. Puede que ya se haya usado, o que tenga más de tres días.

    Pide uno nuevo a quien te lo dio. /help_now funciona sin enlace.

invitation-own = Esta es tu propia invitación. Reenvíala a la persona que quieres invitar; sirve una sola vez.

consent-client =
    <b>Hola. { $inviter } te invita a Midweek.</b>
    Te acompaña en los días entre dos sesiones: ejercicios breves que se acuerdan entre ambas partes, a las horas que tú eliges.

    <b>Antes de decidir</b>
    • <b>Qué se guarda:</b> lo que respondes y anotas, cuándo lo hiciste, y tus ajustes.
    • <b>Quién puede verlo:</b> tú y { $inviter }. Se te pregunta antes de dejar entrar a nadie más.
    • <b>Nadie lee en vivo.</b> Esto no es un servicio de emergencias. /help_now te muestra dónde hay ayuda, siempre que la necesites, también sin entrar.
    • <b>Telegram:</b> los chats con bots no están cifrados de extremo a extremo. Telegram, y quien opera el servidor de este bot, técnicamente pueden leerlos.
    • <b>Si cambias de idea:</b> /delete_me lo borra todo, en cualquier momento.

    ¿Te parece bien?

consent-therapist =
    <b>Te damos la bienvenida a Midweek</b>
    Acompaña a tus pacientes en los días entre dos sesiones. La práctica se acuerda entre ambas partes; el bot pregunta a las horas que cada paciente eligió, y guarda las respuestas para la próxima sesión.

    <b>Antes de empezar</b>
    • Solo ves a pacientes que llegaron por tu invitación y que confirmaste, y a quienes un colega o una colega te trae con su consentimiento.
    • A tus pacientes se les dice que nadie lee en vivo y que esto no es un servicio de emergencias. Por favor, mantenlo así: acuerda con cada paciente cuándo lees.
    • Los chats con bots no están cifrados de extremo a extremo. Telegram, y quien opera el servidor de este bot, técnicamente pueden leerlos. Lo que exportas queda a tu cuidado.

    ¿Te parece bien?

agree = Sí, de acuerdo
do-not-agree = No, gracias

left-before-joining =
    Está bien. No se guardó nada. Si lo piensas mejor, el enlace vale durante tres días desde que se creó.

    /help_now funciona en cualquier momento.

welcome-therapist = Ya estás dentro. Qué bueno tenerte aquí.

welcome-client =
    Qué bueno tenerte aquí. { $inviter } confirmará que de verdad eres tú. Hasta entonces nadie ve nada.

    Unas pocas preguntas cortas, para que yo encaje en tus días.
