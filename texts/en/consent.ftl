consent-changed =
    <b>What you agreed to reads differently now.</b> Before anything goes on, I'd like to ask you again. { $kept }

    { $text }

    { consent-question }
consent-missing =
    <b>Before we begin, please read this.</b> { $kept }

    { $text }

    { consent-question }
consent-withdrawn =
    You took your yes back, so I keep nothing of what you write here, and nothing comes by itself. /my_data and /delete_me work as before, and so does /help_now.

    If you'd like to go on, this is what you would agree to:

    { $text }

    { consent-question }
consent-still-asked =
    { $kept }

    The question above is still open. { consent-question }
consent-read =
    { $text }

    { $kept }

    { consent-question }
consent-set-aside = What you have just sent is set aside, unread, for two weeks. If you agree by then, it goes where it belongs; if not, it is deleted.
consent-set-aside-full = What you have just sent was not kept: a good deal is set aside already. Please send it again afterwards.
consent-nothing-aside = Until then nothing is taken in, and nothing comes by itself.
consent-given = Thank you. It goes on where we were.
consent-given-already = You have agreed already.
consent-not-this-text = This text has changed again.
consent-refuse-how =
    That's fine. Then nothing comes by itself any more, and nobody but you sees anything: your therapist's access ends at once.

    What should become of what you wrote?
consent-refuse-how-therapist =
    That's fine. Then you no longer see anything of your clients, at once; they keep everything, and hear that you no longer see it.

    What should become of what is yours here?
consent-agree-after-all = I'd rather agree
consent-keep = Stop, and keep it for me
consent-erase = Stop, and delete everything
consent-shown =
    <b>You agreed to this</b> on { $at }, in { $language }.

    { $text }
consent-shown-ended =
    <b>You agreed to this</b> on { $at }, in { $language }. That ended on { $ended }.

    { $text }
consent-text-not-kept = The text of that time was not kept. It is named { $version }.
consent-earlier = What I agreed to before
consent-later = What I agreed to since
consent-take-back-keep = Take it back, keep what I wrote
consent-take-back-erase = Take it back, delete everything
consent-taken-back =
    Your yes is taken back. Nothing comes by itself any more, nobody but you sees anything, and what had been set aside is deleted.

    What you wrote is kept for you: /my_data gives it to you, /delete_me deletes it. If you change your mind, /consent is the way back; a therapist then invites you again.
consent-taken-back-therapist =
    Your yes is taken back. You no longer see anything of your clients; they keep everything, and have heard of it. What had been set aside is deleted.

    /my_data gives you what is yours, /delete_me deletes it, /consent is the way back.
consent-agree-again = Agree again
client-withdrew = { $client } has taken back their consent to Midweek, as everybody may. You no longer see their log, and nothing is sent to them. What you exported before is in your care.
