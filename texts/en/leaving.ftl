delete-me-sure =
    <b>Delete everything?</b>
    Your answers, notes and goals, your settings, and what was agreed: all of it goes, for you and for your therapist, and can't be brought back. What your therapist exported before stays with them.

    The messages in this chat are yours: Telegram lets you clear them.
delete-me-sure-therapist =
    <b>Delete your account?</b>
    Your access, your drafts and your session dates go, and can't be brought back. Your clients keep what they wrote and hear that you have left; you no longer see anything of theirs. What you exported before is in your care.

    The messages in this chat are yours: Telegram lets you clear them.
delete-me-yes = Yes, delete everything
delete-me-no = No, keep it
delete-me-kept = Nothing was deleted.
deleted = It's all deleted. Thank you for the time you spent here. /help_now still works. Take care.
client-left = { $label } has left Midweek and deleted everything, as everybody may. What you exported before is in your care.
therapist-left = { $therapist } has left Midweek and no longer sees anything of yours. Everything you wrote is still here, in /history, and is yours.
therapist-removed = Whoever runs this bot has ended your access as a therapist. Your clients keep what is theirs, and have been told. If you did not expect this, please ask them.
deleted-therapist = It's all deleted. Your clients keep what is theirs; you no longer have access to it.
