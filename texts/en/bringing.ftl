bring-ask =
    <b>For your next session</b>
    What would you like to bring up? A line is enough.
bring-ask-about = What about it would you like to bring up? A line is enough, or none at all.
bring-asked = Just write it below.
bring-just-this = Just this entry
bring-this-up = Bring this up in a session
bring-kept = Kept for your next session.{ $readers }
who-reads = {"\u000A\u000A"}Good to know: { $therapists } can read your notes and goals. You can delete them at any time.
bring-too-long = That's a bit long for a note: { $length } characters, and { $most } fit. What is the heart of it? Nothing of it has been kept yet.
bring-see-all = My notes
bring-add = Add something

bring-list =
    <b>To bring up in a session</b>

    { $notes }

    Tap a number once you have talked about it, or to delete it.
bring-list-empty =
    <b>To bring up in a session</b>
    Nothing is noted just now.
bring-list-talked =
    <b>Talked about</b>

    { $notes }
bring-list-talked-empty =
    <b>Talked about</b>
    Nothing is here yet.
bring-to-talked = Talked about
bring-to-open = Still to bring up
bring-numbered = { $number } · { $line }
bring-line = { $words } <i>({ $at })</i>
bring-line-about = { $words } <i>({ $practice }, { $at })</i>
bring-line-only-about = { $practice } <i>({ $at })</i>
bring-gone-entry = An entry that is gone
bring-private-entry = An entry that is kept private

bring-one = { $note }
bring-talked = We talked about it
bring-again = Bring it up again
bring-delete = Delete it
bring-deleted = Deleted.
bring-back = ‹ My notes
bring-gone = This note is gone.
