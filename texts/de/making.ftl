make-own = Selbst etwas ausdenken
make-name =
    <b>Etwas Eigenes</b>
    Wie soll es heißen? Ein paar Worte. Nur du wirst es sehen.
make-question =
    <b>{ $name }</b>
    Was soll ich dich fragen? Eine Frage genügt, etwa <i>Was ist mir auf dem Heimweg aufgefallen?</i>
make-more = Noch eine Frage? Höchstens drei; eine reicht.
make-enough = Das ist alles
make-too-long = Das ist etwas lang: { $length } Zeichen, und { $most } passen. Geht es kürzer?
make-preview =
    <b>{ $name }</b>

    { $questions }

    Soll ich es so behalten?
make-numbered = { $number } · { $question }
make-yes = Ja, behalten
make-anew = Von vorn
make-no = Doch nicht
make-dropped = In Ordnung. Es wurde nichts behalten.
make-kept =
    <b>{ $name }</b> gehört jetzt dir. Nur du siehst es und was du antwortest, außer du teilst selbst einen Eintrag. /now holt es hervor, wann du magst.
make-remind = Erinnere mich zu Zeiten, die ich wähle
make-how-often = <b>Wie oft?</b> Es läuft vier Wochen, und unter /plan kannst du es jederzeit beenden.
make-over = Das ist schon erledigt.
make-gone = Das gibt es nicht mehr.
make-put-away = Wegräumen
make-put-away-sure = Wegräumen? Es verschwindet aus /now, mit seinen Zeiten. Was du geantwortet hast, bleibt deins.
make-put-away-yes = Ja, wegräumen
make-put-away-done = Weggeräumt.
