### Notizen aus der Sitzung: was eingefügt wird, und was das Gegenüber daraus macht. Was ungefragt kommt, steht vielleicht
### auf einem Sperrbildschirm: Es nennt weder eine Sitzung noch eine Therapie.

command-notes = Sitzungsnotizen werden Ziele und Schritte
take-notes = Notizen → Ziele, Schritte
notes-of-whom = <b>Notizen zu wem?</b>
notes-ask =
    <b>Deine Notizen aus der Sitzung mit { $client }</b>

    Füge sie ein oder tippe sie, bis zu 5.000 Zeichen. Ich zeige dir, welche Ziele und Schritte ich darin finde, mit Daten wie <i>bis Freitag</i>. Nichts wird aufgehoben, bevor du es sagst, und die Notizen selbst gar nicht.
notes-too-long = Das sind { $length } Zeichen; { $most } passen. Bitte füge den Teil mit den Zielen und Schritten ein. Es wurde nichts aufgehoben.
notes-nothing = Darin ist nichts zu lesen. Am besten geht eine Zeile für jedes Ziel und jeden Schritt.
notes-found =
    <b>In deinen Notizen gefunden · { $client }</b>

    { $lines }

    Tippe eine Nummer an, um zu ändern, was es ist, oder das Datum. Noch ist nichts aufgehoben. Was du schickst, liest { $client } und entscheidet darüber; was du weglässt, ist vergessen.
notes-numbered = { $number } · { $line }
notes-goal = <b>Ziel:</b> { $words }{ $when }
notes-item = <b>Schritt:</b> { $words }{ $when }
notes-out = <i>Weggelassen: { $words }</i>{ $when }
notes-when = {" "}<i>({ $at })</i>
notes-one = { $line }
notes-one-item =
    { $line }

    Ein anderes Datum? Tippe eins an, oder schreib es, etwa <i>Freitag</i> oder <i>12.12. 18 Uhr</i>.
notes-as-goal = Ziel
notes-as-item = Schritt
notes-as-out = Weglassen
notes-in-3 = In 3 Tagen
notes-in-7 = In einer Woche
notes-in-14 = In zwei Wochen
notes-no-date = Ohne Datum
notes-no-date-in-it = Darin erkenne ich keinen Tag, der noch kommt. <i>Freitag</i>, <i>in zwei Wochen</i> oder <i>12.12.</i> gehen. Es wurde nichts geändert.
notes-back = ‹ Alle
notes-send = Abschicken
notes-discard = Alles verwerfen
notes-discarded = Verworfen. Es wurde nichts aufgehoben.
notes-over = Diese Notizen sind erledigt, oder etwas anderes kam dazwischen. Mehr wurde nicht aufgehoben; du kannst sie noch einmal einfügen.
notes-sent = { $count ->
        [one] An { $client } geschickt: eine Zeile.
       *[other] An { $client } geschickt: { $count } Zeilen.
    } Was behalten wird, siehst du in der Ansicht dieser Person. Deine Notizen sind nicht aufgehoben.

takeaways-came = { $therapist } hat { $count ->
        [one] etwas
       *[other] { $count } Dinge
    } für dich auf eine Liste gesetzt. Du entscheidest, was deins ist.
takeaways-look = Ansehen
takeaway-goal =
    { $therapist } hat das von eurem Treffen als Ziel notiert:

    <b>{ $words }</b>{ $when }

    Ist das deins? { $left ->
        [one] Es ist das Letzte.
       *[other] Noch { $left } anzusehen.
    }
takeaway-item =
    { $therapist } hat das von eurem Treffen als kleinen Schritt notiert:

    <b>{ $words }</b>{ $when }

    Ist das deins? { $left ->
        [one] Es ist das Letzte.
       *[other] Noch { $left } anzusehen.
    }
takeaway-when = {"\u000A"}Ich würde dich fragen, wie es war: { $at }.
takeaway-keep = Ja, behalten
takeaway-reword = In meinen Worten
takeaway-not-mine = Nicht meins
takeaway-words = Wie würdest du es sagen? Jetzt heißt es: <i>{ $words }</i>
takeaway-goal-of-a-day = Vom Treffen mit { $therapist }
takeaways-done = Das war alles. Was du behalten hast, findest du unter /goals; dort kannst du es jederzeit löschen.
takeaways-settled = { $client } hat sich angesehen, was du notiert hast. Was behalten wurde, siehst du in der Ansicht dieser Person.
