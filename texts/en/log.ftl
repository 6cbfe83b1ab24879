log = <b>Your entries</b>, newest first. Tap one to read it.
log-empty = There are no entries yet. What you do here will be kept, for you and for your sessions.
log-entry = { $at } · { $practice }
log-newer = ‹ Newer
log-older = Older ›
log-one =
    <b>{ $practice }</b>
    { $at } · { $outcome }{ $reason }{ $seen }{ $read }

    { $answers }
log-answer = <i>{ $question }</i>{"\u000A"}{ $answer }
log-skipped = <i>{ $question }</i>{"\u000A"}(skipped)
log-reason = {"\u000A"}What got in the way: { $words }
back-to-log = ‹ All entries
back-to-entry = ‹ Back
see-entry = See the entry
correct-entry = Correct an answer
correct-which = Which answer shall it be? I'll ask once more, and your new answer takes the place of the old one.
corrected = Kept.
correction-left = All right. It stays as it is now.
delete-entry = Delete this
delete-entry-sure = Delete this entry and all its answers? It can't be brought back.
delete-entry-yes = Yes, delete it
keep-entry = Keep it
entry-gone = This one is gone.

sharing-share = Share
sharing-share-marked = ✓ Share
sharing-summary = Summary
sharing-summary-marked = ✓ Summary
sharing-private = Private
sharing-private-marked = ✓ Private
seen-share = {"\u000A"}<i>Your therapist can read this entry.</i>
seen-summary = {"\u000A"}<i>Your therapist sees when it was and its numbers, and no words.</i>
seen-private = {"\u000A"}<i>Only you can see this entry.</i>
seen-first =
    {"\u000A\u000A"}<i>Only you can see this entry.</i> What may your therapist see of what you begin yourself? You can say so with the buttons at the bottom; /settings changes it.
preview = As my therapist sees it
log-preview = <b>Your entries, as your therapist finds them</b>, newest first.
log-preview-empty = Your therapist finds no entries of yours.
preview-file-pdf = As a report (PDF)
preview-file-xlsx = As a table (Excel)
preview-file-here = This is what your therapist would get if they took your log along now, all of it. Only you have this one, and nobody was told.
preview-one =
    <b>Your therapist reads this:</b>

    { $entry }
preview-nothing = Your therapist sees nothing of this one: not in a list, not in an export.

mood-ask = <b>{ $question }</b>{ $ends }
add-note = Add a note

outcome-done = done
outcome-small-version-done = small version done
outcome-tried = tried
outcome-not-this-time = not this time
outcome-declined = declined
outcome-open = not finished
