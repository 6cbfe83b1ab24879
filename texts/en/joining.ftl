language-name = English

stranger =
    Hello. This bot goes with therapy: a therapist invites people to it.

    If you have an invitation, please open its link. If you are looking for help right now: /help_now

invitation-refused =
    This link doesn't open anything. It may have been used already, or it is more than three days old. After many tries no link opens for an hour.

    Please ask the person who gave it to you for a new one. /help_now works without a link.

invitation-own = This is your own invitation. Forward it to the person you want to invite; it works once.

join-client =
    <b>Hello. { $inviter } invites you to Midweek.</b>
    { consent-client }

    { consent-question }

join-therapist =
    <b>Welcome to Midweek</b>
    { consent-therapist }

    { consent-question }

# The two texts that people agree to. Whoever changes a word of one has everybody asked again (docs/privacy.md).
consent-client =
    It goes with you through the days between two sessions: small exercises that you and your therapist both agree on, at times you choose.

    <b>Before you decide</b>
    • <b>What is kept:</b> your name in Telegram, what you answer and note down, when you did, and your settings.
    • <b>Who sees it:</b> you, and the therapist who invited you. For each entry you choose: all of it, a summary, or nothing. You are asked before anybody else is let in, and /who_looked shows who looked.
    • <b>Nobody reads along live.</b> This is no emergency service. /help_now shows where to find help, whenever you need it, also without joining.
    • <b>Telegram:</b> chats with bots are not end-to-end encrypted. Telegram, and whoever runs the server of this bot, can technically read them.
    • <b>It stays yours:</b> /my_data gives you everything in one file. /delete_me deletes everything. /consent takes your yes back. Each of them at any time.

consent-therapist =
    It goes with your clients through the days between two sessions. You agree on a practice together; the bot asks at the times your client picked, and keeps the answers for your next session.

    <b>Before you start</b>
    • <b>What is kept of you:</b> your name in Telegram, your settings, what you write here, and whose entries you opened or exported. Those clients can read that.
    • <b>What you see:</b> only clients who came by your invitation and whom you confirmed, and those whom a colleague brings to you with the client's yes. For each entry the client chooses what you see of it.
    • <b>Nobody reads along live.</b> Your clients are told so, and that this is no emergency service. Please keep it that way: agree with each of them when you read.
    • <b>Telegram:</b> chats with bots are not end-to-end encrypted. Telegram, and whoever runs the server of this bot, can technically read them. What you export is in your care.
    • <b>It stays yours:</b> /my_data gives you what is kept of you. /delete_me deletes it. /consent takes your yes back. Each of them at any time.

consent-question = Is that all right with you?

agree = Yes, I agree
do-not-agree = No, thank you

left-before-joining =
    That's fine. Nothing was kept. If you think again, the link stays good for three days after it was made.

    /help_now works at any time.

welcome-therapist = You are in. Nice to have you here.

welcome-client =
    Good to have you here. { $inviter } will confirm that it's really you. Until then nobody sees anything.

    A few short questions, so that I fit into your days.
