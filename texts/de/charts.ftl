charts = <b>Deine Kurven.</b> Welche möchtest du sehen?
charts-none =
    Noch gibt es nichts zu zeichnen. Sobald in einem deiner Einträge eine Zahl steht, kannst du sie hier sehen.
chart =
    <b>{ $practice }</b> · { $first } bis { $last }
    { $numbers }
    { $with_entry ->
        [0] In diesen Tagen gibt es keinen Eintrag. Ein längerer Zeitraum zeigt vielleicht welche.
        [one] An einem von { $days } Tagen gibt es einen Eintrag.
       *[other] An { $with_entry } von { $days } Tagen gibt es einen Eintrag.
    }
chart-line = { $question } Von { $least } bis { $most }, zuletzt { $latest }.
chart-change = { $question } Beim letzten Mal { $before } davor, { $after } danach.
chart-weeks = { $weeks } Wochen
charts-other = Etwas anderes
