### An exposure ladder. { $rung } is a rung in the client's own words; distress goes from 0 (none) to 100 (as strong as can be).

ladder-new =
    <b>A ladder of your own</b>
    Think of something you'd like to be able to do, and would rather keep away from. Between here and there are small rungs, from quite easy to hard. You name them, alone or with your therapist, and you can change them as you go.

    We begin with the easiest. The next rung opens only when you and your therapist both say so. So your therapist sees your rungs and which one you are on; what you write about them is shared as you choose.{ $cautions }
ladder-first-rung = Name a first rung
ladder =
    <b>Your ladder</b>
    { $rungs }{ $next }{ $news }
ladder-news = {"\u000A\u000A"}{ $news }
rung-open = ✓ { $number }. { $rung } ({ $expected })
rung-current = <b>▸ { $number }. { $rung } ({ $expected })</b>
rung-later = ◦ { $number }. { $rung } ({ $expected })

ladder-work = Plan this rung (about { $minutes } min)
ladder-tell = Did it? Tell how it went ({ $minutes } min)
ladder-ratings = How it went so far
ladder-change = Change the rungs
ladder-add = Add a rung
ladder-back = ‹ Back to the ladder
ladder-show = Show my ladder
ladder-ready = I'm ready for the next rung
ladder-not-ready = I'd rather stay here for now
ladder-taken-back = All right. You stay on this rung, as long as you like.
ladder-client-said-yes = {"\u000A\u000A"}You said you're ready for the next rung. It opens when your therapist says so, too.
ladder-therapist-said-yes = {"\u000A\u000A"}Your therapist says yes to the next rung. It opens when you say so, too. There's no hurry.
ladder-nobody-to-say = {"\u000A\u000A"}You said you're ready for the next rung. It opens when a therapist says so, too, and you are connected with none right now.
ladder-stay = {"\u000A\u000A"}Your therapist suggests to stay on this rung a little longer: “{ $line }”
ladder-settled = That's settled already, or the ladder has changed. Here nothing was changed now.

ladder-ratings-shown =
    <b>How it went so far</b>
    Distress before → at its strongest → at the end, from 0 to 100

    { $rungs }
rung-rated = { $rung }{"\u000A"}{ $climbs }
rung-climb = {"   "}{ $at }: { $numbers }
rung-climb-planned = {"   "}{ $at }: planned, or no numbers

rung-what =
    <b>What would the rung be?</b>

    Something small that you could do, like <i>say hello to the neighbour</i> or <i>stand on the balcony for a minute</i>.
rung-what-length = Up to { $most } letters fit, and that's { $length }. How would you say it in fewer words?
rung-expected =
    <b>{ $rung }</b>
    How much distress would you expect there?
    0 = none · 100 = as strong as can be
rung-most = { $most } rungs are a tall ladder already. Take one out first, and there is room again.
rung-which = Which rung would you like to change? The ones you have worked on stay as they are.
rung-none-free = You have worked on all your rungs, so they stay as they are. You can add new ones.
rung =
    <b>{ $rung }</b>
    Expected distress: { $expected }
rung-reword = Say it anew
rung-remove = Take it out
rung-earlier = ↑ One rung earlier
rung-later-on = ↓ One rung later
ladder-put-away = Put this ladder away
ladder-put-away-yes = Yes, put it away
ladder-put-away-sure = Put this ladder away? What you wrote stays in your log, and you can begin another one.
ladder-is-away = It's put away. What you wrote stays in your log.

ladder-open = You and { $therapist } have both said yes: the next rung is open. You begin when you like.
ladder-therapist-yes = { $therapist } says yes to the next rung of your ladder. It opens when you say so, too. There's no hurry.
ladder-therapist-stays = { $therapist } would like you to stay on this rung of your ladder a little longer.
ladder-therapist-line = { $therapist } suggests to stay on this rung of your ladder a little longer: “{ $line }”

see-ladder = Their ladder
ladder-see = See the ladder
ladder-of =
    <b>{ $client } · ladder</b>
    Distress before → at its strongest → at the end, 0 to 100; in brackets what they expect

    { $rungs }{ $next }
ladder-of-none = { $client } has no ladder right now.
ladder-of-client-said-yes = {"\u000A\u000A"}They feel ready for: { $rung }
ladder-of-therapist-said-yes = {"\u000A\u000A"}You said yes to: { $rung }. It opens when they say so, too.
ladder-yes-next = Yes, the next rung
ladder-say-stay = Stay on this one, with a line
ladder-take-back = Take my yes back
ladder-line = Why stay a little longer? Write a line; { $client } will read it.
ladder-line-length = That's { $length } characters; { $most } fit. What is the heart of it?
ladder-client-yes = { $client } feels ready for the next rung: “{ $rung }”. It opens if you say so, too.
ladder-both-yes = You and { $client } have both said yes. The next rung is open: “{ $rung }”
ladder-client-stays = { $client } would rather not go on to “{ $rung }” for now.
