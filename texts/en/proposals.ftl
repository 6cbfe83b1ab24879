nothing-proposed =
    Nothing is waiting for you right now. When { $word_a } is proposed, you will see it here first, and you decide.

    You can also begin { $word_a } yourself whenever you like.

proposal =
    <b>{ $therapist } proposes { $word_a }: { $practice }</b>{ $changed }
    { $about }

    <b>Why:</b> { $why }{ $goal }
    <b>How often:</b> { $cadence }, { $starts }until { $until }
    <b>How long:</b> about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }{ $smaller ->
        [0] {""}
        [one] , or one minute in the smaller version
       *[other] , or { $smaller } minutes in the smaller version
    }{ $cautions }

    It's a proposal. What would you like?
proposal-bare =
    <b>{ $therapist } proposes { $word_a }: { $practice }</b>{ $changed }

    <b>What for:</b> { $why }{ $goal }
    <b>How often:</b> { $cadence }, { $starts }until { $until }
    <b>How long:</b> about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }{ $smaller ->
        [0] {""}
        [one] , or one minute in the smaller version
       *[other] , or { $smaller } minutes in the smaller version
    }{ $cautions }

    It's a proposal. What would you like?
proposal-changed = {"\u000A"}<i>Changed: { $terms }</i>
proposal-same = {"\u000A"}<i>As before: { $therapist } would keep it so.</i>
proposal-goal = {"\u000A"}<b>Goal:</b> { $goal }
proposal-starts = from { $first }{" "}
proposal-steps = How we got here
proposal-history =
    <b>How this proposal came about</b>
    { $steps }
accept = Yes, I'd like to try
ask-for-change = I'd like a change
decline = Not for me
proposal-over = This was meant until { $until }, and that has gone by. That's fine. If it still sounds good, ask for a change, and it can get new days.
proposal-settled = This one is settled already.
proposal-newer = There is a newer proposal. It stands further down, and /plan brings it up.

how-sure =
    <b>How sure are you that it fits your week?</b>
    0 is “not at all”, 10 is “completely”. A low number is useful, too: then we look for what fits better.
offer-smaller =
    Thank you, that's good to know. There is a smaller version of about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }. Shall we take that one?
offer-change =
    Thank you, that's good to know. There is no smaller version than this one. Shall we keep it, or would you like a change?
take-smaller = The smaller version
keep-full = As proposed

what-change = <b>What would you like to be different?</b> Tap what fits, or write it in your own words. It goes to your therapist.
wish-for-less-often = Less often
wish-for-less-often-marked = ✓ Less often
wish-for-smaller = Smaller
wish-for-smaller-marked = ✓ Smaller
wish-for-other-times = Other days
wish-for-other-times-marked = ✓ Other days
wish-for-later = Start a week later
wish-for-later-marked = ✓ Start a week later
wish-for-other-practice = Something else
wish-for-other-practice-marked = ✓ Something else
send-wishes = Pass it on
change-asked = Thank you. I've passed it on. When there is a new proposal, you will see it here. If you'd rather not wait, you can also take it as it is, or leave it.
take-as-it-is = Take it as it is
let-rest-client = { $therapist } lets <b>{ $practice }</b> rest. There is nothing to do, and I won't bring it up again.

### What both read about the steps of a proposal.
step-proposed = { $at } · { $name }: { $terms }
step-changed = { $at } · { $name } changed it: { $terms }
step-kept = { $at } · { $name } would keep it as it is
step-asked = { $at } · { $name } asked: { $wish }
step-accepted = { $at } · { $name } said yes
step-declined = { $at } · { $name } said no
step-withdrew = { $at } · { $name } let it rest
wish-less-often = less often
wish-smaller = smaller
wish-other-times = other days
wish-later = start a week later
wish-other-practice = something else
wishes-tapped = { $wishes }
wishes-words = “{ $words }”
wishes-and-words = { $wishes }: “{ $words }”
terms-more = { $first } · { $rest }
terms-full = the full version
terms-smaller = the smaller version
terms-from = from { $first }
terms-until = until { $last }
terms-why = why: “{ $why }”
terms-rest = what it is for


declined = All right. I won't ask about it again. If you'd like to say why, just write it. It helps to know, and it isn't needed.
no-reason = I'd rather not say
reason-kept = Thank you for telling. It's kept.
left-at-that = That's fine.

which-days =
    { $wanted ->
        [one] <b>Which day suits you?</b> Tap one, or leave it to me.
       *[other] <b>Which days suit you?</b> Tap { $wanted }, or leave it to me.
    }
any-days = Spread them for me
these-days = These days
which-times =
    <b>At what time?</b>
    Pick one, or type your own. More than one is fine too, like <i>8:00, 20:30</i>.
which-times-then =
    <b>And when it comes less often: at what time?</b>
    Pick one, or type your own.
which-window =
    <b>Between when and when?</b>
    I'll come { $times } times a day, evenly spread. Pick what suits you, or type your own, like <i>10:00 to 20:00</i>.
which-window-at-random =
    <b>Between when and when?</b>
    I'll come { $times } times a day, at moments you don't know beforehand, and { $gap ->
        [60] an hour apart at least
        [120] two hours apart at least
       *[other] { $gap } minutes apart at least
    }. Never in your quiet hours. Pick what suits you, or type your own, like <i>10:00 to 20:00</i>.
window-button = { $begins } to { $ends }
window-unclear = I couldn't read that. Something like <i>10:00 to 20:00</i> works.
window-too-long = That's nearly the whole day. Up to { $most } hours work. Which part of the day suits you?
window-too-short = { $times } times, with { $gap ->
        [60] an hour
        [120] two hours
       *[other] { $gap } minutes
    } between, need a bit more room outside your quiet hours. Which longer part of the day would suit you?
times-unclear = I couldn't read that. Times like <i>20:30</i> or <i>8 pm</i> work; put a comma between two of them.
times-too-many = That's a lot for one day. Up to { $most } times work best. Which ones matter most?

agreed =
    <b>{ $practice }</b>: settled. I'll write to you:
    { $coming }{ $preview }

    You can change it at any time with /plan.
agreed-whole = {"\u000A\u000A"}That is { $preview }.
agreed-at-random =
    <b>{ $practice }</b>: settled. I'll write to you { $preview }.

    Each one is about that very moment. It waits for an hour; if it doesn't suit you, let it go by. You can change it at any time with /plan.
agreed-needs-session = <b>{ $practice }</b>: settled. It goes by your sessions, and no date is known yet that it could come with. It comes as soon as there is one; until then it is there whenever you like.
agreed-on-demand = <b>{ $practice }</b> is here whenever you need it. /now brings it up.
agreed-nothing-due = <b>{ $practice }</b>: settled. Nothing falls due before it ends, so it is there for whenever you like.
agreed-days-off = <b>{ $practice }</b>: settled. All that would come of it falls on your days off, so nothing comes by itself; it is there for whenever you like. To change your days off: /settings
agreed-in-quiet = <b>{ $practice }</b>: settled. It's quiet here just now: it comes by itself once that is over, and is there before that whenever you like.
start-now = Start now
begin-something = Begin { $word_a } now

why-counted =
    { $why }
    <b>What we count:</b> { $counted }
why-trigger-skill =
    { $why }
    <b>The card:</b> { $trigger } → { $skill }
