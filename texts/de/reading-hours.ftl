### Wann jemand liest, was aus „Hilfe jetzt“ kommt. Für Therapeutinnen und Therapeuten.

see-reading-hours = Bescheid aus „Hilfe jetzt“
reading-hours =
    <b>Bescheid aus „Hilfe jetzt“</b>
    Wer bei dir in Therapie und in Not ist, kann dir eine Zeile schicken, wenn du zustimmst: dass du dich melden sollst, sonst nichts. Vorher ist zu lesen, wann du liest, was hier kommt.

    { $now }

    Schreib in einer Zeile, wann du liest, etwa <i>werktags um 9 und um 17 Uhr</i>. Nur, was du halten kannst.
reading-hours-now = Jetzt ist zu lesen: „{ $hours }“
reading-hours-none = Jetzt: aus. Diesen Knopf gibt es nicht.
reading-hours-stop = Ausschalten
reading-hours-kept = Ab jetzt ist zu lesen: „{ $hours }“ Von selbst erfährt es niemand; der Knopf steht unter „Hilfe jetzt“.
reading-hours-stopped = Ausgeschaltet. Diesen Knopf gibt es nicht mehr.
reading-hours-too-long = Das sind { $length } Zeichen, und { $most } passen. Es ist nichts geändert.
