### What a client hears when their therapist has read something. The lines may be sent as they are.

review-line-thanks = شكرًا، قرأته.
review-line-noticed = قرأته. فيه شيء جيد، والمزيد في جلستنا.
review-line-session = قرأته. لنتحدث عنه في جلستنا.
entry-was-read = قراءة من { $therapist } لما كتبته ({ $at }): «{ $words }»
entries-were-read = قراءة من { $therapist } لما كتبته مؤخرًا: «{ $words }»
log-read = {"\u000A"}{ $lines }
read-by = <i>مقروء من { $therapist }.</i>
read-by-with-line = <i>مقروء من { $therapist }: «{ $words }»</i>
