command-start = Begin
command-now = Do something now
command-plan = What is agreed, and when
command-log = Log a mood in two taps
command-history = Your entries
command-charts = Your numbers as pictures
command-count = Count something, one tap each time
command-goals = Your goals, and small steps
command-bring = Note something for a session
command-pause = Take a pause
command-safety-plan = Your safety plan for hard hours
command-settings = Language, time zone, quiet hours
command-who-looked = Who saw what of yours
command-help = What you can do here
command-help-now = Help now, in a crisis
command-consent = What you agreed to, and taking it back
command-my-data = Everything about you, in one file
command-hide = Take my last messages out of this chat
command-delete-me = Delete everything
command-clients = Your clients
command-invite = Invite a client

help-client =
    <b>What you can do here</b>
    /now · begin { $word_a }, or carry on
    /log · log a mood in two taps
    /plan · what is agreed, and when
    /history · what you did and wrote; correct it, delete it, say who sees it
    /charts · your numbers as pictures
    /count · count something, one tap each time
    /bring · note what you'd like to bring up in a session
    /goals · what you are after, in small steps
    /pause · quiet for a while, or lighter
    /safety_plan · what helps in hard hours, in your words
    /settings · language, time zone, quiet hours, words
    /who_looked · who saw what of yours
    /consent · what you agreed to; take it back
    /my_data · everything that is kept about you, in one file
    /hide · take my last messages out of this chat
    /help_now · help in a crisis, at any time
    /delete_me · delete everything

    Nobody reads along here live.
help-client-not-ready =
    We were in the middle of the first questions. /settings takes them up again.

    /help_now · help in a crisis, at any time
    /delete_me · delete everything
help-therapist =
    <b>What you can do here</b>
    /invite · invite a client
    /clients · see how it goes, propose a practice (also one of your own, written there or sent to me as a file), change how often, export
    /sessions · your sessions this week; you set them on a client's screen
    /notes · turn session notes into goals and action items
    /consent · what you agreed to; take it back
    /my_data · everything that is kept about you, in one file
    /hide · take my last messages out of this chat
    /help_now · numbers for a crisis, by country
    /delete_me · delete your account

    Your clients know that nobody reads along live.
