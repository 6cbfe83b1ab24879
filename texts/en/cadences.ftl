cadence-daily = every day
cadence-workdays = Monday to Friday
cadence-on-weekdays = on { $days }
cadence-per-week = { $times ->
        [one] once a week
        [2] twice a week
       *[other] { $times } times a week
    }
cadence-every-days = { $days ->
        [one] every day
        [2] every second day
       *[other] every { $days } days
    }
cadence-several = { $times } times a day
cadence-at-random = { $times } times a day, at random moments
cadence-evening-after = on the evening after each session
cadence-midweek = midway between two sessions
cadence-night-before = on the evening before each session
cadence-for-weeks = { $cadence } for { $weeks ->
        [one] a week
       *[other] { $weeks } weeks
    }, then { $then }
cadence-once = once
cadence-on-demand = whenever it is needed

# A cadence with what the client picked: "every day at 20:00, until Friday, 18 December; next: tomorrow".
cadence-when = { $cadence }{ $within }{ $at }
cadence-at = {" "}at { $times }
cadence-within = {" "}between { $begins } and { $ends }
cadence-preview = { $cadence }, until { $until }{ $next }
cadence-next-today = ; next: today
cadence-next-tomorrow = ; next: tomorrow
cadence-next-on = ; next: { $day }
cadence-needs-session = ; nothing comes while no session date is known

monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
sunday = Sunday
monday-marked = ✓ Monday
tuesday-marked = ✓ Tuesday
wednesday-marked = ✓ Wednesday
thursday-marked = ✓ Thursday
friday-marked = ✓ Friday
saturday-marked = ✓ Saturday
sunday-marked = ✓ Sunday
