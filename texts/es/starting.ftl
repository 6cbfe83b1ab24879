what-now = { $next }¿Te apetece { $word_a } ahora? Esto es lo que hay.
carry-on-with = Continuar: { $practice }
about-practice =
    <b>{ $practice }</b>
    { $about }{ $cautions }
go-full = Empezar ({ $minutes ->
        [one] un minuto
       *[other] unos { $minutes } minutos
    })
something-else = Otra cosa
begun = { $practice }: allá vamos.
