# What a measure came to. Read by therapists only: clients are not shown it.
score = {"\u000A"}{ $lines }
score-for-them = {"\u000A"}<i>Tu terapeuta lee también lo que suman estas respuestas.</i>
score-total = <b>Total:</b> { $total } de { $highest }{ $band }
score-band = {" "}({ $band })
score-none = <b>Sin total:</b> { $missing } de { $needed } sin responder
score-cutoff = { $cutoff }, { $lowest }: { $reached ->
        [1] alcanzado
       *[other] no alcanzado
    }
score-part = { $name }: { $total } de { $highest }
score-part-none = { $name }: sin total, faltan respuestas

band-minimal = mínimo
band-mild = leve
band-moderate = moderado
band-moderately-severe = moderadamente grave
band-severe = grave

cutoff-screening = Punto de corte publicado para cribado
cutoff-women = Punto de corte publicado para mujeres
cutoff-men = Punto de corte publicado para hombres
cutoff-lenient = El más bajo de los puntos de corte publicados
cutoff-strict = El más alto de los puntos de corte publicados

subscale-anxiety = Ansiedad
subscale-depression = Depresión
subscale-intrusion = Intrusión
subscale-avoidance = Evitación
subscale-cognition-and-mood = Cognición y estado de ánimo
subscale-arousal = Activación y reactividad
