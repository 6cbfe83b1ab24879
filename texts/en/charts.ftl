charts = <b>Your charts.</b> Which one would you like to see?
charts-none =
    There is nothing to draw yet. As soon as an entry of yours has a number in it, it can be shown here.
chart =
    <b>{ $practice }</b> · { $first } to { $last }
    { $numbers }
    { $with_entry ->
        [0] There is no entry in these days. A longer stretch may show some.
        [one] 1 of { $days } days has an entry.
       *[other] { $with_entry } of { $days } days have an entry.
    }
chart-line = { $question } From { $least } to { $most }, last { $latest }.
chart-change = { $question } Last time { $before } before, { $after } after.
chart-weeks = { $weeks } weeks
charts-other = Another chart
