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
# Das steht vielleicht auf einem Sperrbildschirm: Es nennt weder eine Sitzung noch eine Therapie.
cadence-evening-after = am Abend nach jedem Treffen
cadence-midweek = in der Mitte zwischen zwei Treffen
cadence-night-before = am Abend vor jedem Treffen
cadence-for-weeks = { $weeks ->
        [one] eine Woche lang { $cadence }
       *[other] { $weeks } Wochen lang { $cadence }
    }, dann { $then }
cadence-once = einmal
cadence-on-demand = wann immer es gebraucht wird

# Eine Häufigkeit mit dem, was gewählt wurde: „jeden Tag um 20:00, bis Freitag, 18. Dezember; als Nächstes: morgen“.
cadence-at = { $cadence } um { $times }
cadence-around-at = { $cadence }, um { $times }
cadence-within = { $cadence } zwischen { $begins } und { $ends }
cadence-proposed = { $cadence }{ $waits }
cadence-preview = { $cadence }, bis { $until }{ $next }
cadence-next-today = ; als Nächstes: heute
cadence-next-tomorrow = ; als Nächstes: morgen
cadence-next-on = ; als Nächstes: { $day }
cadence-needs-session = ; solange kein Termin bekannt ist, kommt nichts

# Wie oft, wie es auf Therapieseite gewählt wird.
often-some-days = An manchen Tagen ›
often-several = Mehrmals am Tag ›
often-session = Rund um die Sitzung ›
often-taper = Immer seltener ›
often-some-days-which = <b>An wie vielen Tagen?</b> Welche es sind, wählt dein Gegenüber, wenn du sie nicht nennst.
often-these-days = An diesen Tagen ›
often-days-which = <b>An welchen Tagen?</b> Tippe sie an.
often-days-done = Genau diese Tage
often-session-which =
    <b>Wann, rund um die Sitzung?</b>
    Es richtet sich nach euren Terminen und wandert mit ihnen. Solange kein Termin bekannt ist, kommt nichts; Termine setzt du unter /sessions.
often-several-which = <b>Wie oft am Tag?</b> Von wann bis wann, wählt dein Gegenüber.
often-several-how =
    <b>{ $times }-mal am Tag: zu welchen Zeitpunkten?</b>
    Gleichmäßig verteilt passt zu dem, was geübt wird. Zufällige Zeitpunkte zeigen, wie die Tage wirklich sind; am besten nur für ein paar Tage.
often-even = Gleichmäßig verteilt
often-apart-30 = Zufällig, mindestens 30 Min. Abstand
often-apart-60 = Zufällig, mindestens 1 Stunde Abstand
often-apart-120 = Zufällig, mindestens 2 Stunden Abstand
often-taper-which =
    <b>Immer seltener</b>
    Die üblichen Wege haben Abschnitte von zwei Wochen. Der letzte Abschnitt gilt bis zum Ende.
often-from-daily = Jeden Tag, 3-mal die Woche, einmal die Woche
often-from-thrice = 3-mal die Woche, einmal die Woche
often-own-steps = Eigene Abschnitte ›
often-stage-first = <b>Wie oft am Anfang?</b>{ $so_far }
often-stage-next =
    { $so_far }

    <b>Und dann?</b>
often-stage = { $weeks ->
        [one] eine Woche
       *[other] { $weeks } Wochen
    } lang { $cadence }
often-for-how-long = { $cadence }: <b>wie lange?</b>
often-weeks-1 = Eine Woche
often-weeks-2 = Zwei Wochen
often-weeks-3 = Drei Wochen
often-weeks-4 = Vier Wochen
often-until-the-end = Bis zum Ende
often-then-on-demand = Dann, wann immer es gebraucht wird

cadence-change-preview =
    <b>{ $practice }</b>

    <b>Jetzt:</b> { $now }
    <b>Dann:</b> { $then }

    { $how ->
        [goes-on] Die gewählten Uhrzeiten bleiben. Was schon fällig ist, bleibt auch.
       *[anew] Es wird neu vorgeschlagen, und dein Gegenüber wählt die Zeiten. Was schon fällig ist, bleibt.
    }
cadence-take = So ändern
cadence-is-so = So ist es schon.

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
