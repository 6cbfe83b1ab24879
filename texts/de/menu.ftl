command-start = Beginnen
command-now = Jetzt etwas machen
command-plan = Was abgemacht ist, und wann
command-log = Stimmung notieren: zweimal tippen
command-history = Deine Einträge
command-charts = Deine Zahlen als Bilder
command-count = Etwas zählen: jedes Mal einmal tippen
command-goals = Deine Ziele und kleine Schritte
command-bring = Etwas für eine Sitzung notieren
command-pause = Eine Pause machen
command-safety-plan = Dein Sicherheitsplan für schwere Stunden
command-settings = Sprache, Zeitzone, stille Stunden
command-who-looked = Wer was von dir gesehen hat
command-help = Was du hier machen kannst
command-help-now = Hilfe jetzt, in einer Krise
command-consent = Dem du zugestimmt hast; zurücknehmen
command-my-data = Alles über dich, in einer Datei
command-hide = Meine letzten Nachrichten aus dem Chat nehmen
command-delete-me = Alles löschen
command-clients = Deine Klientinnen und Klienten
command-invite = Jemanden einladen

help-client =
    <b>Was du hier machen kannst</b>
    /now · { $word_one } beginnen, oder weitermachen
    /log · deine Stimmung notieren: zweimal tippen
    /plan · was abgemacht ist, und wann
    /history · was du gemacht und geschrieben hast; ändere es, lösch es, sag, wer es sieht
    /charts · deine Zahlen als Bilder
    /count · etwas zählen: jedes Mal einmal tippen
    /bring · notieren, was du in einer Sitzung ansprechen möchtest
    /goals · was du erreichen möchtest, in kleinen Schritten
    /pause · eine Zeit lang Ruhe, oder leichter
    /safety_plan · was in schweren Stunden hilft, in deinen Worten
    /settings · Sprache, Zeitzone, stille Stunden, Worte
    /who_looked · wer was von dir gesehen hat
    /consent · dem du zugestimmt hast; zurücknehmen
    /my_data · alles, was über dich gespeichert ist, in einer Datei
    /hide · meine letzten Nachrichten aus diesem Chat nehmen
    /help_now · Hilfe in einer Krise, jederzeit
    /delete_me · alles löschen

    Hier liest niemand live mit.
help-client-not-ready =
    Wir waren mitten in den ersten Fragen. /settings nimmt sie wieder auf.

    /help_now · Hilfe in einer Krise, jederzeit
    /delete_me · alles löschen
help-therapist =
    <b>Was du hier machen kannst</b>
    /invite · jemanden einladen
    /clients · sehen, wie es läuft, eine Übung vorschlagen (auch eine eigene, dort geschrieben oder mir als Datei geschickt), ändern, wie oft, exportieren
    /sessions · deine Sitzungen dieser Woche; festlegen kannst du sie in der Ansicht einer Person
    /notes · aus Sitzungsnotizen werden Ziele und Schritte
    /consent · dem du zugestimmt hast; zurücknehmen
    /my_data · alles, was über dich gespeichert ist, in einer Datei
    /hide · meine letzten Nachrichten aus diesem Chat nehmen
    /help_now · Nummern für eine Krise, nach Land
    /delete_me · dein Konto löschen

    Deine Klientinnen und Klienten wissen, dass niemand live mitliest.
