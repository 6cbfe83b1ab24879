goal-ask =
    <b>A goal of yours</b>
    What would you like to get to? Your own words are best, and it may be small.
goal-kept = Kept: this is yours now. A first small step makes it easier to begin.{ $readers }
goal-too-long = That's a bit long: { $length } characters, and { $most } fit. What is the heart of it? Nothing of it has been kept yet.
goal-add-step = Add a small step
goals-see-all = My goals
goals-add = Add a goal
goals-back = ‹ My goals
goals =
    <b>Your goals</b>

    { $goals }

    Tap a number to see its steps.
goals-empty =
    <b>Your goals</b>
    There are none just now.
goal-numbered = { $number } · { $line }
goal-line = { $words }
goal-line-reached = ✓ { $words }
goal-one =
    <b>{ $goal }</b>

    { $items }
goal-one-empty =
    <b>{ $goal }</b>

    No steps yet.
goal-reached = I've got there
goal-again = Take it up again
goal-delete = Delete
goal-delete-sure = Delete this goal with all its steps? It can't be brought back.
goal-delete-yes = Yes, delete it
goal-keep = Keep it
goal-back = ‹ The goal
goal-gone = This goal is gone.

item-ask =
    <b>{ $goal }</b>
    What would be a small step? Small enough that you could do it on a tired day.
item-when =
    <b>When will you do it?</b> I'll ask you then how it went.

    Pick one, or type your own, like <i>Friday 18:00</i>.
item-when-again =
    That's fine. When shall I ask again?

    Pick one, or type your own, like <i>Friday 18:00</i>.
item-when-after-all =
    Thank you, that's good to know. Would another time fit, or a smaller step?

    Pick a time, or type your own, like <i>Friday 18:00</i>.
item-no-time = No set time
item-planned = Kept. I'll ask you how it went: { $at }.
item-kept = Kept, without a time. It's in /goals whenever you like.
item-line = { $words }
item-line-planned = { $words } <i>({ $at })</i>
item-line-done = ✓ { $words }
item-one = <b>{ $line }</b>{ $in_the_way }
item-in-the-way-line = {"\u000A\u000A"}What got in the way: { $words }
item-done = Done
item-not-yet = Not yet
item-in-the-way = Something got in the way
item-in-the-way-ask = That happens. What was it? A line is enough.
item-other-time = Another time
item-well-done = Noted. Take a moment to notice that you did it.
item-deleted = Deleted.
item-gone = This step is gone.
item-goal-gone = The goal of this step is gone, so I haven't kept it. /goals shows what there is.
action-item-due = Hello. You asked me to come back to you about now. How did it go?
