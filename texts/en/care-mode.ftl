### Care mode. Somebody for whom it is too much just now reads this: short, kind, nothing to do.

care-mode-how-long =
    <b>Quiet for a while?</b>
    Then nothing comes by itself, and nothing counts as missed. You needn't explain. It stays quiet until you take it up again.

    For how long, to begin with?
care-mode-instead = It's too much right now
care-mode-on =
    <b>It's quiet here.</b> Nothing comes by itself, and nothing counts as missed. { $until }{ $seen }

    Be gentle with yourself. What's below is here whenever you want it, and so is /now.

    I am a bot, and nobody reads this chat live.
care-mode-open = It stays quiet until you say otherwise.
care-mode-until = After { $until } I ask you once how to go on. Until you answer it stays quiet.
care-mode-seen = {" "}{ $therapists } can see that it's quiet here, and no more than that about it.
care-mode-end = Take it up again
care-mode-end-light = Take it up, in the smallest versions
care-mode-longer = A week longer
care-mode-leave = Leave it quiet
care-mode-over =
    Hello. The time you had for quiet is over. How would you like to go on?

    Nothing has piled up. If you don't answer, it stays quiet, and I won't ask again.
care-mode-ended =
    It's good to have you back. Nothing has piled up: what came up meanwhile is over and counts for nothing.

    Your next { $word } comes at its time. /plan shows when.
care-mode-set =
    { $therapist } has made it quiet here for you: nothing comes by itself, and nothing counts as missed.

    You can take it up again whenever you like. Nobody else can.
care-mode-asked =
    { $therapist } asks how you would like to go on. It's quiet here still, and nothing has piled up.

    If you don't answer, it stays quiet.

# To therapists.
see-care-mode = Care mode
care-mode-for-therapist =
    <b>{ $client } · care mode</b>
    Everything scheduled stops for your client, and nothing counts as missed: briefs and exports say “care mode”. They are told at once that it comes from you, and shown where help is. Only they can take it up again.

    It alerts nobody, and the bot does not look after them: talk to them yourself.{ $now }
care-mode-since = {"\u000A\u000A"}It has lasted since { $since }.
care-mode-for-day = For a day
care-mode-for-week = For a week
care-mode-for-open = Until they say so
care-mode-ask-client = Ask how to go on
care-mode-client-asked = Your client is being asked.
care-mode-asked-today = Your client has been asked today.
