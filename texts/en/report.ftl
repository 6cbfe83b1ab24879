# The brief before a session, and the report: read by therapists. Crisp and neutral; what is missing is said to be
# missing, and is nobody's miss.
brief-here =
    <b>{ $client } · before your session</b>

    { $glance }
report-here =
    <b>The report about { $client }</b>. It's in your care now.

    { $glance }
glance-line = • { $sentence }
report-as-page = The PDF could not be made, so here is the same as a page: it opens in any browser.
export-html = Report (HTML)

report-title = Report: { $client }
report-days = { $span } · local times in { $zone }
report-made = Made on { $at }. Missing numbers are gaps in the charts. What your client keeps private is in no sentence, chart or table; of what they share as a summary only numbers are.
report-glance = At a glance
report-agreed = Agreed, and how it went
report-measured = Measured
report-more-measured = More that was measured
report-quotes = In their own words
report-quotes-none = Your client has marked no line to be quoted in these days.
report-quote-from = { $practice }, { $at }
report-session = For the session
report-all-notes = To bring up
report-apart = Skipped or paused
report-apart-none = Nothing was skipped with a reason, and nothing was paused.
report-goals = Goals and small steps
report-entries = Every entry
report-entries-none = There are no entries from these days.
report-no-numbers = There are no numbers from these days: nothing to draw.
report-drawn-from = So that a direction can be seen, the charts begin on { $day }. The dotted line is where these days begin.
report-taps-apart = Taps of a counter are in the charts; only those with a word are listed here.
report-agreed-none = Nothing was agreed for these days.
report-more = More of this from page 2 on.
report-page = Page { $page } of { $pages }
report-cadence = How often
report-became = How it went
report-when = When
report-what = What
report-answers = Questions and answers
report-until = { $cadence }, until { $day }
report-ended = { $cadence }, ended { $day }
report-not-agreed = self-started, not agreed
report-bring = To bring up: { $words }
report-entry-elsewhere = an entry that is not in here
report-question = A question: { $practice } was “not this time” { $times } of the last { $of } times. Does it still fit?
report-unreviewed = { $times ->
        [one] 1 entry is not reviewed yet.
       *[other] { $times } entries are not reviewed yet.
    }
report-session-none = Nothing is waiting.
report-more-notes = { $more ->
        [one] One more to bring up, below.
       *[other] { $more } more to bring up, below.
    }
report-paused-days = Paused: { $span }
report-care-mode-days = In care mode, nothing was scheduled: { $span }
report-said-no = { $at }, { $practice }, not this time: “{ $words }”
report-goal = { $words }
report-item = { $words } ({ $state })
report-item-planned = { $words } ({ $state }, planned for { $at })
report-answer-none = No answers are shared.
report-answer-skipped = skipped
report-summary = summary only
report-total = Total: { $total } of { $highest }
report-total-none = No total: { $missing } of { $needed } not answered
report-reason = What got in the way: { $words }
report-debrief = Afterwards: { $debrief }
report-debrief-words = Afterwards: { $debrief }. { $words }
report-smaller = smaller version
report-began-self = self-started

brief-agreed = Agreed: { $practices }.
brief-agreed-more = { $more ->
        [one] 1 more
       *[other] { $more } more
    }
brief-agreed-nothing = Nothing was agreed for these days.
brief-answered = Answered { $answered } of { $due }{ $not_this_time ->
        [0] {""}
       *[other] , “not this time” { $not_this_time }
    }{ $begun ->
        [0] {""}
       *[other] ; self-started { $begun }
    }.
brief-begun = Nothing was due; self-started { $begun }.
brief-nothing-due = Nothing was due, and nothing was begun.
brief-latest = Latest: { $at }.
brief-apart = Not counted: { $kinds }.
brief-paused = { $times } paused
brief-in-care = Care mode { $span }: nothing was scheduled, and nothing was missed.
brief-care-mode = { $times } in care mode
brief-not-arrived = { $times } that never arrived
brief-not-shared = { $times } not shared
brief-no-numbers = There are no numbers.
brief-no-direction = The numbers show no clear direction.
brief-too-few = There are too few numbers to speak of a direction.
brief-changed = { $practice }: lower afterwards in { $lower } of { $entries }.
brief-score-was = { $measure }: { $before }, then { $now }.
brief-score-is = { $measure }: { $now }.
brief-scored = { $total } on { $day }
brief-scored-in-band = { $total } ({ $band }) on { $day }
brief-went-up = “{ $question }” went up, from { $early } to { $late } on average.
brief-went-down = “{ $question }” went down, from { $early } to { $late } on average.
brief-for-session = For the session: { $kinds }.
brief-has-notes = { $times ->
        [one] 1 thing to bring up
       *[other] { $times } things to bring up
    }
brief-has-questions = { $times ->
        [one] 1 question
       *[other] { $times } questions
    }
brief-has-unreviewed = { $times ->
        [one] 1 entry to review
       *[other] { $times } entries to review
    }
brief-nothing-waits = Nothing waits to be brought up or reviewed.

chart-said-one = One number: { $value }, on { $day }. There is none from the other days of { $days }.
chart-said-numbers = { $numbers } numbers on { $with_numbers } of { $days } days, between { $least } and { $most }; the latest is { $latest }.
chart-said-too-few = Too few days to speak of a direction.
chart-said-no-direction = No clear direction.
chart-said-up = Up: { $early } on average in the first third, { $late } in the last.
chart-said-down = Down: { $early } on average in the first third, { $late } in the last.
chart-said-counted = Counted { $times } times on { $with_numbers } of { $days } days, at most { $most } a day.
chart-said-weekly = The line joins the means of the weeks.
chart-said-changes = { $entries ->
        [one] 1 entry
       *[other] { $entries } entries
    }: { $before } before and { $after } after, on average. Afterwards lower { $lower }, the same { $same }, higher { $higher }.
chart-said-lacking = { $entries ->
        [one] In 1 more, one of the two numbers is missing.
       *[other] In { $entries } more, one of the two numbers is missing.
    }
chart-said-no-pairs = { $entries ->
        [one] In the only entry so far, one of the two numbers is missing.
       *[other] None of the { $entries } entries has both numbers.
    }
chart-said-totals = { $totals ->
        [one] 1 total
       *[other] { $totals } totals
    }, { $highest } at most{ $totals ->
        [1] {""}
        [2] {""}
        [3] {""}
       *[other] ; the latest
    }: { $latest }.
chart-said-no-total = No total yet.
chart-said-incomplete = { $entries ->
        [one] 1 more is not complete, and has no total.
       *[other] { $entries } more are not complete, and have no total.
    }
chart-alt = Chart: { $question } { $span }. { $said }
chart-missing = no number

tally-answered = answered { $answered } of { $due }
tally-not-this-time = “not this time” { $times }
tally-begun = self-started { $times }
tally-counted = counted { $times }
tally-smaller = in the smaller version { $times }
tally-partial = not finished { $times }
tally-paused = paused { $times }
tally-care-mode = in care mode { $times }
tally-not-arrived = never arrived { $times }
tally-not-shared = not shared { $times }
tally-nothing = nothing was due yet
