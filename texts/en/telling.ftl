### Word to a therapist out of Help now. The client reads first what would go out, and afterwards what went.

tell-sure =
    <b>Shall I send { $therapist } this?</b>
    “{ $notice }”

    { $therapist } says when they read what comes here: “{ $hours }” It may be later than that. I can't know when it is read, and I can't promise an answer.

    If you may be in danger, call first: Help now has the numbers.
tell-send = Send this to { $therapist }
tell-not-now = Not now
tell-not-sent = I have sent nothing.
tell-sent =
    Sent to { $therapist } at { $at }:
    “{ $notice }”

    { $therapist } says when they read it: “{ $hours }” I can't know when that will be. Until then the numbers under Help now are there.
tell-sent-before = This was sent already.
tell-unreachable = I can't reach { $therapist } here just now, so I have sent nothing. Please try another way to reach them. The numbers under Help now are there day and night.
tell-nobody = There is nobody here I could send word to. The numbers under Help now are there.
tell-gone = I can't send word to them from here any more, so I have sent nothing. The numbers under Help now are there.
tell-consent-yes = Help now: { $therapist }
tell-consent-no = Help now: not { $therapist }

# To a therapist, from a client who chose to send it.
help-request = { $client } asks you to get in touch. They opened Help now and chose to send you this. The bot knows nothing more, and has told nobody else.
