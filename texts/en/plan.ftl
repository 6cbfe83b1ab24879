plan-one =
    <b>{ $practice }</b>
    { $cadence }, until { $until }{ $next }
plan-next = {"\u000A"}Next: { $at }
plan-days-off = {"\u000A"}All that would still come of it falls on your days off, so nothing comes. To change your days off: /settings
plan-in-quiet = {"\u000A"}It's quiet here just now: it comes again once that is over.
other-times = Other times
not-for-me-any-more = End this
plan-ended = All right, that one is ended. What you wrote stays in your log.
plan-smaller = All right: the smaller version from now on. Your therapist knows.
plan-swap = Swap it
plan-not-working = Something isn't working

not-working-told = Your therapist knows now. If you'd like to say what it is, just write it. Until you two change it, it goes on as agreed; you can end it at any time.
passed-on = Thank you. I've passed it on.
passed-on-too-long = That's a bit long: { $length } characters, and { $most } fit. What is the heart of it? Nothing of it has been passed on yet.
swap-why = What doesn't fit? A line is enough; it goes to your therapist.
swap-instead = What would you like instead? Your therapist gets it as a wish, and you both decide.
swap-you-choose = I don't know yet
swap-asked = I've passed it on. Until there is a new proposal, it goes on as agreed; you can end it at any time.

lighten-offer = Too much just now? I can bring you all your { $word_many } in the smallest version until you say.
lighten = Make it lighter
lightened = Done. You get all your { $word_many } in the smallest version until you say. What you agreed on stays as it is.
lightened-still = Just now you get all your { $word_many } in the smallest version.
lighten-end = Back to what we agreed
lighten-ended = As agreed again. You can make it lighter at any time, under /plan or /pause.

load-over = That would be about { $minutes } minutes a week in all; you said { $budget } feel right. What would you like?
load-line = {"\u000A"}That would be about { $minutes } minutes a week in all; you said { $budget } feel right.
load-fewer = Fewer times
load-still-yes = Still yes
