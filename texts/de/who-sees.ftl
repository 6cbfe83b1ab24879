### Wer den Verlauf sieht, und was dazu gefragt und gesagt wird.

set-who-sees = Wer meinen Verlauf sieht
see-who-sees = Wer meinen Verlauf sieht
see-looks = Wer hineingesehen hat
who-sees =
    <b>Wer deinen Verlauf sieht</b>
    Diese Menschen sehen, was du teilst, und sonst niemand.

    { $lines }
who-sees-nobody =
    <b>Wer deinen Verlauf sieht</b>
    Nur du. Alles hier gehört dir, und du kannst von dir aus damit weitermachen.
sees-all = • <b>{ $therapist }</b>, seit { $since }
sees-from = • <b>{ $therapist }</b>, seit { $since }: was jetzt gilt, und was du ab { $from } machst
sees-remove = { $therapist } entfernen
sees-show-past = { $therapist } zeigen, was vorher war
sees-back = ‹ Wer meinen Verlauf sieht
sees-settled = Das hat sich schon geändert.
sees-remove-sure =
    <b>Soll { $therapist } nichts mehr von dir sehen?</b>
    Das gilt sofort. Was ihr zusammen geplant habt, endet; was du geschrieben hast, bleibt deins. { $therapist } erfährt, dass du es beendet hast, und keinen Grund. Was vorher exportiert wurde, bleibt dort.
sees-remove-yes = Ja, { $therapist } entfernen
sees-removed = Erledigt. { $therapist } sieht nichts mehr von dir. Wenn du jetzt jemanden brauchst: /help_now
sees-past-sure =
    <b>Soll { $therapist } auch sehen, was vorher war?</b>
    Das ist alles, was du teilst: Einträge, Notizen und Ziele aus früheren Tagen. Was privat ist, bleibt privat.
sees-past-yes = Ja, zeigen

share-asked =
    <b>{ $therapist } fragt: Darf auch { $colleague } deinen Verlauf sehen?</b>
    { $colleague } ist aus dem Kollegium und würde sehen, was { $therapist } sieht: was du teilst, und nichts Privates.

    Ja und Nein sind gleich gut. Ohne dein Ja ändert sich nichts, und du kannst es jederzeit unter /settings beenden.
transfer-asked =
    <b>{ $therapist } fragt: Darf { $colleague } hier mit dir weitermachen?</b>
    { $colleague } ist aus dem Kollegium. Bei einem Ja geht weiter, was abgemacht ist. { $colleague } sieht das, deine Ziele und deine Leiter, und was du ab jetzt teilst. { $therapist } sieht nichts mehr.

    Ob { $colleague } auch sieht, was vorher war, entscheidest du. Ja und Nein sind gleich gut. Ohne dein Ja ändert sich nichts.
ask-yes = Ja, das ist gut
ask-yes-from-now = Ja, ab jetzt
ask-yes-and-before = Ja, und was vorher war
ask-no = Nein, danke
ask-over = Diese Frage ist schon geklärt.
ask-declined = In Ordnung. Alles bleibt, wie es ist, und niemand fragt nach einem Grund.
share-agreed = Notiert: Auch { $colleague } sieht deinen Verlauf. Du kannst das jederzeit beenden.
transfer-agreed = Notiert: { $colleague } macht hier mit dir weiter. Du kannst das jederzeit beenden.

care-rests = { $therapist } hat fürs Erste beendet, was ihr hier geplant hattet. Was du geschrieben hast, bleibt deins, und du kannst alles auch von dir aus beginnen: /now
care-ended-client =
    { $therapist } hat eure gemeinsame Arbeit hier beendet und sieht nichts mehr von dir. Alles, was du geschrieben hast, bleibt deins.

    Du kannst von dir aus weitermachen: /now beginnt etwas, /log notiert deine Stimmung, /plan und /goals sind noch da.

    Wenn dich das überrascht, frag bitte { $therapist } direkt. Wenn du jetzt jemanden brauchst: /help_now
sees-from-now =
    Du warst schon einmal hier. { $inviter } wird sehen, was jetzt gilt und was du ab jetzt machst. Um auch zu zeigen, was vorher war: /settings, „Wer meinen Verlauf sieht“.
linked-already = { $inviter } sieht deinen Verlauf hier schon. Es hat sich nichts geändert.
