### What a client hears when their therapist has read something. The lines may be sent as they are.

review-line-thanks = Gracias, lo he leído.
review-line-noticed = Leído. Hay algo bueno ahí; más en nuestra sesión.
review-line-session = Leído. Hablémoslo en nuestra sesión.
entry-was-read = { $therapist } leyó lo que escribiste ({ $at }): “{ $words }”
entries-were-read = { $therapist } leyó lo que escribiste últimamente: “{ $words }”
log-read = {"\u000A"}{ $lines }
read-by = <i>Leído por { $therapist }.</i>
read-by-with-line = <i>Leído por { $therapist }: “{ $words }”</i>
