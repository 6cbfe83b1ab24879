private-chats-only = I work in private chats only, so I'm leaving this one. You can write to me directly.
edited = I saw that you changed a message. None of the answers I keep came from it, so all is as it was.
unknown-command = I don't know that one. /help says what you can do here.
words-only = Nothing here asks for that just now, so I haven't kept this. Could you write it?
for-clients = That is for clients. /help says what you can do here.
for-therapists = That is for therapists. /help says what you can do here.
page-previous = ‹ Previous
page-more = More ›
slow-down = That was a lot at once, so I'm taking a breath. Answers that you wrote are kept; whatever else you just sent, please send again in a minute. /help_now works as always.
slow-down-short = A lot at once: please try again in a minute.
frozen =
    Whoever runs this bot has paused your access, so I can't show or change anything now. Nothing is lost, and your clients go on as before.

    If you don't know why, please ask them. /help_now works as always.
button-too-old = This button is from an older message and no longer does anything.
something-went-wrong =
    Something went wrong on our side, so I could not do anything with that. It is not lost: the people who run this bot can bring it in later. If you would rather not wait, you can send it once more.

    If you need help right now: /help_now
