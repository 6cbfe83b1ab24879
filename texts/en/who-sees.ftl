### Who sees a client's log, and what a client is asked and told about it.

set-who-sees = Who sees my log
see-who-sees = Who sees my log
see-looks = Who looked
who-sees =
    <b>Who sees your log</b>
    These people see what you share, and nobody else.

    { $lines }
who-sees-nobody =
    <b>Who sees your log</b>
    Nobody but you. All of it is yours, and you can go on with it by yourself.
sees-all = • <b>{ $therapist }</b>, since { $since }
sees-from = • <b>{ $therapist }</b>, since { $since }: what stands now, and what you do from { $from } on
sees-remove = Remove { $therapist }
sees-show-past = Show { $therapist } what was before
sees-back = ‹ Who sees my log
sees-settled = That has changed already.
sees-remove-sure =
    <b>Shall { $therapist } see nothing of yours any more?</b>
    It counts at once. What the two of you planned ends; what you wrote stays yours. { $therapist } is told that you ended it, and no reason. What was exported before stays with { $therapist }.
sees-remove-yes = Yes, remove { $therapist }
sees-removed = Done. { $therapist } sees nothing of yours any more. If you need somebody now: /help_now
sees-past-sure =
    <b>Shall { $therapist } see what was before, too?</b>
    That is everything you share: entries, notes and goals of earlier days. What is private stays private.
sees-past-yes = Yes, show it

share-asked =
    <b>{ $therapist } asks: may { $colleague } see your log, too?</b>
    { $colleague } is a colleague, and would see what { $therapist } sees: what you share, and nothing private.

    Yes and no are equally fine. Without a yes nothing changes, and you can end it at any time under /settings.
transfer-asked =
    <b>{ $therapist } asks: may { $colleague } go on with you here?</b>
    { $colleague } is a colleague. With a yes, what you agreed on goes on with { $colleague }, who sees that, your goals and your ladder, and what you share from now on. { $therapist } sees nothing any more.

    You decide whether { $colleague } sees what was before, too. Yes and no are equally fine. Without a yes nothing changes.
ask-yes = Yes, that's fine
ask-yes-from-now = Yes, from now on
ask-yes-and-before = Yes, and what was before
ask-no = No, thank you
ask-over = This question is settled already.
ask-declined = All right. Everything stays as it is, and nobody asks for a reason.
share-agreed = Noted: { $colleague } sees your log, too. You can end that at any time.
transfer-agreed = Noted: { $colleague } goes on with you here. You can end that at any time.

care-rests = { $therapist } has ended for now what you two had planned here. What you wrote stays yours, and you can begin anything by yourself: /now
care-ended-client =
    { $therapist } has ended your work together here, and sees nothing of yours any more. Everything you wrote stays yours.

    You can go on by yourself: /now begins something, /log notes a mood, /plan and /goals are still there.

    If this comes as a surprise, please ask { $therapist } directly. If you need somebody now: /help_now
sees-from-now =
    You were here before. { $inviter } will see what stands now, and what you do from now on. To show what was before, too: /settings, “Who sees my log”.
linked-already = { $inviter } sees your log here already. Nothing has changed.
