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
cadence-once = once
cadence-on-demand = whenever it is needed

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
