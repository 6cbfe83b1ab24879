language-name = Español

stranger =
    Hola. Este bot acompaña una terapia: se entra por invitación de un terapeuta o una terapeuta.

    Si tienes una invitación, abre su enlace. Si buscas ayuda ahora mismo: /help_now

invitation-refused =
    Este enlace no abre nada. Puede que ya se haya usado, o que tenga más de tres días. Después de muchos intentos, durante una hora no se abre ningún enlace.

    Pide uno nuevo a quien te lo dio. /help_now funciona sin enlace.

invitation-own = Esta es tu propia invitación. Reenvíala a la persona que quieres invitar; sirve una sola vez.

agree = Sí, de acuerdo
do-not-agree = No, gracias

left-before-joining =
    Está bien. No se guardó nada. Si lo piensas mejor, el enlace vale durante tres días desde que se creó.

    /help_now funciona en cualquier momento.

welcome-therapist = Ya estás dentro. Qué bueno tenerte aquí.

welcome-client =
    Qué bueno tenerte aquí. { $inviter } confirmará que de verdad eres tú. Hasta entonces nadie ve nada.

    Unas pocas preguntas cortas, para que yo encaje en tus días.
