make-own = Make one of my own
make-name =
    <b>Something of your own</b>
    What shall it be called? A few words. Only you will see it.
make-question =
    <b>{ $name }</b>
    What shall I ask you? One question is enough, like <i>What did I notice on the way home?</i>
make-more = And another question? Three at most; one is fine.
make-enough = That's all
make-too-long = That's a bit long: { $length } characters, and { $most } fit. Could you say it shorter?
make-preview =
    <b>{ $name }</b>

    { $questions }

    Shall I keep it like this?
make-numbered = { $number } · { $question }
make-yes = Yes, keep it
make-anew = Begin again
make-no = Not after all
make-dropped = All right. Nothing was kept.
make-kept =
    <b>{ $name }</b> is yours now. Only you see it and what you answer, unless you share an entry yourself. /now brings it up whenever you like.
make-remind = Remind me at times I pick
make-how-often = <b>How often?</b> It runs for four weeks, and you can end it at any time under /plan.
make-over = That one is settled already.
make-gone = This one is gone.
make-put-away = Put it away
make-put-away-sure = Put it away? It leaves /now, with its times. What you answered stays yours.
make-put-away-yes = Yes, put it away
make-put-away-done = Put away.
