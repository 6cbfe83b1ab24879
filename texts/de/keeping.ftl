retention-soon =
    Ab { $since } lösche ich, was vorbei und mehr als { $days } Tage alt ist: Einträge mit ihren Antworten, Fotos und Sprachnachrichten, und was besprochen ist. Für dich und in deiner Therapie.

    Wo du mittendrin bist, das bleibt. /my_data gibt dir vorher alles in einer Datei; in /settings steht, wie lange etwas bleibt.
set-keeping = Wie lange etwas bleibt
which-keeping =
    <b>Wie lange soll ich behalten, was vorbei ist?</b> Einträge mit ihren Antworten, Fotos und Sprachnachrichten, und was besprochen ist. { $now }

    Wo du mittendrin bist, das bleibt immer. Wer diesen Bot betreibt, kann auch eine Zeit festgelegt haben; dann gilt die kürzere, und ich sage es dir eine Woche, bevor ich etwas lösche.
keeping-for = { $days ->
    [0] Bis ich es lösche
    [365] Ein Jahr
    [730] Zwei Jahre
   *[other] { $days } Tage
    }
keeping-now-for = Jetzt: { $days } Tage.
keeping-now-open = Jetzt: bis du es löschst.
keeping-chosen = Ab { $since } lösche ich, was vorbei und älter als { $days } Tage ist. /my_data gibt dir vorher alles in einer Datei.
keeping-open = Ich behalte es, bis du es löschst.
