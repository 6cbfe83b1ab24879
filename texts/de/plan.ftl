plan-one =
    <b>{ $practice }</b>
    { $cadence }, bis { $until }{ $next }
plan-next = {"\u000A"}Als Nächstes: { $at }
other-times = Andere Zeiten
not-for-me-any-more = Beenden
plan-ended = In Ordnung, das ist beendet. Was du geschrieben hast, bleibt in deinem Verlauf.
