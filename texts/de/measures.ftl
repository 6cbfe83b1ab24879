# Was ein Fragebogen ergeben hat. Das lesen nur Therapeut*innen: Klient*innen wird es nicht gezeigt.
score = {"\u000A"}{ $lines }
score-for-them = {"\u000A"}<i>Deine Therapeutin oder dein Therapeut liest auch, was diese Antworten zusammen ergeben.</i>
score-total = <b>Summe:</b> { $total } von { $highest }{ $band }
score-band = {" "}({ $band })
score-none = <b>Keine Summe:</b> { $missing } von { $needed } nicht beantwortet
score-cutoff = { $cutoff }, { $lowest }: { $reached ->
        [1] erreicht
       *[other] nicht erreicht
    }
score-part = { $name }: { $total } von { $highest }
score-part-none = { $name }: keine Summe, nicht alles beantwortet

band-minimal = minimal
band-mild = leicht
band-moderate = mittelgradig
band-moderately-severe = ausgeprägt
band-severe = schwer

cutoff-screening = Veröffentlichter Grenzwert fürs Screening
cutoff-women = Veröffentlichter Grenzwert für Frauen
cutoff-men = Veröffentlichter Grenzwert für Männer
cutoff-lenient = Der niedrigere der veröffentlichten Grenzwerte
cutoff-strict = Der höhere der veröffentlichten Grenzwerte

subscale-anxiety = Angst
subscale-depression = Depression
subscale-intrusion = Wiedererleben
subscale-avoidance = Vermeidung
subscale-cognition-and-mood = Gedanken und Stimmung
subscale-arousal = Erregung und Reaktionsbereitschaft
