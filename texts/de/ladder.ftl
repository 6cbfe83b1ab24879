### Eine Angstleiter. { $rung } ist eine Sprosse in den eigenen Worten; Anspannung geht von 0 (keine) bis 100 (so stark wie nur möglich).

ladder-new =
    <b>Deine eigene Leiter</b>
    Denk an etwas, das du gern könntest und lieber meidest. Dazwischen liegen kleine Sprossen, von recht leicht bis schwer. Du benennst sie, allein oder in der Therapie, und kannst sie unterwegs ändern.

    Wir beginnen mit der leichtesten. Die nächste Sprosse öffnet sich nur, wenn du und deine Therapeutin oder dein Therapeut beide Ja sagt. Darum sind dort deine Sprossen zu sehen, und auf welcher du bist; was du dazu schreibst, teilst du, wie du möchtest.{ $cautions }
ladder-first-rung = Eine erste Sprosse benennen
ladder =
    <b>Deine Leiter</b>
    { $rungs }{ $next }{ $news }
ladder-news = {"\u000A\u000A"}{ $news }
rung-open = ✓ { $number }. { $rung } ({ $expected })
rung-current = <b>▸ { $number }. { $rung } ({ $expected })</b>
rung-later = ◦ { $number }. { $rung } ({ $expected })

ladder-work = Diese Sprosse planen (etwa { $minutes } min)
ladder-tell = Schon gemacht? Erzählen ({ $minutes } min)
ladder-ratings = Wie es bisher war
ladder-change = Sprossen ändern
ladder-add = Neue Sprosse
ladder-back = ‹ Zur Leiter
ladder-show = Meine Leiter zeigen
ladder-ready = Ich bin bereit für die nächste
ladder-not-ready = Ich bleibe lieber noch hier
ladder-taken-back = In Ordnung. Du bleibst auf dieser Sprosse, solange du magst.
ladder-client-said-yes = {"\u000A\u000A"}Du hast gesagt, dass du für die nächste Sprosse bereit bist. Sie öffnet sich, wenn auch deine Therapeutin oder dein Therapeut Ja sagt.
ladder-therapist-said-yes = {"\u000A\u000A"}Aus deiner Therapie kommt ein Ja zur nächsten Sprosse. Sie öffnet sich, wenn auch du Ja sagst. Es eilt nicht.
ladder-nobody-to-say = {"\u000A\u000A"}Du hast gesagt, dass du für die nächste Sprosse bereit bist. Sie öffnet sich, wenn auch eine Therapeutin oder ein Therapeut Ja sagt; gerade bist du mit niemandem verbunden.
ladder-stay = {"\u000A\u000A"}Der Vorschlag aus deiner Therapie: noch etwas auf dieser Sprosse bleiben. „{ $line }“
ladder-settled = Das ist schon geklärt, oder die Leiter hat sich verändert. Jetzt wurde hier nichts geändert.

ladder-ratings-shown =
    <b>Wie es bisher war</b>
    Anspannung vorher → im stärksten Moment → am Ende, von 0 bis 100

    { $rungs }
rung-rated = { $rung }{"\u000A"}{ $climbs }
rung-climb = {"   "}{ $at }: { $numbers }
rung-climb-planned = {"   "}{ $at }: geplant, oder ohne Zahlen

rung-what =
    <b>Was wäre die Sprosse?</b>

    Etwas Kleines, das du tun könntest, etwa <i>die Nachbarin grüßen</i> oder <i>eine Minute auf dem Balkon stehen</i>.
rung-what-length = Bis zu { $most } Zeichen passen, und das sind { $length }. Wie geht es mit weniger Wörtern?
rung-expected =
    <b>{ $rung }</b>
    Wie viel Anspannung erwartest du dabei?
    0 = keine · 100 = so stark wie nur möglich
rung-most = { $most } Sprossen sind schon eine hohe Leiter. Nimm erst eine heraus, dann ist wieder Platz.
rung-which = Welche Sprosse möchtest du ändern? Die, an denen du schon warst, bleiben, wie sie sind.
rung-none-free = An allen deinen Sprossen warst du schon, also bleiben sie, wie sie sind. Neue kannst du dazunehmen.
rung =
    <b>{ $rung }</b>
    Erwartete Anspannung: { $expected }
rung-reword = Neu sagen
rung-remove = Herausnehmen
rung-earlier = ↑ Eine Sprosse früher
rung-later-on = ↓ Eine Sprosse später
ladder-put-away = Leiter weglegen
ladder-put-away-yes = Ja, weglegen
ladder-put-away-sure = Diese Leiter weglegen? Was du geschrieben hast, bleibt in deinem Verlauf, und du kannst eine andere beginnen.
ladder-is-away = Sie ist weggelegt. Was du geschrieben hast, bleibt in deinem Verlauf.

ladder-open = Du und { $therapist }, ihr habt beide Ja gesagt: Die nächste Sprosse ist offen. Du beginnst, wann du magst.
ladder-therapist-yes = { $therapist } sagt Ja zur nächsten Sprosse deiner Leiter. Sie öffnet sich, wenn auch du Ja sagst. Es eilt nicht.
ladder-therapist-stays = { $therapist } möchte, dass du noch etwas auf dieser Sprosse deiner Leiter bleibst.
ladder-therapist-line = { $therapist } schlägt vor, noch etwas auf dieser Sprosse deiner Leiter zu bleiben: „{ $line }“

see-ladder = Die Leiter
ladder-see = Die Leiter ansehen
ladder-of =
    <b>{ $client } · Leiter</b>
    Anspannung vorher → im stärksten Moment → am Ende, 0 bis 100; in Klammern die erwartete

    { $rungs }{ $next }
ladder-of-none = { $client } hat gerade keine Leiter.
ladder-of-client-said-yes = {"\u000A\u000A"}Ein Ja von der anderen Seite zu: { $rung }
ladder-of-therapist-said-yes = {"\u000A\u000A"}Du hast Ja gesagt zu: { $rung }. Sie öffnet sich, wenn auch dein Gegenüber Ja sagt.
ladder-yes-next = Ja, die nächste Sprosse
ladder-say-stay = Noch hierbleiben, mit einer Zeile
ladder-take-back = Mein Ja zurücknehmen
ladder-line = Warum noch etwas bleiben? Schreib eine Zeile; { $client } wird sie lesen.
ladder-line-length = Das sind { $length } Zeichen; { $most } passen. Was ist der Kern?
ladder-client-yes = { $client } fühlt sich bereit für die nächste Sprosse: „{ $rung }“. Sie öffnet sich, wenn auch du Ja sagst.
ladder-both-yes = Du und { $client }, ihr habt beide Ja gesagt. Die nächste Sprosse ist offen: „{ $rung }“
ladder-client-stays = { $client } möchte vorerst lieber nicht weiter zu „{ $rung }“.
