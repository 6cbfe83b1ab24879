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
# These may stand on a lock screen: they name neither a session nor a therapy.
cadence-evening-after = on the evening after each meeting
cadence-midweek = midway between two meetings
cadence-night-before = on the evening before each meeting
cadence-for-weeks = { $cadence } for { $weeks ->
        [one] a week
       *[other] { $weeks } weeks
    }, then { $then }
cadence-once = once
cadence-on-demand = whenever it is needed

# A cadence with what the client picked: "every day at 20:00, until Friday, 18 December; next: tomorrow".
cadence-at = { $cadence } at { $times }
cadence-around-at = { $cadence }, at { $times }
cadence-within = { $cadence } between { $begins } and { $ends }
cadence-proposed = { $cadence }{ $waits }
cadence-preview = { $cadence }, until { $until }{ $next }
cadence-next-today = ; next: today
cadence-next-tomorrow = ; next: tomorrow
cadence-next-on = ; next: { $day }
cadence-needs-session = ; nothing comes while no date is known

# How often, as a therapist picks it.
often-some-days = Some days ›
often-several = Several times a day ›
often-session = Around the session ›
often-taper = Less and less often ›
often-some-days-which = <b>On how many days?</b> Which ones is up to your client, unless you name them.
often-these-days = On these days ›
often-days-which = <b>On which days?</b> Tap each one.
often-days-done = Just these days
often-session-which =
    <b>When, around the session?</b>
    It follows your session dates and moves when they move. While no date is known, nothing comes; you set dates under /sessions.
often-several-which = <b>How many times a day?</b> Your client picks from when to when.
often-several-how =
    <b>{ $times } times a day: at which moments?</b>
    Evenly spread suits what is practised. Moments that nobody knows beforehand show how the days really are; best for a few days only.
often-even = Evenly spread
often-apart-30 = Random, at least 30 min apart
often-apart-60 = Random, at least 1 hour apart
often-apart-120 = Random, at least 2 hours apart
often-taper-which =
    <b>Less and less often</b>
    The common ways have stages of two weeks. The last stage lasts until the end.
often-from-daily = Every day, 3 times a week, once a week
often-from-thrice = 3 times a week, once a week
often-own-steps = My own stages ›
often-stage-first = <b>How often at first?</b>{ $so_far }
often-stage-next =
    { $so_far }

    <b>And then?</b>
often-stage = { $cadence }, for { $weeks ->
        [one] a week
       *[other] { $weeks } weeks
    }
often-for-how-long = { $cadence }: <b>for how long?</b>
often-weeks-1 = One week
often-weeks-2 = Two weeks
often-weeks-3 = Three weeks
often-weeks-4 = Four weeks
often-until-the-end = Until the end
often-then-on-demand = Then whenever it is needed

cadence-change-preview =
    <b>{ $practice }</b>

    <b>Now:</b> { $now }
    <b>Then:</b> { $then }

    { $how ->
        [goes-on] It goes on at your client's times. What is due already stays.
       *[anew] It is proposed anew, and your client picks the times. What is due already stays.
    }
cadence-take = Change to this
cadence-is-so = It is so already.

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
