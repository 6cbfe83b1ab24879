nothing-proposed =
    Gerade wartet nichts auf dich. Wenn { $word_a } vorgeschlagen wird, siehst du es hier zuerst, und du entscheidest.

    Du kannst auch jederzeit selbst { $word_one } beginnen.

proposal =
    <b>{ $therapist } schlägt { $word_one } vor: { $practice }</b>{ $changed }
    { $about }

    <b>Warum:</b> { $why }{ $goal }
    <b>Wie oft:</b> { $cadence }, { $starts }bis { $until }
    <b>Wie lange:</b> etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }{ $smaller ->
        [0] {""}
        [one] , in der kleineren Fassung eine Minute
       *[other] , in der kleineren Fassung { $smaller } Minuten
    }{ $cautions }

    Es ist ein Vorschlag. Was möchtest du?
proposal-bare =
    <b>{ $therapist } schlägt { $word_one } vor: { $practice }</b>{ $changed }

    <b>Wofür:</b> { $why }{ $goal }
    <b>Wie oft:</b> { $cadence }, { $starts }bis { $until }
    <b>Wie lange:</b> etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }{ $smaller ->
        [0] {""}
        [one] , in der kleineren Fassung eine Minute
       *[other] , in der kleineren Fassung { $smaller } Minuten
    }{ $cautions }

    Es ist ein Vorschlag. Was möchtest du?
proposal-changed = {"\u000A"}<i>Geändert: { $terms }</i>
proposal-same = {"\u000A"}<i>Wie zuvor: So würde es { $therapist } lassen.</i>
proposal-goal = {"\u000A"}<b>Ziel:</b> { $goal }
proposal-starts = ab { $first },{" "}
proposal-steps = Wie es dazu kam
proposal-history =
    <b>Wie es zu diesem Vorschlag kam</b>
    { $steps }
accept = Ja, das probiere ich
ask-for-change = Etwas ändern
decline = Nichts für mich
proposal-over = Das war bis { $until } gedacht, und das ist vorbei. Das macht nichts. Wenn es immer noch gut klingt, tippe „Etwas ändern“, dann kann es neue Tage bekommen.
proposal-settled = Das ist schon geklärt.
proposal-newer = Es gibt einen neueren Vorschlag. Er steht weiter unten, und /plan holt ihn hervor.

how-sure =
    <b>Wie sicher bist du, dass es in deine Woche passt?</b>
    0 heißt „gar nicht“, 10 heißt „völlig“. Auch eine niedrige Zahl hilft: Dann schauen wir, was besser passt.
offer-smaller =
    Danke, gut zu wissen. Es gibt eine kleinere Fassung von etwa { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    }. Nehmen wir die?
offer-change =
    Danke, gut zu wissen. Eine kleinere Fassung als diese gibt es nicht. Bleiben wir dabei, oder soll etwas anders sein?
take-smaller = Die kleinere Fassung
keep-full = Wie vorgeschlagen

what-change = <b>Was soll anders sein?</b> Tippe an, was passt, oder schreib es in deinen eigenen Worten. Ich gebe es weiter.
wish-for-less-often = Seltener
wish-for-less-often-marked = ✓ Seltener
wish-for-smaller = Kleiner
wish-for-smaller-marked = ✓ Kleiner
wish-for-other-times = Andere Tage
wish-for-other-times-marked = ✓ Andere Tage
wish-for-later = Eine Woche später beginnen
wish-for-later-marked = ✓ Eine Woche später beginnen
wish-for-other-practice = Etwas anderes
wish-for-other-practice-marked = ✓ Etwas anderes
send-wishes = Weitergeben
change-asked = Danke. Ich habe es weitergegeben. Wenn es einen neuen Vorschlag gibt, siehst du ihn hier. Wenn du nicht warten magst, kannst du es auch so nehmen, wie es ist, oder es lassen.
take-as-it-is = So nehmen, wie es ist
let-rest-client = { $therapist } lässt <b>{ $practice }</b> ruhen. Du musst nichts tun, und ich komme nicht darauf zurück.

### What both read about the steps of a proposal.
step-proposed = { $at } · { $name }: { $terms }
step-changed = { $at } · { $name } hat geändert: { $terms }
step-kept = { $at } · { $name } würde es so lassen
step-asked = { $at } · { $name } wünscht sich: { $wish }
step-accepted = { $at } · { $name } hat Ja gesagt
step-declined = { $at } · { $name } hat Nein gesagt
step-withdrew = { $at } · { $name } lässt es ruhen
wish-less-often = seltener
wish-smaller = kleiner
wish-other-times = andere Tage
wish-later = eine Woche später beginnen
wish-other-practice = etwas anderes
wishes-tapped = { $wishes }
wishes-words = „{ $words }“
wishes-and-words = { $wishes }: „{ $words }“
terms-more = { $first } · { $rest }
terms-full = die volle Fassung
terms-smaller = die kleinere Fassung
terms-from = ab { $first }
terms-until = bis { $last }
terms-why = warum: „{ $why }“
terms-rest = wofür es ist


declined = In Ordnung. Ich frage nicht mehr danach. Wenn du sagen magst, warum, schreib es einfach. Es hilft, und es muss nicht sein.
no-reason = Lieber nicht
reason-kept = Danke, dass du es sagst. Ich habe es notiert.
left-at-that = Das ist in Ordnung.

which-days =
    { $wanted ->
        [one] <b>Welcher Tag passt dir?</b> Tippe einen an, oder überlass es mir.
       *[other] <b>Welche Tage passen dir?</b> Tippe { $wanted } an, oder überlass es mir.
    }
any-days = Verteil sie für mich
these-days = Diese Tage
which-times =
    <b>Um wie viel Uhr?</b>
    Such dir etwas aus, oder schreib es selbst. Auch mehr als eine Zeit geht, etwa <i>8:00, 20:30</i>.
which-times-then =
    <b>Und wenn es seltener kommt: um wie viel Uhr?</b>
    Such dir etwas aus, oder schreib es selbst.
which-window =
    <b>Von wann bis wann?</b>
    Ich komme { $times }-mal am Tag, gleichmäßig verteilt. Such dir aus, was passt, oder schreib es selbst, etwa <i>10:00 bis 20:00</i>.
which-window-at-random =
    <b>Von wann bis wann?</b>
    Ich komme { $times }-mal am Tag, zu Zeitpunkten, die du vorher nicht kennst, und { $gap ->
        [60] mit mindestens einer Stunde dazwischen
        [120] mit mindestens zwei Stunden dazwischen
       *[other] mit mindestens { $gap } Minuten dazwischen
    }. Nie in deinen Ruhezeiten. Such dir aus, was passt, oder schreib es selbst, etwa <i>10:00 bis 20:00</i>.
window-button = { $begins } bis { $ends }
window-unclear = Das konnte ich nicht lesen. Etwas wie <i>10:00 bis 20:00</i> verstehe ich.
window-too-long = Das ist fast der ganze Tag. Bis zu { $most } Stunden gehen. Welcher Teil des Tages passt dir?
window-too-short = { $times }-mal mit { $gap ->
        [60] einer Stunde
        [120] zwei Stunden
       *[other] { $gap } Minuten
    } dazwischen braucht außerhalb deiner Ruhezeiten etwas mehr Platz. Welcher längere Teil des Tages würde passen?
times-unclear = Das konnte ich nicht lesen. Zeiten wie <i>20:30</i> oder <i>8 Uhr</i> verstehe ich; zwischen zwei davon gehört ein Komma.
times-too-many = Das ist viel für einen Tag. Bis zu { $most } Zeiten gehen gut. Welche sind dir am wichtigsten?

agreed =
    <b>{ $practice }</b>: abgemacht. Ich schreibe dir:
    { $coming }{ $preview }

    Mit /plan kannst du es jederzeit ändern.
agreed-whole = {"\u000A\u000A"}Das heißt: { $preview }.
agreed-at-random =
    <b>{ $practice }</b>: abgemacht. Ich schreibe dir { $preview }.

    Es geht jedes Mal um genau diesen Moment. Ich warte eine Stunde; wenn es gerade nicht passt, lass ihn vorbeiziehen. Mit /plan kannst du es jederzeit ändern.
agreed-needs-session = <b>{ $practice }</b>: abgemacht. Es richtet sich nach euren Sitzungen, und noch ist kein Termin bekannt, mit dem es kommen könnte. Sobald es einen gibt, kommt es; bis dahin ist es da, wann du magst.
agreed-on-demand = <b>{ $practice }</b> ist da, wann immer du es brauchst. /now holt es hervor.
agreed-nothing-due = <b>{ $practice }</b>: abgemacht. Bis zum Ende fällt kein Termin mehr an, es ist also da, wann du magst.
agreed-days-off = <b>{ $practice }</b>: abgemacht. Alles, was davon käme, fällt auf deine freien Tage, darum kommt nichts von selbst; es ist da, wann du magst. Freie Tage ändern: /settings
agreed-in-quiet = <b>{ $practice }</b>: abgemacht. Gerade ist es hier still: von selbst kommt es, wenn das vorbei ist, und bis dahin ist es da, wann du magst.
start-now = Jetzt beginnen
begin-something = Jetzt { $word_one } beginnen

why-counted =
    { $why }
    <b>Was gezählt wird:</b> { $counted }
why-trigger-skill =
    { $why }
    <b>Die Karte:</b> { $trigger } → { $skill }
