which-language = Welche Sprache wollen wir sprechen?

which-zone =
    <b>Wo bist du?</b> Ich brauche deine Zeitzone, damit ich nie zur falschen Stunde schreibe.

    Schreib deine Stadt, oder teile deinen Standort. Von einem Standort behalte ich nur die Zeitzone.
share-location = Meinen Standort teilen
city-unknown = Diesen Ort kenne ich nicht. Bitte versuch es mit der nächsten größeren Stadt, oder teile deinen Standort.
which-city = Welche ist es?
another-city = Keine davon

which-quiet-hours =
    <b>Wann soll ich still sein?</b> Bei dir ist es jetzt { $at }. In diesen Stunden schicke ich von mir aus nichts. Du kannst mir jederzeit schreiben.

    Such dir etwas aus, oder schreib es selbst, etwa <i>22:30 bis 6:30</i>.
never-quiet = Keine stillen Stunden
quiet-hours-unclear = Das konnte ich nicht lesen. Am besten zwei Zeiten, etwa <i>22:30 bis 6:30</i>, oder <i>keine</i>.

which-word =
    <b>Wie soll ich das nennen, was wir hier machen?</b>

    Du kannst es später unter /settings ändern.

call-it-practice = Übung
call-it-experiment = Experiment
call-it-small-step = Kleiner Schritt
call-it-challenge = Herausforderung
call-it-project = Projekt
call-it-fieldwork = Feldarbeit
call-it-homeplay = Heimspiel
call-it-homework = Hausaufgabe

ready = Das ist alles, was ich brauche.

settings =
    <b>Deine Einstellungen</b>
    Zeitzone: { $zone }, dort ist es jetzt { $at }
    Stille Stunden: { $quiet_from } bis { $quiet_until }
    Ich nenne es: { $word }{ $off }{ $budget }{ $region }
settings-never-quiet =
    <b>Deine Einstellungen</b>
    Zeitzone: { $zone }, dort ist es jetzt { $at }
    Stille Stunden: keine
    Ich nenne es: { $word }{ $off }{ $budget }{ $region }
set-language = Sprache
set-zone = Zeitzone
set-quiet = Stille Stunden
set-notices = Was weitergesagt wird
set-word = Das Wort
set-days-off = Freie Tage
settings-days-off = {"\u000A"}Freie Tage: { $days }
which-days-off =
    <b>An welchen Tagen soll ich dich in Ruhe lassen?</b> Tipp einen Tag an, um ihn zu markieren, und noch einmal, um die Markierung wegzunehmen.

    Was auf so einen Tag fiele, kommt an einem anderen oder gar nicht, und es wird niemandem angerechnet. Wofür du selbst eine Zeit genannt hast, die Frage vor einer Sitzung, und was dir deine Therapeutin oder dein Therapeut schickt, das kommt trotzdem.
days-off-all = Ein Tag muss bleiben. Wenn du an allen Ruhe willst: /pause
days-off-done = Das wär's
set-minutes = Minuten pro Woche
settings-minutes = {"\u000A"}Passt für dich: etwa { $minutes } Minuten pro Woche
which-minutes =
    <b>Wie viele Minuten pro Woche passen für dich?</b> Für alles Geplante zusammen. Wenn es mehr würde, sage ich es; du entscheidest.

    Such dir etwas aus, oder schreib es selbst.
any-minutes = Keine Grenze
minutes-unclear = Hier passt eine Zahl von Minuten, etwa <i>40</i>.
set-sharing = Was ich teile
which-sharing =
    <b>Was soll in der Therapie von dem zu sehen sein, was du selbst beginnst?</b>

    Das gilt für alles, was du ab jetzt schreibst. Du kannst es bei jedem Eintrag ändern, gleich danach oder unter /history. Was ihr zusammen abgemacht habt, wird geteilt, solange du nichts anderes sagst.
set-region = Mein Land
settings-region = {"\u000A"}Land, für „Hilfe jetzt“: { $country }
settings-region-unasked = {"\u000A"}Land, für „Hilfe jetzt“: hast du noch nicht gesagt
settings-region-elsewhere = {"\u000A"}Land, für „Hilfe jetzt“: steht nicht in meiner Liste
