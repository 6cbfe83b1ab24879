client-came =
    <b>{ $name }</b> has opened your invitation for <b>{ $label }</b>.

    Is that the right person? If in doubt, ask them. You see nothing of theirs before you confirm.
client-linked-already = <b>{ $client }</b> has opened your invitation for <b>{ $label }</b>, and is among your clients already. Nothing has changed; the invitation is used up.
client-confirm = Yes, that's right
client-refuse = No, somebody else
client-confirm-named = Confirm { $name }
care-confirmed = Confirmed. You can now propose something to { $name }.
care-refused = All right, nothing of yours or theirs was visible. The invitation is used up; you can make a new one.
care-settled = That is settled already.
care-confirmed-client = { $therapist } has confirmed that it's you. What you agree on together will arrive here.
care-refused-client = { $therapist } couldn't confirm who you are, so you are not connected. Nothing was shown. If that's a mistake, please talk to them.
invite-again = New invitation
invite-somebody = Invite a client
invite-label = What shall I call this client in your list? A first name or initials will do.
invite-label-length = A short name, please, of at most { $most } letters.
invite-made = Here is the invitation for { $label }. It works once and for three days. Forward the next message:
invite-link =
    { $therapist } invites you to Midweek, a small companion for the days between two sessions. Open this link to read what it is and decide:
    { $link }

clients-none = You have no clients here yet. An invitation brings the first.
clients =
    <b>Your clients</b>

    { $lines }
client-unknown = I don't find this client among yours.
client-screen =
    <b>{ $client }</b>{ $glance }

    { $assignments }{ $reach }{ $size }{ $noted }
client-screen-empty =
    <b>{ $client }</b>{ $glance }{ $reach }{ $size }{ $noted }
    Nothing is agreed yet, and there are no entries so far.
client-lightened = {"\u000A"}Since { $since } everything comes in its smallest version: your client wanted it lighter for a while.
client-noted = {"\u000A\u000A"}{ $blocks }
client-goals = <b>Goals:</b>{"\u000A"}{ $goals }
client-goal = – { $line }
client-item = {"    "}◦ { $line }
client-item-in-the-way = {"    "}◦ { $line }. In the way: { $words }
client-notes = <b>To bring up:</b>{"\u000A"}{ $notes }
client-note = – { $line }
client-unreachable = {"\u000A"}Telegram brings nothing to them since { $since }: they may have blocked the bot. Nothing counts as missed.
client-lost =
    Telegram brings nothing to <b>{ $client }</b> any more: they may have blocked the bot, or left. What was planned rests, and nothing counts as missed. You could ask them in your next session.
client-regained = <b>{ $client }</b> can be reached again. What was planned goes on at its times.
assignment-proposed = ◦ { $practice }: proposed, { $cadence }, until { $until }
assignment-change-asked = ◦ { $practice }: a change is asked for: “{ $remark }”
assignment-accepted-and-asked = • { $practice }: { $cadence }, until { $until }. Asked for: “{ $remark }”
assignment-accepted = • { $practice }: { $cadence }, until { $until }
propose-something = Propose a practice
change-assignment = Change: { $practice }
log-entry-of = { $at } · { $practice } · { $outcome }
log-one-of =
    <b>{ $client } · { $practice }</b>
    { $at } · { $outcome }{ $reason }{ $debrief }{ $sharing }{ $score }

    { $answers }
shared-as-summary = {"\u000A"}<i>Shared as a summary: when, and the numbers, without words.</i>
debrief-helped-line = {"\u000A"}It helped. { $words }
debrief-too-hard-line = {"\u000A"}Too hard. { $words }
debrief-not-for-me-line = {"\u000A"}Not for me. { $words }
debrief-in-the-way-line = {"\u000A"}Something got in the way. { $words }
back-to-client = ‹ Back
back-to-clients = ‹ All clients
see-client = See this client

assignment-change =
    <b>{ $practice }</b>: { $cadence }{ $state ->
        [proposed] {" "}(not answered yet)
        [change-asked] {" "}(a change is asked for: “{ $remark }”)
       *[accepted] {""}
    }

    How often should it be? { $state ->
        [accepted] It goes on at your client's times.
       *[other] It is proposed anew.
    }
assignment-end = End it
assignment-ended = Ended. What was written stays in the log.
assignment-over = This one has ended.
assignment-ended-client = { $therapist } has ended <b>{ $practice }</b>. What you wrote stays in your log.
cadence-changed = Changed: { $cadence }.
cadence-changed-client =
    { $therapist } suggests another rhythm for <b>{ $practice }</b>: { $cadence }.{ $next }{ $load }

    From now on it goes like that. If it doesn't fit, change the times, or end it here.

client-accepted =
    { $client } said yes to <b>{ $practice }</b>{ $size ->
        [smaller] , in the smaller version
       *[full] {""}
    }.{ $sureness ->
        [-1] {""}
       *[other] {" "}How sure that it fits the week: { $sureness } of 10.
    }{ $dates }
accepted-needs-session = {"\u000A\u000A"}It goes by your sessions, and no session date is known: nothing comes before you set one.
client-not-working = { $client } says that something isn't working with <b>{ $practice }</b>. It goes on as agreed until one of you changes it.
client-not-working-words = { $client } on <b>{ $practice }</b>: “{ $remark }”
client-asks-swap = { $client } would like something else instead of <b>{ $practice }</b>.{ $because }
client-asks-swap-for = { $client } would like to swap <b>{ $practice }</b> for <b>{ $instead }</b>.{ $because }
client-asks-because = {" "}“{ $words }”
propose-named = Propose: { $practice }
swap-remark = Something else instead. { $why }
swap-for-remark = { $instead } instead. { $why }
client-takes-smaller = { $client } takes the smaller version of <b>{ $practice }</b> from now on.
client-declined = { $client } said no to <b>{ $practice }</b>. I won't ask them again.
client-ended = { $client } has ended <b>{ $practice }</b>.

see-counters = What they count
counters-of =
    <b>{ $client }</b> · counted in the last four weeks, by the time of day

    { $counters }
