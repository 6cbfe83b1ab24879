### What a therapist reads while they assign a practice.

assign-which = Was möchtest du { $client } vorschlagen? Wähle eine Art, oder tippe ein Suchwort.{ $helped }
assign-found-none = Mit diesem Wort gibt es nichts. Ein anderes Wort, oder wähle eine Art für { $client }:{ $helped }
assign-found = <b>Gefunden</b>
assign-tags = Nach Gemeinsamkeiten
assign-by-tag = <b>Wie soll es sein?</b>
group-tag-baseline = Sehen, wie es ist
group-tag-practice = Zum Üben
group-tag-maintenance = Behalten, was hilft
group-tag-short = Höchstens zwei Minuten
group-tag-no-writing = Ohne Schreiben
assign-helped = {"\u000A\u000A"}<b>Was bisher geholfen hat</b>{"\u000A"}{ $lines }
assign-helped-one = – { $practice }: { $numbers }
helped-times = { $helped } von { $said } Mal geholfen
done-times = { $done ->
        [one] einmal
       *[other] { $done }-mal
    } gemacht, nichts dazu gesagt

assign-counted =
    <b>Was wird gezählt?</b> Ein paar Wörter, am besten die deines Gegenübers: Sie stehen auf dem Knopf.
assign-trigger =
    <b>Wofür ist die Karte?</b> Ein paar Wörter, am besten die deines Gegenübers, etwa <i>mein Kiefer wird fest</i>.
assign-skill = <b>Und was hilft dann?</b> Etwa <i>dreimal langsam ausatmen</i>. Beides lässt sich später ändern.
assign-leave-open = Mein Gegenüber sagt es selbst
assign-named-length = Hier passen bis zu { $most } Zeichen, und das sind { $length }. Wie ginge es kürzer?

draft =
    <b>Entwurf für { $client } · { $practice }</b>

    <b>Warum das, warum jetzt:</b> { $why }
    <b>Ziel:</b> { $goal }
    <b>Wie oft:</b> { $cadence }
    <b>Von</b> { $first } <b>bis</b> { $last }
    <b>Umfang:</b> { $size } · <b>Phase:</b> { $phase }{ $cautions }{ $thoughts }

    <i>Er bleibt, bis du ihn abschickst oder verwirfst.</i>
draft-why-none = noch offen. Tippe es jetzt, am besten in Worten aus eurer Sitzung. Bis dahin liest { $client }, wofür es gut ist: <i>{ $about }</i>
draft-goal-none = keins
draft-size-full = voll, { $minutes } min
draft-size-smaller = kleiner, { $minutes } min
draft-thoughts = {"\u000A\u000A"}<b>Einen Gedanken wert</b>{"\u000A"}{ $thoughts }
draft-suits = Es passt eher zu: { $phases }.
draft-needs-session = Es hängt an euren Sitzungen, und noch ist keine eingetragen: /sessions.
draft-before = Bisher: { $numbers }.
draft-asked-for = Gewünscht: { $wish }
draft-go-on = Weiter am Entwurf: { $practice }
draft-why = Warum
draft-goal = Ziel
draft-often = Wie oft
draft-until = Von, bis
draft-to-smaller = Kleinere Fassung
draft-to-full = Volle Fassung
draft-phase = Phase
draft-words = Wortlaut
draft-other = Andere Übung
draft-ready = Gute Zeit?
draft-taper = Immer seltener
draft-back = ‹ Entwurf
draft-over = Es würde enden, bevor es beginnt. Bitte setze ein anderes Ende.
draft-settled-meanwhile = Dieser Vorschlag wurde inzwischen beantwortet oder geändert. Dein Entwurf bleibt.
draft-too-long = Das sind { $length } Zeichen; { $most } passen. Was ist der Kern?
draft-ask-why =
    <b>Warum das, warum jetzt?</b> Tippe es in Worten, die { $client } lesen wird, am besten in Worten aus eurer Sitzung.

    Jetzt: { $why }
draft-ask-goal = <b>Welchem Ziel dient es?</b> Wähle eins, oder tippe ein neues. Ein neues gehört mit dem Ja deinem Gegenüber.
draft-no-goal = Kein Ziel
draft-ask-phase = <b>Wofür ist es?</b>
draft-phase-baseline = Sehen, wie es ist
draft-phase-practice = Üben
draft-phase-maintenance = Behalten, was hilft
draft-words-which = <b>Wortlaut nur für diese Person.</b> Tippe an, was anders heißen soll.
draft-words-ask =
    Jetzt: „{ $now }“

    Tippe, was da stehen soll, und zwar in dieser Sprache: { $language }. So wird es gelesen.
draft-words-as-before = Wie vorher
assign-how-often = <b>Wie oft?</b> Die Uhrzeiten wählt dein Gegenüber.
cadence-button = { $cadence }
assign-until = <b>Bis wann?</b> Tippe an, oder schreib ein Datum. Ein Ende macht es leichter, Ja zu sagen und gemeinsam zurückzuschauen.
draft-until-unclear = Das ging nicht. Ein Datum nach { $first } passt, etwa <i>18. Dezember</i>, höchstens { $most } Wochen voraus.
weeks-2 = Zwei Wochen
weeks-3 = Drei Wochen
weeks-4 = Vier Wochen
draft-starts-0 = Ab jetzt
draft-starts-1 = Ab nächster Woche

draft-ready-which = <b>Ist es eine gute Zeit für { $client }?</b> Das liest nur du. Es gibt Rat und hält nichts auf.{ $thoughts }
draft-crisis-yes = In einer Krise
draft-crisis-yes-marked = ✓ In einer Krise
draft-crisis-no = In keiner Krise
draft-crisis-no-marked = ✓ In keiner Krise
draft-overwhelmed-yes = Gerade zu viel
draft-overwhelmed-yes-marked = ✓ Gerade zu viel
draft-overwhelmed-no = Hat Platz dafür
draft-overwhelmed-no-marked = ✓ Hat Platz dafür
draft-willing-yes = Will es probieren
draft-willing-yes-marked = ✓ Will es probieren
draft-willing-no = Noch nicht bereit
draft-willing-no-marked = ✓ Noch nicht bereit
draft-doubt-crisis = In einer Krise: Sicherheit geht vor. Etwas für den Moment passt vielleicht besser als eine neue Aufgabe.
draft-doubt-overwhelmed = Gerade zu viel: Die kleinere Fassung, seltener oder später wäre vielleicht freundlicher.
draft-doubt-willing = Noch nicht bereit: Was würde es einen Versuch wert machen? Auch ein Nein ist in Ordnung.
draft-doubt-goal = Noch kein Ziel: Was wäre anders, wenn es wirkt?
draft-fact-paused = Seit { $since } ruht alles: Dein Gegenüber macht eine Pause.
draft-fact-care-mode = Schonmodus seit { $since }: Alles ruht, bis dein Gegenüber wieder anfängt.
draft-fact-lightened = Seit { $since } kommt alles in der kleinsten Fassung.
draft-fact-agreed = Schon abgemacht: { $count ->
        [one] eine Übung
       *[other] { $count } Übungen
    }.

assign-send = Vorschlagen
assign-discard = Verwerfen
assign-sent = { $client } vorgeschlagen, bis { $until }. Ich sage dir, wie die Entscheidung ausfällt.
assign-sent-waits = Notiert. { $client } sieht es, sobald die ersten Fragen beantwortet sind.
assign-discarded = Verworfen. Es wurde nichts verschickt.
assign-over = Dieser Vorschlag ist schon verschickt oder verworfen.

client-asks-change = { $client } wünscht sich bei <b>{ $practice }</b> etwas anders: { $remark }
answer-wish = Ändern
keep-as-it-is = So vorschlagen, wie es ist
let-it-rest = Ruhen lassen
see-steps = Wie es dazu kam
kept-as-it-is = Noch einmal so vorgeschlagen. Dein Gegenüber entscheidet.
let-rest = Es ruht. Dein Gegenüber weiß es.
no-steps = Da gibt es noch nichts zu erzählen.
steps-of =
    <b>{ $practice }</b>
    { $steps }

draft-which = Für { $client } gibt es einen Entwurf, an dem du gearbeitet hast: <b>{ $practice }</b>. Ein neuer tritt an seine Stelle.
draft-this-one = An diesem weiter
draft-anew = Neuen beginnen
draft-follows = Mit einem Ja tritt es an die Stelle von { $practice }, { $cadence }.

next-build-on = Hat geholfen. Darauf aufbauen: { $practice }
next-scale-back = Kleiner machen: { $practice }
next-swap = Tauschen: { $practice }
next-taper = Behalten, aber seltener: { $practice }
next-go-on = Läuft aus. Damit weitermachen: { $practice }
next-not-now = Jetzt nicht
next-over = Das ist schon geklärt.
questions-for-session = <b>Für die Sitzung:</b>{"\u000A"}{ $questions }
question-skipped = – { $practice }: { $times } von { $of } Malen „diesmal nicht“. Was müsste anders sein, damit es passt?
