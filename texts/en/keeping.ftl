retention-soon =
    From { $since } on I delete what is over and more than { $days } days old: entries with their answers, photos and voice messages, and what you have talked about. For you and for your therapist.

    What you are in the middle of stays. /my_data gives you everything in one file before that; /settings says how long things are kept.
set-keeping = How long things are kept
which-keeping =
    <b>How long shall I keep what is over?</b> Entries with their answers, photos and voice messages, and what you have talked about. { $now }

    What you are in the middle of always stays. Whoever runs this bot may have set a time, too; the shorter one counts, and I tell you a week before I delete anything.
keeping-for = { $days ->
    [0] Until I delete it
    [365] A year
    [730] Two years
   *[other] { $days } days
    }
keeping-now-for = Now: { $days } days.
keeping-now-open = Now: until you delete it.
keeping-chosen = From { $since } on I delete what is over and older than { $days } days. /my_data gives you everything in one file before that.
keeping-open = I keep it until you delete it.
