nudge-1 = مرحبًا. لحظة لك، كما اتفقنا؛ نحو { $minutes ->
        [zero] دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }.
nudge-2 = ها أنا، كما طلبت. هل تناسبك الآن نحو { $minutes ->
        [zero] دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }؟
nudge-3 = لحظتك، إن شئت: نحو { $minutes ->
        [zero] دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }.
nudge-4 = هذه إحدى اللحظات التي وافقت عليها. تستغرق نحو { $minutes ->
        [zero] دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }.
nudge-several = مرحبًا. { $several ->
        [zero] لا شيء اخترته
        [one] شيء واحد اخترته
        [two] شيئان اخترتهما
        [few] { $several } أشياء اخترتها
        [many] { $several } شيئًا اخترتها
       *[other] { $several } شيء اخترتها
    } لمثل هذا الوقت. أيّها يناسبك، إن ناسبك شيء؟
follow-up = مرحبًا. طلبت أن أعود إليك في مثل هذا الوقت. هل يناسبك الحديث عن ذلك؟

nudge-start = البدء: { $practice }
nudge-smaller = الصيغة الأقصر ({ $minutes ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    })
nudge-follow-up = الحديث عن ذلك
nudge-later = لاحقًا
nudge-not-this-time = ليس هذه المرة

later-when = أي وقت أنسب لك؟
later-15m = بعد 15 دقيقة
later-1h = بعد ساعة
later-evening = هذا المساء
later-own = وقت آخر
later-own-ask = متى؟ مثلًا <i>17:30</i> أو <i>بعد ساعتين</i>.
later-kept = حسنًا. أعود إليك: { $at }.
later-too-late = هذا بعد انتهاء هذه المرة. تبقى مفتوحة حتى { $until }؛ وهي متاحة متى شئت في /now.
later-never = هذه المرة عن اللحظة نفسها، وتبقى مفتوحة حتى { $until }. إن لم تناسبك فلا بأس أن تمرّ: والتالية تأتي من تلقاء نفسها.
later-unclear = لم أستطع قراءة ذلك كوقت. مثلًا <i>17:30</i> أو <i>بعد ساعتين</i>.

not-this-time =
    لا بأس. ما الذي حال دون ذلك؟ الكتابة عنه اختيارية. هي مفيدة كأي إجابة، وليست ضرورية.
nudge-over = هذه المرة مضت. موعدنا مع { $word_next } في وقته، ولأي وقت آخر هناك /now.
