cadence-daily = jeden Tag
cadence-workdays = Montag bis Freitag
cadence-on-weekdays = am { $days }
cadence-per-week = { $times ->
        [one] einmal die Woche
        [2] zweimal die Woche
       *[other] { $times }-mal die Woche
    }
cadence-every-days = { $days ->
        [one] jeden Tag
        [2] jeden zweiten Tag
       *[other] alle { $days } Tage
    }
cadence-several = { $times }-mal am Tag
cadence-at-random = { $times }-mal am Tag, zu zufälligen Zeitpunkten
cadence-evening-after = am Abend nach jeder Sitzung
cadence-midweek = in der Mitte zwischen zwei Sitzungen
cadence-night-before = am Abend vor jeder Sitzung
cadence-for-weeks = { $weeks ->
        [one] eine Woche lang { $cadence }
       *[other] { $weeks } Wochen lang { $cadence }
    }, dann { $then }
cadence-once = einmal
cadence-on-demand = wann immer es gebraucht wird

# Eine Häufigkeit mit dem, was gewählt wurde: „jeden Tag um 20:00, bis Freitag, 18. Dezember; als Nächstes: morgen“.
cadence-when = { $cadence }{ $within }{ $at }
cadence-at = {" "}um { $times }
cadence-within = {" "}zwischen { $begins } und { $ends }
cadence-preview = { $cadence }, bis { $until }{ $next }
cadence-next-today = ; als Nächstes: heute
cadence-next-tomorrow = ; als Nächstes: morgen
cadence-next-on = ; als Nächstes: { $day }
cadence-needs-session = ; solange kein Sitzungstermin bekannt ist, kommt nichts

monday = Montag
tuesday = Dienstag
wednesday = Mittwoch
thursday = Donnerstag
friday = Freitag
saturday = Samstag
sunday = Sonntag
monday-marked = ✓ Montag
tuesday-marked = ✓ Dienstag
wednesday-marked = ✓ Mittwoch
thursday-marked = ✓ Donnerstag
friday-marked = ✓ Freitag
saturday-marked = ✓ Samstag
sunday-marked = ✓ Sonntag
