### Sessions: what a therapist sets, and what the client hears of it. What goes to a client unasked may stand on a lock
### screen: it names neither a session nor a therapy.

command-sessions = Your sessions this week
see-sessions = Sessions

sessions-of = <b>{ $client } · sessions</b>{ $rhythms }{ $dates }{ $cancelled }
sessions-of-none =
    <b>{ $client } · sessions</b>
    None is set.
sessions-rhythms = {"\u000A"}{ $rhythms }
sessions-rhythm = • { $rhythm }
sessions-dates =
    {"\u000A\u000A"}{ $dates }

    Tap one to move or cancel it.
sessions-cancelled = {"\u000A"}Cancelled: { $days }.
session-line = { $at }
session-line-moved = { $at } (moved)
session-button = { $at }
sessions-once = { $at }
sessions-weekly = every { $day } at { $at }{ $until }
sessions-every-weeks = { $weeks ->
        [2] every other { $day } at { $at }{ $until }
       *[other] every { $weeks } weeks on { $day } at { $at }{ $until }
    }
sessions-until = , until { $day }

sessions-week =
    <b>Your sessions, week of { $since }</b>
    { $sessions }
sessions-week-none =
    <b>Your sessions, week of { $since }</b>
    None. You set them on a client's screen, under Sessions.
session-with = { $at } · { $client }
session-client = { $client }
week-before = ‹ Week before
week-after = Week after ›
back-to-sessions = ‹ Sessions

therapist-zone =
    <b>Where do you work?</b> Session times go by your clock.{ $now }

    Type your city or share your location. If your client's time zone is yours, too, tap it.
therapist-zone-now = {" "}Now: { $zone }. What is set already keeps its time.
therapist-city-unknown = I don't know that place. Please type the nearest larger city.

session-new = Set a weekly time or a date
session-when =
    <b>When do you meet { $client }?</b>

    Type it, like <i>Thursday 15:00</i>, <i>every Tuesday at 9</i> or <i>12.12. 16:30</i>. Or tap a day.
session-what-time = <b>{ $day }, at what time?</b> Tap one, or type it, like <i>16:30</i>.
session-look =
    <b>{ $client }: { $rhythm }</b>
    First: { $first }{ $there }

    Not set yet. Is that right?
session-look-once =
    <b>{ $client }: { $first }</b>{ $there }

    Not set yet. Is that right?
session-there = {"\u000A"}For your client that is { $at }.
session-set = Set it
session-single = Just once
session-weekly = Every week
session-fortnightly = Every two weeks
session-other = Another time
session-is-set = Set. Your client is told.
session-not-understood = I can't read a date and a time in that. <i>Thursday 15:00</i>, <i>every Tuesday at 9</i> or <i>12.12. 16:30</i> work. Nothing was changed.
session-in-the-past = That is over already. Nothing was changed. Which date is meant?
session-gone = This session is not there any more.
session-over = That is over already.

session-taken = { $at }: the two of you meet then already. Nothing was changed.
session-zone = My time zone
session-one = <b>{ $client }: { $at }</b>
session-move = Move it
session-put-back = Back to its usual time
session-cancel = Cancel it
session-move-to =
    <b>{ $at }: move it to when?</b>

    Tap one, or type it, like <i>Thursday 16:00</i> or just <i>16:00</i>.
session-look-moved = { $at } → <b>{ $to }</b>
session-move-yes = Move it
session-moved = Moved. Your client is told.
session-cancelled = Cancelled. Your client is told.
session-taken-out = Taken out. Its time was over, so your client is not told.
session-stop = Stop: { $rhythm }
session-stop-sure = <b>{ $rhythm }</b>: stop all that are to come? Your client is told. Those that were stay as they are.
session-stop-yes = Yes, stop them
session-keep = Keep them
session-stopped = Stopped. Your client is told.

session-brief = The brief, now
brief-time = When the brief comes
brief-when =
    <b>When would you like to read the brief?</b> Now: { $now }.

    Tap a time, or type one. Before noon means: on the day of the session.
brief-in-the-evening = { $at } the evening before
brief-in-the-morning = { $at } on the day
brief-time-unclear = I can't read a time of day in that. <i>18:30</i> works. Nothing was changed.
brief-time-kept = The brief comes at { $at }.

date-set = For you and { $therapist }: <b>{ $at }</b>. If that doesn't fit, just tell { $therapist }.
date-set-weekly = For you and { $therapist }: <b>{ $rhythm }</b>, starting { $day }. If that doesn't fit, just tell { $therapist }.
date-moved = { $therapist } has moved { $before } to <b>{ $at }</b>. If that doesn't fit, just tell { $therapist }.
date-cancelled = <b>{ $at }</b> with { $therapist } is called off. There's nothing you need to do.
date-stopped = No longer planned with { $therapist }: { $rhythm }. You two settle what comes next.
next-date = Next with { $therapist }: { $at }{"\u000A\u000A"}
date-ahead = Hello. { $at } with { $therapist }: is there something you'd like to bring along? A line is enough, and nothing at all is fine, too.
date-ahead-note = Note something
date-ahead-unasked = Please don't ask me that
date-unasked = All right, I won't ask that any more. /bring is there whenever you like.
date-ask-again = Do ask me after all
date-asked-again = Good: I'll ask you on the day before.
