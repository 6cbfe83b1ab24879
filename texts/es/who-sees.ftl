### Who sees a client's log, and what a client is asked and told about it.

set-who-sees = Quién ve lo mío
see-who-sees = Quién ve lo mío
see-looks = Quién miró
who-sees =
    <b>Quién ve tus registros</b>
    Estas personas ven lo que compartes, y nadie más.

    { $lines }
who-sees-nobody =
    <b>Quién ve tus registros</b>
    Nadie más que tú. Todo es tuyo, y puedes seguir por tu cuenta.
sees-all = • <b>{ $therapist }</b>, desde { $since }
sees-from = • <b>{ $therapist }</b>, desde { $since }: lo que vale ahora, y lo que hagas a partir de { $from }
sees-remove = Quitar a { $therapist }
sees-show-past = Mostrar a { $therapist } lo de antes
sees-back = ‹ Quién ve lo mío
sees-settled = Eso ya cambió.
sees-remove-sure =
    <b>¿Que { $therapist } no vea ya nada de lo tuyo?</b>
    Vale de inmediato. Lo que estaba planeado termina; lo que escribiste sigue siendo tuyo. A { $therapist } se le dice que tú lo terminaste, y ningún motivo. Lo que se exportó antes se queda con { $therapist }.
sees-remove-yes = Sí, quitar a { $therapist }
sees-removed = Hecho. { $therapist } ya no ve nada de lo tuyo. Si necesitas a alguien ahora: /help_now
sees-past-sure =
    <b>¿Que { $therapist } vea también lo de antes?</b>
    Es todo lo que compartes: registros, notas y metas de días anteriores. Lo privado sigue privado.
sees-past-yes = Sí, mostrarlo

share-asked =
    <b>{ $therapist } pregunta: ¿puede { $colleague } ver también tus registros?</b>
    { $colleague } es colega de { $therapist }, y vería lo mismo: lo que compartes, y nada privado.

    Un sí y un no están igual de bien. Sin un sí no cambia nada, y puedes terminarlo en cualquier momento en /settings.
transfer-asked =
    <b>{ $therapist } pregunta: ¿puede { $colleague } seguir contigo aquí?</b>
    { $colleague } es colega de { $therapist }. Con un sí, lo acordado sigue con { $colleague }, que ve eso, tus metas y tu escalera, y lo que compartas desde ahora. { $therapist } ya no ve nada.

    Tú decides si { $colleague } ve también lo de antes. Un sí y un no están igual de bien. Sin un sí no cambia nada.
ask-yes = Sí, está bien
ask-yes-from-now = Sí, desde ahora
ask-yes-and-before = Sí, y también lo de antes
ask-no = No, gracias
ask-over = Esta pregunta ya está resuelta.
ask-declined = De acuerdo. Todo sigue como está, y nadie pide un motivo.
share-agreed = Anotado: { $colleague } también ve tus registros. Puedes terminarlo en cualquier momento.
transfer-agreed = Anotado: { $colleague } sigue contigo aquí. Puedes terminarlo en cualquier momento.

care-rests = { $therapist } terminó por ahora lo que estaba planeado contigo aquí. Lo que escribiste sigue siendo tuyo, y puedes empezar cualquier cosa por tu cuenta: /now
care-ended-client =
    { $therapist } terminó el trabajo contigo aquí, y ya no ve nada de lo tuyo. Todo lo que escribiste sigue siendo tuyo.

    Puedes seguir por tu cuenta: /now empieza algo, /log anota tu ánimo, /plan y /goals siguen ahí.

    Si esto te sorprende, pregunta directamente a { $therapist }. Si necesitas a alguien ahora: /help_now
sees-from-now =
    Ya estuviste aquí antes. { $inviter } verá lo que vale ahora y lo que hagas desde ahora. Para mostrar también lo de antes: /settings, “Quién ve lo mío”.
linked-already = { $inviter } ya ve lo tuyo aquí. No ha cambiado nada.
