bring-ask =
    <b>Für deine nächste Sitzung</b>
    Was möchtest du ansprechen? Eine Zeile genügt.
bring-ask-about = Was davon möchtest du ansprechen? Eine Zeile genügt, oder auch gar keine.
bring-asked = Schreib es einfach hier unten.
bring-just-this = Nur diesen Eintrag
bring-this-up = In einer Sitzung ansprechen
bring-kept = Notiert für deine nächste Sitzung.{ $readers }
who-reads = {"\u000A\u000A"}Gut zu wissen: Deine Notizen und Ziele sind auch für { $therapists } lesbar. Du kannst sie jederzeit löschen.
bring-too-long = Das ist etwas lang für eine Notiz: { $length } Zeichen, und { $most } passen. Was ist der Kern? Noch ist nichts davon notiert.
bring-see-all = Meine Notizen
bring-add = Etwas notieren

bring-list =
    <b>In einer Sitzung ansprechen</b>

    { $notes }

    Tippe eine Nummer an, wenn ihr darüber gesprochen habt, oder um sie zu löschen.
bring-list-empty =
    <b>In einer Sitzung ansprechen</b>
    Gerade ist nichts notiert.
bring-list-talked =
    <b>Besprochen</b>

    { $notes }
bring-list-talked-empty =
    <b>Besprochen</b>
    Hier ist noch nichts.
bring-to-talked = Besprochen
bring-to-open = Noch anzusprechen
bring-numbered = { $number } · { $line }
bring-line = { $words } <i>({ $at })</i>
bring-line-about = { $words } <i>({ $practice }, { $at })</i>
bring-line-only-about = { $practice } <i>({ $at })</i>
bring-gone-entry = Ein Eintrag, den es nicht mehr gibt
bring-private-entry = Ein Eintrag, der privat bleibt

bring-one = { $note }
bring-talked = Haben wir besprochen
bring-again = Noch einmal ansprechen
bring-delete = Löschen
bring-deleted = Gelöscht.
bring-back = ‹ Meine Notizen
bring-gone = Diese Notiz gibt es nicht mehr.
