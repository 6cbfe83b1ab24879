counting =
    <b>Tippe jedes Mal, wenn es passiert.</b> Eine große Zahl ist nicht besser oder schlechter als eine kleine. Es ist nur gut zu sehen.

    { $lines }{ $news }
count-today = { $counted }: heute { $today }
count-one = +1 · { $counted }
count-kept = +1 · heute { $today }
count-undo = Letztes zurück
count-tag = Ein Wort dazu
count-when = Wann am Tag?
count-new = Anderes zählen
count-put-away = Etwas weglegen
count-back = ‹ Zurück
count-news = {"\u000A\u000A"}{ $news }
count-undone = Zurückgenommen.
count-undone-already = Das ist schon zurückgenommen.
count-gone = Das hast du weggelegt.

count-what =
    <b>Was möchtest du zählen?</b>

    Ein paar Wörter genügen, etwa <i>die Tür geprüft</i> oder <i>ein netter Moment</i>. Danach tippst du jedes Mal nur einmal.
count-what-length = Auf den Knopf passen bis zu { $most } Zeichen, und das sind { $length }. Wie hieße es kürzer?
count-most = { $most } auf einmal sind genug. Leg erst etwas weg, dann ist wieder Platz.

count-which-tag =
    <b>Was war dabei?</b>

    Ein, zwei Wörter, etwa <i>bei der Arbeit</i>. Schreib es, oder tippe eins an, das du schon hattest.
count-no-tag = Kein Wort
count-tag-length = Hier passen bis zu { $most } Zeichen, und das sind { $length }. Welches Wort wäre kürzer?
count-tagged = Beim letzten notiert: { $tag }

count-which-away = Was brauchst du nicht mehr? Was du gezählt hast, bleibt.
count-away-one = { $counted }
count-away = <b>{ $counted }</b> ist weggelegt. Was du gezählt hast, bleibt.

count-when-shown =
    <b>Wann am Tag es kam</b>, in den letzten vier Wochen

    { $counters }
count-when-none = <b>{ $counted }</b>{"\u000A"}In dieser Zeit nicht gezählt.{"\u000A"}
count-when-one = <b>{ $counted }</b>{"\u000A"}{ $parts }{"\u000A"}
count-night = 0–6 Uhr { $bar } { $times }
count-morning = 6–12 Uhr { $bar } { $times }
count-afternoon = 12–18 Uhr { $bar } { $times }
count-evening = 18–24 Uhr { $bar } { $times }

never-mind = Lieber nicht
count-each = Jedes einzelne
count-each-shown = <b>Jedes einzelne</b>, das Neueste zuerst. Tippe eins an, um es zu lesen, zu ändern oder zu löschen.
count-each-one = { $at } · { $counted }
history-counted = Was du gezählt hast
