### What a client hears when their therapist has read something. The lines may be sent as they are.

review-line-thanks = Thank you, I've read it.
review-line-noticed = Read. There's something good in it, more in our session.
review-line-session = Read. Let's talk about it in our session.
entry-was-read = { $therapist } has read what you wrote on { $at }: “{ $words }”
entries-were-read = { $therapist } has read what you wrote lately: “{ $words }”
log-read = {"\u000A"}{ $lines }
read-by = <i>Read by { $therapist }.</i>
read-by-with-line = <i>Read by { $therapist }: “{ $words }”</i>
