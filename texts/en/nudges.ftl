nudge-1 = Hello. A moment for you, as agreed; about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }.
nudge-2 = Here I am, as you asked. Would about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    } fit now?
nudge-3 = Your moment, if you'd like it: about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }.
nudge-4 = This is one of the moments you said yes to. It takes about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }.
nudge-several = Hello. There are { $several } things you picked for about now. Which one would you like, if any?
follow-up = Hello. You asked me to come back to you about now. Would you like to tell me about it?

nudge-start = Start: { $practice }
nudge-smaller = Smaller version ({ $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    })
nudge-follow-up = Tell about it
nudge-later = Later
nudge-not-this-time = Not this time

later-when = When suits you better?
later-15m = In 15 minutes
later-1h = In an hour
later-evening = This evening
later-own = Another time
later-own-ask = When? Something like <i>17:30</i> or <i>in 2 hours</i> works.
later-kept = Fine. I'll come back { $at }.
later-too-late = That's after this one ends. It stays open until { $until }; /now brings it up whenever you like.
later-never = This one is about just now, and it stays open until { $until }. If it doesn't fit, let it go by: the next one comes by itself.
later-unclear = I couldn't read that as a time. Something like <i>17:30</i> or <i>in 2 hours</i> works.

not-this-time =
    That's all right. What got in the way? Write it if you like. It's as useful as an answer, and it isn't needed.
nudge-over = This one is over. Your next { $word } will come at its time, and /now brings it up whenever you like.
