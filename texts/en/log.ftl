log = <b>Your log</b>, newest first. Tap one to read it.
log-empty = Your log is empty so far. What you do here will be kept in it, for you and for your sessions.
log-entry = { $at } · { $practice }
log-newer = ‹ Newer
log-older = Older ›
log-one =
    <b>{ $practice }</b>
    { $at } · { $outcome }{ $reason }

    { $answers }
log-answer = <i>{ $question }</i>{"\u000A"}{ $answer }
log-skipped = <i>{ $question }</i>{"\u000A"}(skipped)
log-reason = {"\u000A"}What got in the way: { $words }
back-to-log = ‹ Back to the log
delete-entry = Delete this
delete-entry-sure = Delete this entry and all its answers? It can't be brought back.
delete-entry-yes = Yes, delete it
keep-entry = Keep it
entry-gone = This one is gone.

outcome-done = done
outcome-small-version-done = small version done
outcome-tried = tried
outcome-not-this-time = not this time
outcome-declined = declined
outcome-open = not finished
