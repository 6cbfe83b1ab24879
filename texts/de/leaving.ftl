delete-me-sure =
    <b>Alles löschen?</b>
    Deine Antworten, Notizen und Ziele, deine Einstellungen und was abgemacht war: Alles wird gelöscht, für dich und für deine Therapie, und lässt sich nicht zurückholen. Was vorher exportiert wurde, bleibt dort.

    Die Nachrichten in diesem Chat gehören dir: Du kannst sie in Telegram selbst löschen.
delete-me-sure-therapist =
    <b>Konto löschen?</b>
    Dein Zugang, deine Entwürfe und deine Sitzungstermine werden gelöscht und lassen sich nicht zurückholen. Deine Klientinnen und Klienten behalten, was sie geschrieben haben, und erfahren, dass du gegangen bist; du siehst nichts mehr davon. Was du vorher exportiert hast, ist in deiner Obhut.

    Die Nachrichten in diesem Chat gehören dir: Du kannst sie in Telegram selbst löschen.
delete-me-yes = Ja, alles löschen
delete-me-no = Nein, behalten
delete-me-kept = Es wurde nichts gelöscht.
deleted = Alles ist gelöscht. Danke für die Zeit, die du hier warst. /help_now geht weiterhin. Mach's gut.
client-left = { $label } hat Midweek verlassen und alles gelöscht, wie es allen zusteht. Was du vorher exportiert hast, ist in deiner Obhut.
therapist-left = { $therapist } hat Midweek verlassen und sieht nichts mehr von dir. Alles, was du geschrieben hast, ist noch hier, unter /history, und gehört dir.
therapist-removed = Wer diesen Bot betreibt, hat deinen Zugang als Therapeutin oder Therapeut beendet. Deine Klientinnen und Klienten behalten, was ihnen gehört, und wissen Bescheid. Falls das für dich unerwartet kommt, frag bitte dort nach.
deleted-therapist = Alles ist gelöscht. Deine Klientinnen und Klienten behalten, was ihres ist; du hast keinen Zugang mehr dazu.
