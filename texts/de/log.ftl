log = <b>Deine Einträge</b>, das Neueste zuerst. Tippe etwas an, um es zu lesen.
log-empty = Noch gibt es keine Einträge. Was du hier machst, wird aufgehoben, für dich und für deine Sitzungen.
log-entry = { $at } · { $practice }
log-newer = ‹ Neuer
log-older = Älter ›
log-one =
    <b>{ $practice }</b>
    { $at } · { $outcome }{ $reason }{ $seen }{ $read }

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

sharing-share = Teilen
sharing-share-marked = ✓ Teilen
sharing-summary = Überblick
sharing-summary-marked = ✓ Überblick
sharing-private = Privat
sharing-private-marked = ✓ Privat
seen-share = {"\u000A"}<i>In der Therapie kann dieser Eintrag gelesen werden.</i>
seen-summary = {"\u000A"}<i>In der Therapie ist zu sehen, wann es war, und die Zahlen, aber keine Worte.</i>
seen-private = {"\u000A"}<i>Diesen Eintrag siehst nur du.</i>
seen-first =
    {"\u000A\u000A"}<i>Diesen Eintrag siehst nur du.</i> Was von dem, das du selbst beginnst, soll in der Therapie zu sehen sein? Das kannst du mit den untersten Knöpfen sagen; /settings ändert es.
preview = So ist es in der Therapie zu sehen
log-preview = <b>Deine Einträge, wie sie in der Therapie zu sehen sind</b>, das Neueste zuerst.
log-preview-empty = In der Therapie ist kein Eintrag von dir zu sehen.
preview-file-pdf = Als Bericht (PDF)
preview-file-xlsx = Als Tabelle (Excel)
preview-file-here = Das bekäme deine Therapeutin oder dein Therapeut, wenn dein Verlauf jetzt ganz mitgenommen würde. Diese Datei hast nur du, und niemand hat davon erfahren.
preview-one =
    <b>In der Therapie ist das zu lesen:</b>

    { $entry }
preview-nothing = Davon ist in der Therapie nichts zu sehen: in keiner Liste und in keinem Export.

mood-ask = <b>{ $question }</b>{ $ends }
add-note = Etwas dazu notieren

outcome-done = gemacht
outcome-small-version-done = kleinere Fassung gemacht
outcome-tried = versucht
outcome-not-this-time = diesmal nicht
outcome-declined = abgelehnt
outcome-open = nicht beendet
