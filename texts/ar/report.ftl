# The brief before a session, and the report: read by therapists. Crisp and neutral; what is missing is said to be
# missing, and is nobody's miss.
brief-here =
    <b>{ $client } · قبل جلستكما</b>

    { $glance }
report-here =
    <b>التقرير عن { $client }</b>. هو الآن أمانة لديك.

    { $glance }
glance-line = • { $sentence }
report-as-page = تعذّر إنشاء ملف PDF، وهذا هو نفسه كصفحة: تُفتح في أي متصفح.
export-html = تقرير (HTML)

report-title = تقرير: { $client }
report-days = { $span } · الأوقات بتوقيت { $zone }
report-made = أُنشئ: { $at }. الأرقام الناقصة فجوات في الرسوم. وما هو خاص ليس في أي جملة أو رسم أو جدول؛ وما شورك كملخّص فأرقامه فقط.
report-glance = نظرة سريعة
report-agreed = المتفق عليه، وكيف سار
report-measured = المقيس
report-more-measured = مما قيس أيضًا
report-quotes = بكلمات العميل
report-quotes-none = لا سطر محدد للاقتباس في هذه الأيام.
report-quote-from = { $practice }، { $at }
report-session = للجلسة
report-all-notes = للطرح
report-apart = تخطٍّ أو استراحة
report-apart-none = لا تخطّي بسبب مذكور، ولا استراحة.
report-goals = أهداف وخطوات صغيرة
report-entries = كل التدوينات
report-entries-none = لا تدوينات من هذه الأيام.
report-no-numbers = لا أرقام من هذه الأيام: لا شيء يُرسم.
report-drawn-from = كي يظهر اتجاه، تبدأ الرسوم في { $day }. وعند الخط المنقّط تبدأ هذه الأيام.
report-taps-apart = نقرات العدّاد في الرسوم؛ والمذكور هنا ما له كلمة فقط.
report-agreed-none = لا شيء متفق عليه لهذه الأيام.
report-more = المزيد من هذا ابتداءً من الصفحة 2.
report-page = صفحة { $page } من { $pages }
report-cadence = كم مرة
report-became = كيف سار
report-when = متى
report-what = ماذا
report-answers = أسئلة وإجابات
report-until = { $cadence }، حتى { $day }
report-ended = { $cadence }، انتهى { $day }
report-not-agreed = بمبادرة ذاتية، بلا اتفاق
report-bring = للطرح: { $words }
report-entry-elsewhere = تدوينة ليست هنا
report-question = سؤال: كان { $practice } «ليس هذه المرة» { $times } من آخر { $of }. هل ما زال مناسبًا؟
report-unreviewed = { $times ->
        [zero] لا تدوينات بلا مراجعة.
        [one] تدوينة واحدة لم تُراجع بعد.
        [two] تدوينتان لم تُراجعا بعد.
        [few] { $times } تدوينات لم تُراجع بعد.
        [many] { $times } تدوينة لم تُراجع بعد.
       *[other] { $times } تدوينة لم تُراجع بعد.
    }
report-session-none = لا شيء في الانتظار.
report-more-notes = { $more ->
        [zero] لا شيء آخر للطرح.
        [one] أمر آخر للطرح، في الأسفل.
        [two] أمران آخران للطرح، في الأسفل.
        [few] { $more } أمور أخرى للطرح، في الأسفل.
        [many] { $more } أمرًا آخر للطرح، في الأسفل.
       *[other] { $more } أمر آخر للطرح، في الأسفل.
    }
report-paused-days = استراحة: { $span }
report-said-no = { $at }، { $practice }، ليس هذه المرة: «{ $words }»
report-goal = { $words }
report-item = { $words } ({ $state })
report-item-planned = { $words } ({ $state }، مخطط في { $at })
report-answer-none = لا إجابات مشارَكة.
report-answer-skipped = تخطٍّ
report-summary = ملخّص فقط
report-total = المجموع: { $total } من { $highest }
report-total-none = بلا مجموع: بلا إجابة { $missing } من { $needed }
report-reason = ما حال دون ذلك: { $words }
report-debrief = بعد ذلك: { $debrief }
report-debrief-words = بعد ذلك: { $debrief }. { $words }
report-smaller = الصيغة الأقصر
report-began-self = بمبادرة ذاتية

brief-agreed = متفق عليه: { $practices }.
brief-agreed-more = { $more ->
        [zero] لا غيرها
        [one] 1 آخر
        [two] 2 آخران
        [few] { $more } أخرى
        [many] { $more } أخرى
       *[other] { $more } أخرى
    }
brief-agreed-nothing = لا شيء متفق عليه لهذه الأيام.
brief-answered = أُجيب { $answered } من { $due }{ $not_this_time ->
        [0] {""}
       *[other] ، «ليس هذه المرة» { $not_this_time }
    }{ $begun ->
        [0] {""}
       *[other] ؛ بمبادرة ذاتية { $begun }
    }.
brief-begun = لا مواعيد؛ بمبادرة ذاتية { $begun }.
brief-nothing-due = لا مواعيد، ولم يبدأ شيء.
brief-latest = الأحدث: { $at }.
brief-apart = خارج العدّ: { $kinds }.
brief-paused = { $times } في استراحة
brief-not-arrived = { $times } لم تصل
brief-not-shared = { $times } بلا مشاركة
brief-no-numbers = لا أرقام.
brief-no-direction = لا تُظهر الأرقام اتجاهًا واضحًا.
brief-too-few = الأرقام أقل من أن تُظهر اتجاهًا.
brief-changed = { $practice }: أقل بعدُ في { $lower } من { $entries }.
brief-score-was = { $measure }: { $before }، ثم { $now }.
brief-score-is = { $measure }: { $now }.
brief-scored = { $total } في { $day }
brief-scored-in-band = { $total } ({ $band }) في { $day }
brief-went-up = ارتفع «{ $question }» من { $early } إلى { $late } في المتوسط.
brief-went-down = انخفض «{ $question }» من { $early } إلى { $late } في المتوسط.
brief-for-session = للجلسة: { $kinds }.
brief-has-notes = { $times ->
        [zero] لا أمور للطرح
        [one] أمر واحد للطرح
        [two] أمران للطرح
        [few] { $times } أمور للطرح
        [many] { $times } أمرًا للطرح
       *[other] { $times } أمر للطرح
    }
brief-has-questions = { $times ->
        [zero] لا أسئلة
        [one] سؤال واحد
        [two] سؤالان
        [few] { $times } أسئلة
        [many] { $times } سؤالًا
       *[other] { $times } سؤال
    }
brief-has-unreviewed = { $times ->
        [zero] لا تدوينات للمراجعة
        [one] تدوينة واحدة للمراجعة
        [two] تدوينتان للمراجعة
        [few] { $times } تدوينات للمراجعة
        [many] { $times } تدوينة للمراجعة
       *[other] { $times } تدوينة للمراجعة
    }
brief-nothing-waits = لا شيء ينتظر الطرح أو المراجعة.

chart-said-one = رقم واحد: { $value }، في { $day }. ولا رقم غيره في هذه الأيام، وعددها { $days }.
chart-said-numbers = عدد الأرقام { $numbers }، في { $with_numbers } من { $days } من الأيام، بين { $least } و{ $most }؛ والأحدث { $latest }.
chart-said-too-few = الأيام أقل من أن تُظهر اتجاهًا.
chart-said-no-direction = لا اتجاه واضح.
chart-said-up = صعود: { $early } في المتوسط في الثلث الأول، و{ $late } في الأخير.
chart-said-down = هبوط: { $early } في المتوسط في الثلث الأول، و{ $late } في الأخير.
chart-said-counted = عُدّ { $times ->
        [zero] صفر مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { $times } مرات
        [many] { $times } مرة
       *[other] { $times } مرة
    } في { $with_numbers } من { $days } من الأيام، والأكثر في يوم { $most }.
chart-said-weekly = الخط يصل بين متوسطات الأسابيع.
chart-said-changes = { $entries ->
        [zero] لا تدوينات
        [one] تدوينة واحدة
        [two] تدوينتان
        [few] { $entries } تدوينات
        [many] { $entries } تدوينة
       *[other] { $entries } تدوينة
    }: { $before } قبلُ و{ $after } بعدُ، في المتوسط. بعدُ أقل { $lower }، ومثله { $same }، وأعلى { $higher }.
chart-said-lacking = { $entries ->
        [zero] لا ينقص رقم.
        [one] في تدوينة أخرى ينقص أحد الرقمين.
        [two] في تدوينتين أخريين ينقص أحد الرقمين.
        [few] في { $entries } تدوينات أخرى ينقص أحد الرقمين.
        [many] في { $entries } تدوينة أخرى ينقص أحد الرقمين.
       *[other] في { $entries } تدوينة أخرى ينقص أحد الرقمين.
    }
chart-said-no-pairs = { $entries ->
        [zero] لا تدوينات.
        [one] في التدوينة الوحيدة حتى الآن ينقص أحد الرقمين.
        [two] لا واحدة من التدوينتين فيها الرقمان معًا.
        [few] لا واحدة من التدوينات وعددها { $entries } فيها الرقمان معًا.
        [many] لا واحدة من التدوينات وعددها { $entries } فيها الرقمان معًا.
       *[other] لا واحدة من التدوينات وعددها { $entries } فيها الرقمان معًا.
    }
chart-said-totals = { $totals ->
        [zero] لا مجاميع
        [one] مجموع واحد
        [two] مجموعان
        [few] { $totals } مجاميع
        [many] { $totals } مجموعًا
       *[other] { $totals } مجموع
    }، الأعلى الممكن { $highest }{ $totals ->
        [1] {""}
        [2] {""}
        [3] {""}
       *[other] ؛ الأحدث
    }: { $latest }.
chart-said-no-total = لا مجموع بعد.
chart-said-incomplete = { $entries ->
        [zero] لا شيء ناقص.
        [one] استبيان آخر غير مكتمل، وبلا مجموع.
        [two] استبيانان آخران غير مكتملين، وبلا مجموع.
        [few] { $entries } استبيانات أخرى غير مكتملة، وبلا مجموع.
        [many] { $entries } استبيانًا آخر غير مكتمل، وبلا مجموع.
       *[other] { $entries } استبيان آخر غير مكتمل، وبلا مجموع.
    }
chart-alt = رسم: { $question } { $span }. { $said }
chart-missing = لا رقم

tally-answered = أُجيب { $answered } من { $due }
tally-not-this-time = «ليس هذه المرة» { $times }
tally-begun = بمبادرة ذاتية { $times }
tally-counted = عُدّ { $times }
tally-smaller = في الصيغة الأقصر { $times }
tally-partial = لم ينتهِ { $times }
tally-paused = في استراحة { $times }
tally-not-arrived = لم يصل { $times }
tally-not-shared = بلا مشاركة { $times }
tally-nothing = لا مواعيد بعد
report-care-mode-days = في وضع الرعاية، بلا شيء مخطط: { $span }
brief-in-care = وضع الرعاية { $span }: لم يُخطَّط شيء، ولم يفُت شيء.
brief-care-mode = { $times } في وضع الرعاية
tally-care-mode = في وضع الرعاية { $times }
