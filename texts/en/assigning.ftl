### What a therapist reads while they assign a practice.

assign-which = What would you like to propose to { $client }? Pick a kind, or type a word to search for.{ $helped }
assign-found-none = Nothing with that word. Another word, or pick a kind for { $client }:{ $helped }
assign-found = <b>Found</b>
assign-tags = By what they have in common
assign-by-tag = <b>What should it be like?</b>
group-tag-baseline = To see how things are
group-tag-practice = To practise
group-tag-maintenance = To keep what works
group-tag-short = Two minutes at most
group-tag-no-writing = Without writing
assign-helped = {"\u000A\u000A"}<b>What helped before</b>{"\u000A"}{ $lines }
assign-helped-one = – { $practice }: { $numbers }
helped-times = helped { $helped } of { $said }
done-times = done { $done ->
        [one] once
       *[other] { $done } times
    }, nothing said about it

assign-counted =
    <b>What is counted?</b> A few words, best your client's own: they stand on the button.
assign-trigger =
    <b>When is the card for?</b> A few words, best your client's own, like <i>my jaw gets tight</i>.
assign-skill = <b>And what do they do then?</b> Like <i>breathe out slowly, three times</i>. Your client can change both.
assign-leave-open = My client names it
assign-named-length = Up to { $most } letters fit here, and that's { $length }. What would be shorter?

draft =
    <b>Draft for { $client } · { $practice }</b>

    <b>Why this, now:</b> { $why }
    <b>Goal:</b> { $goal }
    <b>How often:</b> { $cadence }
    <b>From</b> { $first } <b>until</b> { $last }
    <b>Size:</b> { $size } · <b>Phase:</b> { $phase }{ $cautions }{ $thoughts }

    <i>It keeps until you send or discard it.</i>
draft-why-none = not said yet. Type it now, best in words from your session. Until then { $client } reads what it is for: <i>{ $about }</i>
draft-goal-none = none
draft-size-full = full, { $minutes } min
draft-size-smaller = smaller, { $minutes } min
draft-thoughts = {"\u000A\u000A"}<b>Worth a thought</b>{"\u000A"}{ $thoughts }
draft-suits = It rather suits: { $phases }.
draft-needs-session = It hangs on your sessions, and none is set yet: /sessions.
draft-before = Before: { $numbers }.
draft-asked-for = Asked for: { $wish }
draft-go-on = Go on with the draft: { $practice }
draft-why = Why
draft-goal = Goal
draft-often = How often
draft-until = From, until
draft-to-smaller = Smaller version
draft-to-full = Full version
draft-phase = Phase
draft-words = Wording
draft-other = Other practice
draft-ready = Good time?
draft-taper = Less and less often
draft-back = ‹ Draft
draft-over = It would end before it begins. Please set another end.
draft-settled-meanwhile = This proposal was answered or changed meanwhile. Your draft is kept.
draft-too-long = That's { $length } characters; { $most } fit. What is the heart of it?
draft-ask-why =
    <b>Why this, now?</b> Type it in words that { $client } will read, best in words from your session.

    Now: { $why }
draft-ask-goal = <b>Which goal does it serve?</b> Pick one, or type a new one. A new one becomes your client's when they accept.
draft-no-goal = No goal
draft-ask-phase = <b>What is it for?</b>
draft-phase-baseline = Seeing how things are
draft-phase-practice = Practising
draft-phase-maintenance = Keeping what works
draft-words-which = <b>Wording for this client.</b> Tap what should be said in other words.
draft-words-ask =
    Now: “{ $now }”

    Type what it should say, in { $language }: that is what your client reads.
draft-words-as-before = As it was
assign-how-often = <b>How often?</b> Your client picks the times of day.
cadence-button = { $cadence }
assign-until = <b>Until when?</b> Tap, or type a date. An end makes it easier to say yes, and to look back together.
draft-until-unclear = I couldn't use that. A date after { $first } works, like <i>18 December</i>, up to { $most } weeks ahead.
weeks-2 = Two weeks
weeks-3 = Three weeks
weeks-4 = Four weeks
draft-starts-0 = From now
draft-starts-1 = From next week

draft-ready-which = <b>Is it a good time for { $client }?</b> Only you read this. It advises, and stops nothing.{ $thoughts }
draft-crisis-yes = In crisis
draft-crisis-yes-marked = ✓ In crisis
draft-crisis-no = Not in crisis
draft-crisis-no-marked = ✓ Not in crisis
draft-overwhelmed-yes = Overwhelmed
draft-overwhelmed-yes-marked = ✓ Overwhelmed
draft-overwhelmed-no = Has room for it
draft-overwhelmed-no-marked = ✓ Has room for it
draft-willing-yes = Willing
draft-willing-yes-marked = ✓ Willing
draft-willing-no = Not willing yet
draft-willing-no-marked = ✓ Not willing yet
draft-doubt-crisis = In crisis: safety comes first. Something for right now may fit better than a new task.
draft-doubt-overwhelmed = Overwhelmed: the smaller version, less often, or later may be kinder.
draft-doubt-willing = Not willing yet: what would make it worth trying? A no is fine, too.
draft-doubt-goal = No goal yet: what would be different if it worked?
draft-fact-paused = Everything rests since { $since }: your client paused.
draft-fact-care-mode = Care mode since { $since }: everything rests until your client takes it up again.
draft-fact-lightened = Since { $since } your client has everything in its smallest version.
draft-fact-agreed = Agreed already: { $count ->
        [one] one practice
       *[other] { $count } practices
    }.

assign-send = Propose it
assign-discard = Discard
assign-sent = Proposed to { $client }, until { $until }. I'll tell you what they decide.
assign-sent-waits = Kept. { $client } will see it as soon as they have answered the first questions.
assign-discarded = Discarded. Nothing was sent.
assign-over = This proposal is sent or discarded already.

client-asks-change = { $client } would like a change to <b>{ $practice }</b>: { $remark }
answer-wish = Change it
keep-as-it-is = Propose it as it is
let-it-rest = Let it rest
see-steps = How we got here
kept-as-it-is = Proposed once more, as it is. Your client decides.
let-rest = It rests. Your client knows.
no-steps = There is nothing to tell yet.
steps-of =
    <b>{ $practice }</b>
    { $steps }

draft-which = There is a draft for { $client } that you worked on: <b>{ $practice }</b>. A new one takes its place.
draft-this-one = Go on with this one
draft-anew = Begin a new one
draft-follows = With a yes it takes the place of { $practice }, { $cadence }.

next-build-on = It helped. Build on it: { $practice }
next-scale-back = Scale it back: { $practice }
next-swap = Swap it: { $practice }
next-taper = Keep it, less often: { $practice }
next-go-on = It ends. Go on with it: { $practice }
next-not-now = Not now
next-over = This is settled already.
questions-for-session = <b>To ask in the session:</b>{"\u000A"}{ $questions }
question-skipped = – { $practice }: “not this time” { $times } of { $of } times. What would make it fit?
