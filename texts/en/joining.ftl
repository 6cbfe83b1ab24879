language-name = English

stranger =
    Hello. This bot goes with therapy: a therapist invites people to it.

    If you have an invitation, please open its link. If you are looking for help right now: /help_now

invitation-refused =
    This link doesn't open anything. It may have been used already, or it is more than three days old.

    Please ask the person who gave it to you for a new one. /help_now works without a link.

invitation-own = This is your own invitation. Forward it to the person you want to invite; it works once.

consent-client =
    <b>Hello. { $inviter } invites you to Midweek.</b>
    It goes with you through the days between two sessions: small exercises you both agree on, at times you choose.

    <b>Before you decide</b>
    • <b>What is kept:</b> what you answer and note down, when you did, and your settings.
    • <b>Who can see it:</b> you, and { $inviter }. You are asked before anybody else is let in.
    • <b>Nobody reads along.</b> This is no emergency service. /help_now shows where to find help, whenever you need it, also without joining.
    • <b>Telegram:</b> chats with bots are not end-to-end encrypted. Telegram, and whoever runs the server of this bot, can technically read them.
    • <b>Changing your mind:</b> /delete_me deletes everything, at any time.

    Is that all right with you?

consent-therapist =
    <b>Welcome to Midweek</b>
    It goes with your clients through the days between two sessions. You agree on a practice together; the bot asks at the times your client picked, and keeps the answers for your next session.

    <b>Before you start</b>
    • You see only clients who came by your invitation and whom you confirmed, and those whom a colleague brings to you with the client's yes.
    • Your clients are told that nobody reads along, and that this is no emergency service. Please keep it that way: agree with each of them when you read.
    • Chats with bots are not end-to-end encrypted. Telegram, and whoever runs the server of this bot, can technically read them. What you export is in your care.

    Is that all right with you?

agree = Yes, I agree
do-not-agree = No, thank you

left-before-joining =
    That's fine. Nothing was kept. If you think again, the link stays good for three days after it was made.

    /help_now works at any time.

welcome-therapist = You are in. Nice to have you here.

welcome-client =
    Good to have you here. { $inviter } will confirm that it's really you. Until then nobody sees anything.

    A few short questions, so that I fit into your days.
