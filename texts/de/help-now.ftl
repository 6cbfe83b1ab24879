### Hilfe jetzt. Das liest nachts jemand mit Angst, auf dem Handy: kurze Zeilen, kein Jubel, nichts versprochen, was wir nicht halten.
### Bei jeder Nummer steht, wann sie geprüft wurde.

# Was jemand statt /help_now schreiben kann, allein in der Zeile; | steht zwischen zweien.
help-now-words = hilfe | hilfe jetzt | krise | notfall | sos | 🆘

help-now-danger =
    <b>Wenn du jetzt in Gefahr sein könntest</b>
    Ruf { $emergency } an.
help-now-danger-anywhere =
    <b>Wenn du jetzt in Gefahr sein könntest: Ruf den Notruf deines Landes an.</b>
    Überall in der EU ist das { $eu }.
help-now-somebody =
    <b>Jemand zum Reden</b>
    { $lines }
help-now-everywhere =
    <b>Jemand zum Reden</b>
    Hilfetelefone, nach Ländern:
    { $lines }
help-now-unknown =
    <b>Jemand zum Reden</b>
    Ich weiß nicht, wer in deinem Land zuhört. Hier stehen Hilfetelefone, nach Ländern:
    { $lines }
help-now-people =
    <b>Deine Leute</b>
    { $people }
help-now-unread = Was du hier abgelegt hast, deinen Plan und dein Land, kann ich gerade nicht öffnen. Die Nummern gehen ohne.
help-now-breathe = Atme langsam aus. Schau dich um. Nenne fünf Dinge, die du siehst.
help-now-tellable = Von hier kannst du { $therapist } Bescheid geben. { $therapist } sagt, wann das gelesen wird: „{ $hours }“
help-now-truth = Ich bin ein Bot. Niemand liest hier live mit, und ich kann niemanden für dich anrufen.
help-now-which = <b>In welchem Land bist du?</b> Ich zeige dir, wer dort zuhört, und merke es mir fürs nächste Mal.
help-now-checked = geprüft am { $date }
help-now-checked-stored = geprüft am { $date }, an gespeicherten Kopien ihrer Seiten
help-now-plan = Mein Sicherheitsplan
help-now-no-plan = Hier steht noch kein Plan. In einer ruhigen Stunde kannst du einen schreiben: /safety_plan
help-now-tell = In der Therapie Bescheid geben
help-now-quiet = Ruhe für eine Weile

help-now-line =
    { $name }: Telefon { $value }
    <i>{ $hours } · { $languages }</i>
help-now-text =
    { $name }: SMS an { $value }
    <i>{ $hours } · { $languages }</i>
help-now-text-keyword =
    { $name }: SMS mit { $keyword } an { $value }
    <i>{ $hours } · { $languages }</i>
help-now-chat =
    { $name }, Chat: { $value }
    <i>{ $hours } · { $languages }</i>
help-now-web = { $name }: { $value }
help-now-day-and-night = Tag und Nacht
help-now-every-day = täglich { $opens } bis { $closes } Uhr

help-now-not-here = Mein Land fehlt
help-now-other-country = Anderes Land
help-now-grounding = Halt finden, Schritt für Schritt
help-now-next = Weiter
help-now-once-more = Noch einmal
help-now-numbers = Nummern zum Anrufen
help-now-close = Schließen

help-now-grounding-1 =
    <b>5 Dinge, die du siehst</b>
    Schau dich langsam um. Nenne fünf, laut oder im Kopf.
help-now-grounding-2 =
    <b>4 Dinge, die du spürst</b>
    Deine Füße am Boden. Den Stoff auf der Haut. Berühre vier Dinge neben dir.
help-now-grounding-3 =
    <b>3 Dinge, die du hörst</b>
    Etwas in der Nähe. Etwas weit weg. Und noch eins.
help-now-grounding-4 =
    <b>2 Dinge, die du riechst</b>
    Wenn da nichts ist, denk an zwei Gerüche, die du magst.
help-now-grounding-5 =
    <b>1 Ding, das du schmeckst</b>
    Ein Schluck Wasser genügt.
help-now-grounding-6 =
    Das war das letzte. Du kannst von vorn anfangen, so oft du willst.

    Wenn es immer noch zu viel ist, ruf jemanden an. Wenn du jetzt in Gefahr sein könntest: Ruf den Notruf deines Landes an.

help-now-closed = Geschlossen. /help_now holt es zurück, jederzeit.
