card-at-hand = Wenn: { $trigger }
cards = <b>Deine Karten</b>, bereit für den Moment, in dem du eine brauchst. Sie stehen auch ganz oben in /now.
card-new = Noch eine Karte schreiben
cards-back = Meine Karten
card =
    <b>Wenn:</b> { $trigger }
    <b>Dann:</b> { $skill }
card-used = Hab ich benutzt
card-change = Neu schreiben
card-put-away = Weglegen
card-gone = Diese Karte hast du weggelegt.
card-was-used =
    Notiert: Du hast deine Karte für „{ $trigger }“ benutzt.

    Wie war es? Du musst nichts dazu sagen.
card-how-noted = Notiert: { $how }. Du kannst die Karte jederzeit ändern.
card-trigger =
    <b>Wann wirst du die Karte brauchen?</b>

    Etwas, das du merken kannst, etwa <i>mein Kiefer wird fest</i> oder <i>ich will wieder absagen</i>.
card-skill =
    <b>{ $trigger }</b>
    Und was würdest du dann tun? Etwas Kleines, das schon einmal geholfen hat, etwa <i>dreimal langsam ausatmen</i>.
card-length = Hier passen bis zu { $most } Zeichen auf die Karte, und das sind { $length }. Wie geht es mit weniger Wörtern?
card-most = { $most } Karten auf einmal sind genug. Leg erst eine weg, dann ist wieder Platz.
card-is-away = Sie ist weggelegt. Was du dazu notiert hast, bleibt.
