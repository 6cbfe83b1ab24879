what-now = { $next }Would you like { $word_a } now? Here is what there is.
carry-on-with = Carry on: { $practice }
about-practice =
    <b>{ $practice }</b>
    { $about }{ $cautions }
go-full = Begin (about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    })
something-else = Something else
begun = { $practice }: here we go.
