# After an answer to a measure's risk item. Somebody low reads this: short lines, no cheer, no alarm, nothing promised.
risk-met =
    Thank you for answering that. It isn't an easy question.

    If thoughts like these are close right now, please reach out to somebody. <b>Help now</b> shows who is there to listen. If you may be in danger, call your local emergency number.

    I am a bot, and nobody reads this chat live. { $told }{ $ways }
risk-ways =
    {""}

    You can go on with the questions, or stop here. Both are fine.
risk-go-on = Go on
risk-told = I have sent { $therapist } this, as you agreed: “{ $notice }” I can't know when they will read it.
risk-told-before = { $therapist } was told before, about this questionnaire. I haven't sent it again.
risk-not-reached = I can't reach { $therapist } here just now, and have sent nothing.
risk-told-nobody = I have told nobody about this answer.
risk-notice = { $client } agreed to let you know: in a questionnaire there is an answer that you may want to talk about. The bot hasn't judged it, and says no more than this.

risk-consent =
    <b>One more thing: { $practice }</b>
    One of its questions asks about thoughts of death or of hurting yourself. If you have had such thoughts, I show you right away where to find help.

    <b>Shall I tell { $therapist }, too?</b> I would send this, and show you that I did:
    “{ $notice }”

    Nobody reads it live: it may take hours or days. If you don't answer here, I tell nobody. You can change this at any time under /settings.
risk-consent-no = Don't tell { $therapist }
risk-consent-yes = Yes, tell { $therapist }
risk-consented = All right. If that answer comes, I'll tell { $therapist } and show you what I sent. You can change this under /settings.
risk-not-consented = All right. { $therapist } gets no word from me about it. Who sees the questionnaire itself is yours to choose. You can change this under /settings.

notice-settings =
    <b>Word to your therapist</b>
    Some questionnaires ask about thoughts of death or of hurting yourself. If you have had such thoughts, I can pass on that there is an answer to talk about, and nothing more.

    In Help now you can send word yourself. You read first what I would send.

    { $lines }
risk-on = Such an answer: { $therapist } is told, and you are shown what I sent.
risk-off = Such an answer: { $therapist } is not told.
tell-on = Help now: you can send word to { $therapist }, when you choose to.
tell-off = Help now: no word to { $therapist }.
notice-no-therapist = Nobody is connected with you here, so nobody can be told anything.
notice-no-link = You two are not connected any more.
