### Session notes: what a therapist pastes, and what their client makes of it. What comes unasked may stand on a lock
### screen: it names neither a session nor a therapy.

command-notes = Session notes into goals and action items
take-notes = Notes → goals, action items
notes-of-whom = <b>Notes about whom?</b>
notes-ask =
    <b>Your notes from the session with { $client }</b>

    Paste or type them, up to 5,000 characters. I show you which goals and action items I find, with dates like <i>by Friday</i>. Nothing is kept before you say so, and the notes themselves are not kept at all.
notes-too-long = That's { $length } characters; { $most } fit. Please paste the part with the goals and action items. Nothing was kept.
notes-nothing = There is nothing to read in that. A line for each goal or action item works best.
notes-found =
    <b>Found in your notes · { $client }</b>

    { $lines }

    Tap a number to change what it is, or its date. Nothing is kept yet. What you send, { $client } reads and decides about; what you leave out is forgotten.
notes-numbered = { $number } · { $line }
notes-goal = <b>Goal:</b> { $words }{ $when }
notes-item = <b>Action item:</b> { $words }{ $when }
notes-out = <i>Left out: { $words }</i>{ $when }
notes-when = {" "}<i>({ $at })</i>
notes-one = { $line }
notes-one-item =
    { $line }

    Another date? Tap one, or type it, like <i>Friday</i> or <i>12.12. 18:00</i>.
notes-as-goal = Goal
notes-as-item = Action item
notes-as-out = Leave out
notes-in-3 = In 3 days
notes-in-7 = In a week
notes-in-14 = In two weeks
notes-no-date = No date
notes-no-date-in-it = I can't read a day to come in that. <i>Friday</i>, <i>in two weeks</i> or <i>12.12.</i> work. Nothing was changed.
notes-back = ‹ All of them
notes-send = Send to my client
notes-discard = Discard all
notes-discarded = Discarded. Nothing was kept.
notes-over = These notes are settled, or something else came in between. Nothing more was kept; you can paste them again.
notes-sent = { $count ->
        [one] Sent to { $client }: one line.
       *[other] Sent to { $client }: { $count } lines.
    } What they keep shows on their screen. Your notes are not kept.

takeaways-came = { $therapist } has put { $count ->
        [one] something
       *[other] { $count } things
    } on a list for you. You decide what is yours.
takeaways-look = Have a look
takeaway-goal =
    { $therapist } noted this as a goal from when you met:

    <b>{ $words }</b>{ $when }

    Is it yours? { $left ->
        [one] It's the last one.
       *[other] { $left } left to look at.
    }
takeaway-item =
    { $therapist } noted this as a small step from when you met:

    <b>{ $words }</b>{ $when }

    Is it yours? { $left ->
        [one] It's the last one.
       *[other] { $left } left to look at.
    }
takeaway-when = {"\u000A"}I'd ask you how it went: { $at }.
takeaway-keep = Yes, keep it
takeaway-reword = In my words
takeaway-not-mine = Not mine
takeaway-words = How would you put it? It says now: <i>{ $words }</i>
takeaway-goal-of-a-day = From when I met { $therapist }
takeaways-done = That's all of it. What you kept is under /goals, and yours to delete at any time.
takeaways-settled = { $client } has been through what you noted. What they kept is on their screen.
