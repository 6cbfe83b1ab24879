### When a therapist reads what clients send out of Help now. For therapists.

see-reading-hours = Word from Help now
reading-hours =
    <b>Word from Help now</b>
    A client in need can send you one line, if you agree: that they ask you to get in touch, and nothing else. Before they send it they read when you say you read what comes here.

    { $now }

    Write when you read it, in one line, such as <i>weekdays at 9 and at 17</i>. Only what you can keep.
reading-hours-now = Now they read: “{ $hours }”
reading-hours-none = Now: off. Your clients don't have this button.
reading-hours-stop = Turn it off
reading-hours-kept = From now on your clients read: “{ $hours }” They are not told of it by themselves; the button is in their Help now.
reading-hours-stopped = It's off. Your clients don't have this button any more.
reading-hours-too-long = That's { $length } characters, and { $most } fit. Nothing was changed.
