### Sitzungen: was jemand als Therapeutin oder Therapeut festlegt, und was die andere Seite davon hört. Was ungefragt
### kommt, steht vielleicht auf einem Sperrbildschirm: Es nennt weder eine Sitzung noch eine Therapie.

command-sessions = Deine Sitzungen diese Woche
see-sessions = Sitzungen

sessions-of = <b>{ $client } · Sitzungen</b>{ $rhythms }{ $dates }{ $cancelled }
sessions-of-none =
    <b>{ $client } · Sitzungen</b>
    Noch ist keine festgelegt.
sessions-rhythms = {"\u000A"}{ $rhythms }
sessions-rhythm = • { $rhythm }
sessions-dates =
    {"\u000A\u000A"}{ $dates }

    Zum Verschieben oder Absagen antippen.
sessions-cancelled = {"\u000A"}Abgesagt: { $days }.
session-line = { $at }
session-line-moved = { $at } (verschoben)
session-button = { $at }
sessions-once = { $at }
sessions-weekly = jeden { $day } um { $at }{ $until }
sessions-every-weeks = { $weeks ->
        [2] jeden zweiten { $day } um { $at }{ $until }
       *[other] alle { $weeks } Wochen am { $day } um { $at }{ $until }
    }
sessions-until = , bis { $day }

sessions-week =
    <b>Deine Sitzungen, Woche ab { $since }</b>
    { $sessions }
sessions-week-none =
    <b>Deine Sitzungen, Woche ab { $since }</b>
    Keine. Festlegen kannst du sie in der Ansicht einer Person, unter „Sitzungen“.
session-with = { $at } · { $client }
session-client = { $client }
week-before = ‹ Woche davor
week-after = Woche danach ›
back-to-sessions = ‹ Sitzungen

therapist-zone =
    <b>Wo arbeitest du?</b> Sitzungszeiten richten sich nach deiner Uhr.{ $now }

    Schreib deine Stadt oder teile deinen Standort. Wenn die Zeitzone deines Gegenübers auch deine ist, tippe sie an.
therapist-zone-now = {" "}Bisher: { $zone }. Was schon festgelegt ist, behält seine Zeit.
therapist-city-unknown = Diesen Ort kenne ich nicht. Bitte schreib die nächste größere Stadt.

session-new = Feste Zeit oder Termin festlegen
session-when =
    <b>Wann trefft ihr euch, du und { $client }?</b>

    Schreib es, etwa <i>Donnerstag 15 Uhr</i>, <i>jeden Dienstag um 9</i> oder <i>12.12. 16:30</i>. Oder tippe einen Tag an.
session-what-time = <b>{ $day }, um wie viel Uhr?</b> Tippe eine Zeit an, oder schreib sie, etwa <i>16:30</i>.
session-look =
    <b>{ $client }: { $rhythm }</b>
    Zum ersten Mal: { $first }{ $there }

    Noch nicht festgelegt. Stimmt das so?
session-look-once =
    <b>{ $client }: { $first }</b>{ $there }

    Noch nicht festgelegt. Stimmt das so?
session-there = {"\u000A"}Bei deinem Gegenüber ist das { $at }.
session-set = Festlegen
session-single = Nur einmal
session-weekly = Jede Woche
session-fortnightly = Alle zwei Wochen
session-other = Andere Zeit
session-is-set = Festgelegt. Dein Gegenüber erfährt es.
session-not-understood = Darin erkenne ich keinen Tag mit Uhrzeit. Es geht etwa <i>Donnerstag 15 Uhr</i>, <i>jeden Dienstag um 9</i> oder <i>12.12. 16:30</i>. Es wurde nichts geändert.
session-in-the-past = Das ist schon vorbei. Es wurde nichts geändert. Welcher Tag ist gemeint?
session-gone = Diese Sitzung gibt es nicht mehr.
session-over = Das ist schon vorbei.

session-taken = { $at }: Da trefft ihr euch schon. Es wurde nichts geändert.
session-zone = Meine Zeitzone
session-one = <b>{ $client }: { $at }</b>
session-move = Verschieben
session-put-back = Zurück zur üblichen Zeit
session-cancel = Absagen
session-move-to =
    <b>{ $at }: verschieben auf wann?</b>

    Tippe etwas an, oder schreib es, etwa <i>Donnerstag 16 Uhr</i> oder nur <i>16 Uhr</i>.
session-look-moved = { $at } → <b>{ $to }</b>
session-move-yes = Verschieben
session-moved = Verschoben. Dein Gegenüber erfährt es.
session-cancelled = Abgesagt. Dein Gegenüber erfährt es.
session-taken-out = Herausgenommen. Die Zeit war schon vorbei, dein Gegenüber erfährt davon nichts.
session-stop = Beenden: { $rhythm }
session-stop-sure = <b>{ $rhythm }</b>: alle beenden, die noch kommen? Dein Gegenüber erfährt es. Was war, bleibt.
session-stop-yes = Ja, beenden
session-keep = Beibehalten
session-stopped = Beendet. Dein Gegenüber erfährt es.

session-brief = Übersicht jetzt schicken
brief-time = Wann die Übersicht kommt
brief-when =
    <b>Wann möchtest du die Übersicht lesen?</b> Bisher: { $now }.

    Tippe eine Zeit an, oder schreib eine. Vor 12 Uhr heißt: am Tag der Sitzung.
brief-in-the-evening = { $at } Uhr am Abend davor
brief-in-the-morning = { $at } Uhr am Tag der Sitzung
brief-time-unclear = Darin erkenne ich keine Uhrzeit. <i>18:30</i> geht. Es wurde nichts geändert.
brief-time-kept = Die Übersicht kommt um { $at }.

date-set = Für dich und { $therapist }: <b>{ $at }</b>. Wenn das nicht passt, sag { $therapist } einfach Bescheid.
date-set-weekly = Für dich und { $therapist }: <b>{ $rhythm }</b>, zum ersten Mal am { $day }. Wenn das nicht passt, sag { $therapist } einfach Bescheid.
date-moved = { $therapist } hat verschoben: { $before } → <b>{ $at }</b>. Wenn das nicht passt, sag { $therapist } einfach Bescheid.
date-cancelled = <b>{ $at }</b> mit { $therapist } fällt aus. Du musst nichts tun.
date-stopped = Mit { $therapist } nicht mehr geplant: { $rhythm }. Wie es weitergeht, besprecht ihr gemeinsam.
next-date = Das nächste Mal mit { $therapist }: { $at }{"\u000A\u000A"}
date-ahead = Hallo. { $at } mit { $therapist }: Gibt es etwas, das du mitbringen möchtest? Eine Zeile genügt, und gar nichts ist auch in Ordnung.
date-ahead-note = Etwas notieren
date-ahead-unasked = Bitte nicht danach fragen
date-unasked = In Ordnung, danach frage ich nicht mehr. /bring ist da, wann immer du magst.
date-ask-again = Doch fragen
date-asked-again = Gut: Ich frage dich am Tag davor.
