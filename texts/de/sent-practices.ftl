# Eine Therapeutin, ein Therapeut schickt eine Übung als Datei.
practice-file-coming = Ich lese <b>{ $file }</b>.
practice-file-too-large = <b>{ $file }</b> ist zu groß: Bis { $most } MB kann ich lesen. Es hat sich nichts geändert.
practice-file-refused =
    Aus <b>{ $file }</b> kann ich noch keine Übung machen. Es hat sich nichts geändert.

    { $faults }

    Wenn das behoben ist, schick sie einfach noch einmal.
practice-file-fault-line = • Zeile { $line }: { $reason }
practice-file-fault-item = • { $item }: { $reason }
practice-file-fault = • { $reason }
practice-preview =
    <b>{ $name }</b>
    { $why }{ $cautions }

    Etwa { $minutes } Min.{ $smaller ->
        [0] {""}
       *[other] , oder { $smaller } Min. in der kleineren Fassung
    }

    { $steps }{ $thoughts }

    { $version ->
        [1] Niemand sonst sieht sie. Behältst du sie, steht sie in deiner Liste, wenn du etwas vorschlägst.
       *[other] Behältst du sie, ist das deine Fassung { $version }. Wer einer früheren zugestimmt hat, bleibt bei dieser.
    }
practice-step =
    { $number }. { $question }{ $when ->
        [sometimes] {" "}<i>(nur manchmal)</i>
       *[always] {""}
    }{ $answers }
practice-step-answers = {"\u000A"}    <i>{ $answers }</i>
practice-more-steps =
    … und { $count ->
        [one] noch eine Frage
       *[other] noch { $count } Fragen
    }
practice-thoughts =
    {"\u000A"}
    <b>Einen zweiten Gedanken wert</b>
    { $thoughts }
practice-thought = • { $where }{ $thought }
practice-where = <i>{ $place }:</i>{" "}
practice-remark = { $remark }
practice-more-thoughts = … und { $count } mehr
practice-keep = Behalten
practice-not-now = Jetzt nicht
practice-kept = <b>{ $name }</b> gehört jetzt dir{ $version ->
        [1] {""}
       *[other] , Fassung { $version }
    }. Du findest sie, wenn du etwas vorschlägst.
practice-not-kept = In Ordnung, sie ist nicht behalten. Schick die Datei wieder, wann immer du magst.
practice-unchanged = <b>{ $name }</b> gehört dir schon, Wort für Wort (Fassung { $version }). Es hat sich nichts geändert.
practice-settled = Das ist schon erledigt.

# Eine schreiben, gleich im Chat.
compose-own = Eine neue schreiben
compose-name =
    <b>Eine eigene Übung</b>
    Wie soll sie heißen? Den Namen lesen die, denen du sie vorschlägst.
compose-why =
    <b>{ $name }</b>
    Wofür ist sie gut? Ein, zwei Sätze, die jemand gern liest.
compose-question =
    <b>{ $name }</b>
    { $number ->
        [1] Wie lautet die erste Frage?
       *[other] Und Frage { $number }? Höchstens fünf; kürzere werden öfter gemacht.
    }
compose-kind =
    <i>{ $question }</i>
    Wie wird sie beantwortet?
compose-text = Mit Worten
compose-scale = Von 0 bis 10
compose-yes-no = Ja oder Nein
compose-enough = Das ist alles
compose-lowest = gar nicht
compose-highest = sehr
compose-too-long = Das sind { $length } Zeichen; { $most } passen. Was ist der Kern?
