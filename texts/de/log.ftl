log = <b>Deine Einträge</b>, das Neueste zuerst. Tippe etwas an, um es zu lesen.
log-empty = Noch gibt es keine Einträge. Was du hier machst, wird aufgehoben, für dich und für deine Sitzungen.
log-entry = { $at } · { $practice }
log-newer = ‹ Neuer
log-older = Älter ›
log-one =
    <b>{ $practice }</b>
    { $at } · { $outcome }{ $reason }

    { $answers }
log-answer = <i>{ $question }</i>{"\u000A"}{ $answer }
log-skipped = <i>{ $question }</i>{"\u000A"}(übersprungen)
log-reason = {"\u000A"}Was dazwischenkam: { $words }
back-to-log = ‹ Alle Einträge
back-to-entry = ‹ Zurück
see-entry = Eintrag ansehen
correct-entry = Antwort ändern
correct-which = Welche Antwort soll es sein? Ich frage noch einmal, und deine neue Antwort tritt an die Stelle der alten.
corrected = Notiert.
correction-left = In Ordnung. Es bleibt, wie es jetzt ist.
delete-entry = Löschen
delete-entry-sure = Diesen Eintrag mit allen Antworten löschen? Das lässt sich nicht zurückholen.
delete-entry-yes = Ja, löschen
keep-entry = Behalten
entry-gone = Das gibt es nicht mehr.

mood-ask = <b>{ $question }</b>{ $ends }
add-note = Etwas dazu notieren

outcome-done = gemacht
outcome-small-version-done = kleinere Fassung gemacht
outcome-tried = versucht
outcome-not-this-time = diesmal nicht
outcome-declined = abgelehnt
outcome-open = nicht beendet
