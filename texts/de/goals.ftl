goal-ask =
    <b>Ein Ziel von dir</b>
    Wohin möchtest du kommen? Am besten in deinen eigenen Worten, und es darf klein sein.
goal-kept = Notiert: Das ist jetzt deins. Mit einem ersten kleinen Schritt fällt der Anfang leichter.{ $readers }
goal-too-long = Das ist etwas lang: { $length } Zeichen, und { $most } passen. Was ist der Kern? Noch ist nichts davon notiert.
goal-add-step = Kleinen Schritt hinzufügen
goals-see-all = Meine Ziele
goals-add = Ziel hinzufügen
goals-back = ‹ Meine Ziele
goals =
    <b>Deine Ziele</b>

    { $goals }

    Tippe eine Nummer an, um die Schritte zu sehen.
goals-empty =
    <b>Deine Ziele</b>
    Gerade gibt es keine.
goal-numbered = { $number } · { $line }
goal-line = { $words }
goal-line-reached = ✓ { $words }
goal-one =
    <b>{ $goal }</b>

    { $items }
goal-one-empty =
    <b>{ $goal }</b>

    Noch keine Schritte.
goal-reached = Ich bin angekommen
goal-again = Wieder aufnehmen
goal-delete = Löschen
goal-delete-sure = Dieses Ziel mit allen Schritten löschen? Das lässt sich nicht zurückholen.
goal-delete-yes = Ja, löschen
goal-keep = Behalten
goal-back = ‹ Das Ziel
goal-gone = Dieses Ziel gibt es nicht mehr.

item-ask =
    <b>{ $goal }</b>
    Was wäre ein kleiner Schritt? So klein, dass er auch an einem müden Tag geht.
item-when =
    <b>Wann machst du das?</b> Ich frage dich dann, wie es war.

    Such dir etwas aus, oder schreib es selbst, etwa <i>Freitag 18 Uhr</i>.
item-when-again =
    Das ist in Ordnung. Wann soll ich wieder fragen?

    Such dir etwas aus, oder schreib es selbst, etwa <i>Freitag 18 Uhr</i>.
item-when-after-all =
    Danke, gut zu wissen. Passt eine andere Zeit, oder ein kleinerer Schritt?

    Such dir eine Zeit aus, oder schreib sie selbst, etwa <i>Freitag 18 Uhr</i>.
item-no-time = Ohne feste Zeit
item-planned = Notiert. Ich frage dich, wie es war: { $at }.
item-kept = Notiert, ohne feste Zeit. Unter /goals findest du ihn, wann du magst.
item-line = { $words }
item-line-planned = { $words } <i>({ $at })</i>
item-line-done = ✓ { $words }
item-one = <b>{ $line }</b>{ $in_the_way }
item-in-the-way-line = {"\u000A\u000A"}Was dazwischenkam: { $words }
item-done = Gemacht
item-not-yet = Noch nicht
item-in-the-way = Etwas kam dazwischen
item-in-the-way-ask = Das kommt vor. Was war es? Eine Zeile genügt.
item-other-time = Andere Zeit
item-well-done = Notiert. Nimm dir einen Moment, um zu merken, dass du es gemacht hast.
item-deleted = Gelöscht.
item-gone = Diesen Schritt gibt es nicht mehr.
item-goal-gone = Das Ziel zu diesem Schritt gibt es nicht mehr, darum habe ich ihn nicht notiert. /goals zeigt, was da ist.
action-item-due = Hallo. Du wolltest, dass ich mich jetzt wieder melde. Wie ist es gelaufen?
