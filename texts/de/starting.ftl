what-now = { $next }Magst du jetzt { $word_one } machen? Das gibt es:
carry-on-with = Weitermachen: { $practice }
about-practice =
    <b>{ $practice }</b>
    { $about }{ $cautions }
go-full = Beginnen (etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    })
something-else = Etwas anderes
begun = { $practice }: los geht's.
