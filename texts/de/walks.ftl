# Jede Zeile unter der Frage bringt ihren eigenen Umbruch mit, damit eine fehlende keine Lücke lässt.
walk-ask =
    <i>{ $name } · { $number } von { $of }</i>

    { $lead }<b>{ $question }</b>{ $hint }{ $ends }{ $page }{ $earlier }
walk-ask-again =
    { $because }

    <i>{ $name } · { $number } von { $of }</i>
    { $lead }<b>{ $question }</b>{ $hint }{ $ends }{ $page }{ $earlier }
walk-lead = { $words }{"\u000A"}
walk-hint = {"\u000A"}{ $words }
walk-page = {"\u000A"}Seite { $page } von { $of }. Du kannst deine Antwort auch schreiben.{ $marked }
walk-marked = {"\u000A"}Angetippt: <i>{ $words }</i>
walk-earlier = {"\u000A"}Deine Antwort bisher: <i>{ $words }</i>

letter-how = {"\u000A"}Er darf so viele Nachrichten haben, wie du magst. Ich notiere jede sofort.
letter-so-far = {"\u000A"}Bisher notiert: { $messages ->
        [one] eine Nachricht
       *[other] { $messages } Nachrichten
    }, { $length } Zeichen. Schreib weiter, oder tippe auf <b>Das ist alles</b>.

walk-that-is-all = Das ist alles
walk-yes = Ja
walk-no = Nein
walk-done-button = Fertig
shown-done = gemacht
done-in-words = Danke, dass du es aufschreibst. Das zählt.
shown-rounds = { $rounds ->
        [one] eine Runde
       *[other] { $rounds } Runden
    }
walk-page-before = ‹ Vorige
walk-page-after = Nächste ›
walk-keep = So lassen
walk-back = ‹ Zurück
walk-skip = Auslassen
walk-stop = Aufhören
help-now-button = Hilfe jetzt

moment-this-evening = Heute Abend
moment-tomorrow-morning = Morgen früh
moment-tomorrow-evening = Morgen Abend
moment-in-two-days = In 2 Tagen
date-yesterday = Gestern
date-today = Heute

guide-frame =
    <b>{ $frame }</b>{ $rounds ->
        [1] {""}
       *[other] {"\u000A\u000A"}Runde { $round } von { $rounds }
    }
guide-over =
    Das war's. Nimm dir so viel Zeit, wie du brauchst, bevor es weitergeht.
guide-stop = Stopp
guide-go-on = Weiter

planned =
    Notiert. Ich frage dich, wie es war: { $at }.

    Magst du schon früher erzählen, geht das auch.
tell-earlier = Erzählen

stopped = Angehalten und so weit notiert, wie du gekommen bist. Du kannst weitermachen, wann du magst, in Minuten oder Tagen.
carry-on = Weitermachen
leave-it-here = So lassen

parked = { $practice } wartet, wo du aufgehört hast.
long-line-so-far = Das sind bisher { $length } Zeichen. Es fehlt noch etwas? Einfach schicken. Sonst: <b>Das ist alles</b>.
long-line-taken = { $length } Zeichen, das ist alles.

which-one =
    Wozu gehört das?

    <i>{ $words }</i>

    Ich habe es noch nirgends notiert.
which-new = { $practice } (neu)
which-begun = { $practice } (schon begonnen)
which-neither = Zu keinem davon
which-taken = Danke, da kommt es hin.
which-none = In Ordnung. Das habe ich nicht notiert.

walk-kept =
    Notiert. Danke, dass du dir die Zeit genommen hast.

    Wie war es? Du musst nicht antworten.{ $seen }
walk-kept-short = Notiert. Danke.{ $seen }
walk-left =
    So notiert, wie es ist. Schon der Versuch ist etwas wert.

    Wie war es? Du musst nicht antworten.{ $seen }
debrief-helped = Hat geholfen
debrief-too-hard = Zu schwer
debrief-not-for-me = Nichts für mich
debrief-in-the-way = Kam was dazwischen
debrief-heard-helped = Gut zu wissen. Wenn du sagen magst, was geholfen hat, schreib es einfach.
debrief-heard-too-hard = Danke, dass du es sagst. Es geht auch kleiner. Wenn du sagen magst, was schwer war, schreib es einfach.
debrief-heard-not-for-me = Danke, dass du es sagst. Nicht alles passt für alle. Wenn du mehr sagen magst, schreib es einfach.
debrief-heard-in-the-way = Das kommt vor. Wenn du sagen magst, was es war, schreib es einfach.
that-is-all = Das ist alles
debrief-kept = Notiert.
debrief-enough = In Ordnung. Pass auf dich auf.

reworded = Geändert: <i>{ $question }</i> → { $answer }{ $gone ->
        [0] {""}
        [one] {"\u000A"}Eine spätere Antwort gehört nicht mehr dazu und ist weg.
       *[other] {"\u000A"}{ $gone } spätere Antworten gehören nicht mehr dazu und sind weg.
    }
reworded-and-more =
    { reworded }

    Das führt zu etwas, das ich dich noch nicht gefragt habe. Du kannst weitermachen, wann du magst.
rewording-refused =
    Ich habe deine Antwort gelassen, wie sie war.

    { $because }

already-there = Das ist schon notiert.
entry-closed = Das hier ist abgeschlossen.

not-part-of-anything =
    { $lines ->
        [one] Soll ich das für dich aufheben?
       *[other] Soll ich diese { $lines } Nachrichten zusammen für dich aufheben?
    } Das geschieht erst, wenn du auf <b>{ keep-unasked }</b> tippst.

    Wenn es gerade schwer ist, tippe auf <b>{ help-now-button }</b>.
keep-unasked = Ja, bitte aufheben

refused-too-long = Das ist etwas lang für eine Antwort: { $length } Zeichen, und { $limit } passen. Magst du es kürzer schicken? Noch ist nichts davon notiert.
refused-letter-full = Mehr passt hier nicht: { $limit } Zeichen. Deine letzte Nachricht mit { $length } Zeichen ist nicht notiert; alles davor schon. Tippe auf <b>Das ist alles</b>, wenn du so weit bist.
refused-not-a-number = Hier hatte ich auf eine Zahl gehofft.
refused-out-of-range = Hier passt eine Zahl von { $lowest } bis { $highest }.
refused-too-low = Hier passt eine Zahl ab { $lowest }.
refused-too-high = Hier passt eine Zahl bis { $highest }.
refused-not-whole = Hier passt eine ganze Zahl, etwa <i>3</i>.
refused-pick-one = Hier passt einer der Knöpfe.
refused-nothing-to-write = Hier gibt es nichts zu schreiben. Tippe auf <b>Weiter</b>, wenn du so weit bist.
refused-pick-at-least-one = Tippe erst etwas an, oder lass es aus.
refused-needs-words = Hier passen ein paar geschriebene Worte.
refused-not-a-date = Hier passt ein Datum, etwa <i>24. März 2020</i>.
refused-unclear-date = Das könnten zwei verschiedene Tage sein. Magst du den Monat ausschreiben, etwa <i>24. März 2020</i>?
refused-not-a-time = Hier passt eine Uhrzeit, etwa <i>22:30</i>.
refused-not-a-moment = Das konnte ich nicht als Zeit lesen. Etwas wie <i>morgen um 18 Uhr</i> geht.
refused-in-the-past = Das ist schon vorbei. Wann wird es sein?
refused-not-this-step = Das gehörte zu einer anderen Frage. Hier sind wir gerade.
refused-nothing-before = Hier fängt es an.
refused-needed = Das hier brauche ich, damit es weitergeht. Du kannst auch hier aufhören; alles bleibt notiert.

media-how = {"\u000A"}Hier passt: { $kinds }
kind-photo = Foto
kind-voice = Sprachnachricht
kind-video = Video
kind-file = Datei
kind-text = Worte
shown-kilobytes = { $size } KB
shown-megabytes = { $size } MB
shown-not-kept = { $sent } · konnte nicht aufgehoben werden
refused-no-file-here = Hier passen Worte oder ein Knopf, deshalb habe ich das nicht aufgehoben. Magst du es schreiben?
refused-needs-a-file = Hier passt eine Datei, keine Worte.
refused-file-kind = Diese Art von Datei passt hier nicht, also habe ich sie nicht aufgehoben.
refused-file-size = Die ist zu groß: Bis { $megabytes } MB passen. Ich habe sie nicht aufgehoben.

file-refused-size = Ich konnte die Datei nicht aufheben, die du geschickt hast: Sie ist größer als { $megabytes } MB. Magst du eine kleinere schicken?
file-refused-kind = Ich konnte die Datei nicht aufheben, die du geschickt hast: Sie ist nicht das, was ihr Name sagt. Magst du sie anders schicken?
file-refused-gone = Ich konnte die Datei nicht aufheben, die du geschickt hast: Telegram gibt sie mir nicht mehr. Magst du sie noch einmal schicken?
file-refused-stumbled = Ich bin über die Datei gestolpert, die du geschickt hast, und habe nichts davon aufgehoben. Magst du sie in einem anderen Format schicken? Wer diesen Bot betreibt, kann herausfinden, woran es lag.
