nothing-proposed =
    Nothing is waiting for you right now. When { $word_a } is proposed, you will see it here first, and you decide.

    You can also begin { $word_a } yourself whenever you like.

proposal =
    <b>{ $therapist } proposes { $word_a }: { $practice }</b>
    { $about }

    <b>Why:</b> { $why }
    <b>How often:</b> { $cadence }, until { $until }
    <b>How long:</b> about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }{ $smaller ->
        [0] {""}
        [one] , or one minute in the smaller version
       *[other] , or { $smaller } minutes in the smaller version
    }{ $cautions }

    It's a proposal. What would you like?
accept = Yes, I'd like to try
ask-for-change = I'd like a change
decline = Not for me
proposal-settled = This one is settled already.

how-sure =
    <b>How sure are you that it fits your week?</b>
    0 is “not at all”, 10 is “completely”. A low number is useful: then we make it smaller.
offer-smaller =
    Thank you, that's good to know. There is a smaller version of about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }. Shall we take that one?
offer-change =
    Thank you, that's good to know. This one has no smaller version: it is asked as a whole, or not at all. Shall we keep it, or would you like a change?
take-smaller = The smaller version
keep-full = As proposed

what-change = What would you like to be different? Write it in your own words; it goes to your therapist.
change-asked = Thank you. I've passed it on. When there is a new proposal, you will see it here.

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
times-unclear = I couldn't read that. Times like <i>20:30</i> or <i>8 pm</i> work; put a comma between two of them.
times-too-many = That's a lot for one day. Up to { $most } times work best. Which ones matter most?

agreed =
    <b>{ $practice }</b>: settled. I'll write to you:
    { $coming }

    You can change it at any time with /plan.
agreed-on-demand = <b>{ $practice }</b> is here whenever you need it. /now brings it up.
agreed-nothing-due = <b>{ $practice }</b>: settled. Nothing falls due before it ends, so it is there for whenever you like.
start-now = Start now
begin-something = Begin { $word_a } now

why-counted =
    { $why }
    <b>What we count:</b> { $counted }
why-trigger-skill =
    { $why }
    <b>The card:</b> { $trigger } → { $skill }
