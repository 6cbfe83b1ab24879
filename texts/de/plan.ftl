plan-one =
    <b>{ $practice }</b>
    { $cadence }, bis { $until }{ $next }
plan-next = {"\u000A"}Als Nächstes: { $at }
plan-days-off = {"\u000A"}Alles, was davon noch käme, fällt auf deine freien Tage, darum kommt nichts. Freie Tage ändern: /settings
plan-in-quiet = {"\u000A"}Gerade ist es hier still: es kommt wieder, wenn das vorbei ist.
other-times = Andere Zeiten
not-for-me-any-more = Beenden
plan-ended = In Ordnung, das ist beendet. Was du geschrieben hast, bleibt in deinem Verlauf.
plan-smaller = In Ordnung: ab jetzt die kleinere Fassung. Deine Therapeutin oder dein Therapeut weiß Bescheid.
plan-swap = Tauschen
plan-not-working = Etwas passt nicht

not-working-told = Das habe ich weitergegeben. Wenn du sagen magst, was es ist, schreib es einfach. Bis ihr es ändert, geht es weiter wie abgemacht; du kannst es jederzeit beenden.
passed-on = Danke. Ich habe es weitergegeben.
passed-on-too-long = Das ist etwas lang: { $length } Zeichen, und { $most } passen. Was ist der Kern? Noch ist nichts davon weitergegeben.
swap-why = Was passt nicht? Eine Zeile genügt; ich gebe sie an deine Therapeutin oder deinen Therapeuten weiter.
swap-instead = Was hättest du stattdessen gern? Ich gebe es als Wunsch weiter, und ihr entscheidet gemeinsam.
swap-you-choose = Das weiß ich noch nicht
swap-asked = Ich habe es weitergegeben. Bis es einen neuen Vorschlag gibt, geht es weiter wie abgemacht; du kannst es jederzeit beenden.

lighten-offer = Gerade zu viel? Ich kann dir { $word_all } in der kleinsten Fassung bringen, bis du etwas anderes sagst.
lighten = Leichter machen
lightened = Gut: { $word_all } kommen in der kleinsten Fassung, bis du etwas anderes sagst. Was ihr abgemacht habt, bleibt, wie es ist.
lightened-still = Im Moment kommen { $word_all } in der kleinsten Fassung.
lighten-end = Wieder wie abgemacht
lighten-ended = Jetzt wieder wie abgemacht. Leichter machen kannst du es jederzeit, unter /plan oder /pause.

load-over = Das wären zusammen etwa { $minutes } Minuten pro Woche; passend fandest du { $budget }. Was möchtest du?
load-line = {"\u000A"}Das wären zusammen etwa { $minutes } Minuten pro Woche; passend fandest du { $budget }.
load-fewer = Seltener
load-still-yes = Trotzdem ja
