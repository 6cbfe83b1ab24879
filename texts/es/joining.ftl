language-name = Español

stranger =
    Hola. Este bot acompaña una terapia: se entra por invitación de un terapeuta o una terapeuta.

    Si tienes una invitación, abre su enlace. Si buscas ayuda ahora mismo: /help_now

invitation-refused =
    Este enlace no abre nada. Puede que ya se haya usado, o que tenga más de tres días. Después de muchos intentos, durante una hora no se abre ningún enlace.

    Pide uno nuevo a quien te lo dio. /help_now funciona sin enlace.

invitation-own = Esta es tu propia invitación. Reenvíala a la persona que quieres invitar; sirve una sola vez.

join-client =
    <b>Hola. { $inviter } te invita a Midweek.</b>
    { consent-client }

    { consent-question }
join-therapist =
    <b>Te damos la bienvenida a Midweek</b>
    { consent-therapist }

    { consent-question }

# The two texts that people agree to. Whoever changes a word of one has everybody asked again (docs/privacy.md).
consent-client =
    Te acompaña en los días entre dos sesiones: ejercicios breves que acuerdas con tu terapeuta, a las horas que tú eliges.

    <b>Antes de decidir</b>
    • <b>Qué se guarda:</b> tu nombre en Telegram, lo que respondes y anotas, cuándo lo hiciste, y tus ajustes.
    • <b>Quién lo ve:</b> tú, y la persona que te invitó como terapeuta. En cada registro eliges: todo, un resumen, o nada. Se te pregunta antes de dejar entrar a nadie más, y /who_looked muestra quién miró.
    • <b>Nadie lee en vivo.</b> Esto no es un servicio de emergencias. /help_now muestra dónde hay ayuda, siempre que la necesites, también sin entrar.
    • <b>Telegram:</b> los chats con bots no están cifrados de extremo a extremo. Telegram, y quien opera el servidor de este bot, técnicamente pueden leerlos.
    • <b>Sigue siendo tuyo:</b> /my_data te da todo en un archivo. /delete_me lo borra todo. /consent retira tu sí. Cada cosa en cualquier momento.

consent-therapist =
    Acompaña a tus pacientes en los días entre dos sesiones. La práctica se acuerda entre ambas partes; el bot pregunta a las horas que cada paciente eligió, y guarda las respuestas para la próxima sesión.

    <b>Antes de empezar</b>
    • <b>Qué se guarda de ti:</b> tu nombre en Telegram, tus ajustes, lo que escribes aquí, y de quién abriste o exportaste registros. Esas personas pueden leerlo.
    • <b>Qué ves:</b> solo a pacientes que llegaron por tu invitación y que confirmaste, y a quienes te trae un o una colega con su sí. En cada registro tu paciente elige qué ves.
    • <b>Nadie lee en vivo.</b> A tus pacientes se les dice, y también que esto no es un servicio de emergencias. Por favor, mantenlo así: acuerda con cada paciente cuándo lees.
    • <b>Telegram:</b> los chats con bots no están cifrados de extremo a extremo. Telegram, y quien opera el servidor de este bot, técnicamente pueden leerlos. Lo que exportas queda a tu cuidado.
    • <b>Sigue siendo tuyo:</b> /my_data te da lo que se guarda de ti. /delete_me lo borra. /consent retira tu sí. Cada cosa en cualquier momento.

consent-question = ¿Te parece bien?

agree = Sí, de acuerdo
do-not-agree = No, gracias

left-before-joining =
    Está bien. No se guardó nada. Si lo piensas mejor, el enlace vale durante tres días desde que se creó.

    /help_now funciona en cualquier momento.

welcome-therapist = Ya estás dentro. Qué bueno tenerte aquí.

welcome-client =
    Qué bueno tenerte aquí. { $inviter } confirmará que de verdad eres tú. Hasta entonces nadie ve nada.

    Unas pocas preguntas cortas, para que yo encaje en tus días.
