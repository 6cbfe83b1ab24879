# What a measure came to. Read by therapists only: clients are not shown it.
score = {"\u000A"}{ $lines }
score-for-them = {"\u000A"}<i>Your therapist also reads what these answers add up to.</i>
score-total = <b>Total:</b> { $total } of { $highest }{ $band }
score-band = {" "}({ $band })
score-none = <b>No total:</b> { $missing } of { $needed } not answered
score-cutoff = { $cutoff }, { $lowest }: { $reached ->
        [1] reached
       *[other] not reached
    }
score-part = { $name }: { $total } of { $highest }
score-part-none = { $name }: no total, not all answered

band-minimal = minimal
band-mild = mild
band-moderate = moderate
band-moderately-severe = moderately severe
band-severe = severe

cutoff-screening = Published cutoff for screening
cutoff-women = Published cutoff for women
cutoff-men = Published cutoff for men
cutoff-lenient = The lower of the published cutoffs
cutoff-strict = The higher of the published cutoffs

subscale-anxiety = Anxiety
subscale-depression = Depression
subscale-intrusion = Intrusion
subscale-avoidance = Avoidance
subscale-cognition-and-mood = Cognition and mood
subscale-arousal = Arousal and reactivity
