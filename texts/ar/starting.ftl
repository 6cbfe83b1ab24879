what-now = { $next }ما رأيك الآن في { $word }؟ هذا ما لدينا.
carry-on-with = متابعة: { $practice }
about-practice =
    <b>{ $practice }</b>
    { $about }{ $cautions }
go-full = البدء (نحو { $minutes ->
        [zero] دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    })
something-else = شيء آخر
begun = { $practice }: لنبدأ.
