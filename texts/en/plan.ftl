plan-one =
    <b>{ $practice }</b>
    { $cadence }, until { $until }{ $next }
plan-next = {"\u000A"}Next: { $at }
other-times = Other times
not-for-me-any-more = End this
plan-ended = All right, that one is ended. What you wrote stays in your log.
