log = <b>Dein Verlauf</b>, das Neueste zuerst. Tippe etwas an, um es zu lesen.
log-empty = Dein Verlauf ist noch leer. Was du hier machst, steht dann darin, für dich und für deine Sitzungen.
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
back-to-log = ‹ Zum Verlauf
delete-entry = Löschen
delete-entry-sure = Diesen Eintrag mit allen Antworten löschen? Das lässt sich nicht zurückholen.
delete-entry-yes = Ja, löschen
keep-entry = Behalten
entry-gone = Das gibt es nicht mehr.

outcome-done = gemacht
outcome-small-version-done = kleinere Fassung gemacht
outcome-tried = versucht
outcome-not-this-time = diesmal nicht
outcome-declined = abgelehnt
outcome-open = nicht beendet
