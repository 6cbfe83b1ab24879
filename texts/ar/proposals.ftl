nothing-proposed =
    لا شيء في انتظارك حاليًا. حين يصلك اقتراح، يظهر هنا أولًا، والقرار لك.

    ويمكنك أيضًا بدء { $word } بنفسك متى شئت.

proposal =
    <b>اقتراح من { $therapist }: { $practice }</b> ({ $word }){ $changed }
    { $about }

    <b>لماذا:</b> { $why }{ $goal }
    <b>كم مرة:</b> { $cadence }، { $starts }حتى { $until }
    <b>المدة:</b> نحو { $minutes ->
        [zero] دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }{ $smaller ->
        [0] {""}
        [zero] {""}
        [one] ، أو دقيقة واحدة في الصيغة الأقصر
        [two] ، أو دقيقتين في الصيغة الأقصر
        [few] ، أو { $smaller } دقائق في الصيغة الأقصر
        [many] ، أو { $smaller } دقيقة في الصيغة الأقصر
       *[other] ، أو { $smaller } دقيقة في الصيغة الأقصر
    }{ $cautions }

    هذا اقتراح. ما رأيك؟
proposal-bare =
    <b>اقتراح من { $therapist }: { $practice }</b> ({ $word }){ $changed }

    <b>لأجل ماذا:</b> { $why }{ $goal }
    <b>كم مرة:</b> { $cadence }، { $starts }حتى { $until }
    <b>المدة:</b> نحو { $minutes ->
        [zero] دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }{ $smaller ->
        [0] {""}
        [zero] {""}
        [one] ، أو دقيقة واحدة في الصيغة الأقصر
        [two] ، أو دقيقتين في الصيغة الأقصر
        [few] ، أو { $smaller } دقائق في الصيغة الأقصر
        [many] ، أو { $smaller } دقيقة في الصيغة الأقصر
       *[other] ، أو { $smaller } دقيقة في الصيغة الأقصر
    }{ $cautions }

    هذا اقتراح. ما رأيك؟
proposal-changed = {"\u000A"}<i>تغيّر: { $terms }</i>
proposal-same = {"\u000A"}<i>كما كان: رأي { $therapist } إبقاؤه هكذا.</i>
proposal-goal = {"\u000A"}<b>الهدف:</b> { $goal }
proposal-starts = من { $first }{" "}
proposal-steps = كيف وصلنا إلى هنا
proposal-history =
    <b>كيف جاء هذا الاقتراح</b>
    { $steps }
accept = نعم، للتجربة
ask-for-change = أطلب تغييرًا
decline = لا يناسبني
proposal-over = كان هذا حتى { $until }، وقد مضى. لا بأس. إن بدا لك مناسبًا بعدُ، يمكنك طلب تغيير، فتكون له أيام جديدة.
proposal-settled = حُسم هذا من قبل.
proposal-newer = هناك اقتراح أحدث. هو أسفل هذه الرسالة، وكذلك في /plan.

how-sure =
    <b>ما مقدار ثقتك بأنه يناسب أسبوعك؟</b>
    0 يعني «أبدًا»، و10 يعني «تمامًا». الرقم الصغير مفيد أيضًا: فعندها نبحث عما هو أنسب.
offer-smaller =
    شكرًا، من الجيد معرفة ذلك. هناك صيغة أقصر، نحو { $minutes ->
        [zero] دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }. هل نأخذها؟
offer-change =
    شكرًا، من الجيد معرفة ذلك. لا صيغة أقصر من هذه. هل نبقيها، أم الأنسب لك تغيير؟
take-smaller = الصيغة الأقصر
keep-full = كما اقتُرح

what-change = <b>ما الذي يحتاج إلى تغيير؟</b> بنقرة على ما يناسب، أو بكلماتك. ويصل إلى معالجك.
wish-for-less-often = مرات أقل
wish-for-less-often-marked = ✓ مرات أقل
wish-for-smaller = أقصر
wish-for-smaller-marked = ✓ أقصر
wish-for-other-times = أيام أخرى
wish-for-other-times-marked = ✓ أيام أخرى
wish-for-later = البدء بعد أسبوع
wish-for-later-marked = ✓ البدء بعد أسبوع
wish-for-other-practice = شيء آخر
wish-for-other-practice-marked = ✓ شيء آخر
send-wishes = نقله
change-asked = شكرًا. نقلته. حين يأتي اقتراح جديد، يظهر هنا. وإن كان الانتظار غير مناسب، يمكنك أخذه كما هو، أو تركه.
take-as-it-is = أخذه كما هو
let-rest-client = ترك <b>{ $practice }</b> جانبًا من جهة { $therapist }. لا شيء مطلوب منك، ولن أعود إليه.

### What both read about the steps of a proposal.
step-proposed = { $at } · { $name }: { $terms }
step-changed = { $at } · { $name }، تغيير: { $terms }
step-kept = { $at } · { $name }، إبقاء كما هو
step-asked = { $at } · { $name }، طلب: { $wish }
step-accepted = { $at } · { $name }، نعم
step-declined = { $at } · { $name }، لا
step-withdrew = { $at } · { $name }، ترك
wish-less-often = مرات أقل
wish-smaller = أقصر
wish-other-times = أيام أخرى
wish-later = البدء بعد أسبوع
wish-other-practice = شيء آخر
wishes-tapped = { $wishes }
wishes-words = «{ $words }»
wishes-and-words = { $wishes }: «{ $words }»
terms-more = { $first } · { $rest }
terms-full = الصيغة الكاملة
terms-smaller = الصيغة الأقصر
terms-from = من { $first }
terms-until = حتى { $last }
terms-why = لماذا: «{ $why }»
terms-rest = لأجل ماذا


declined = حسنًا. لن أسأل عنه مرة أخرى. وإن شئت ذكر السبب، فالكتابة هنا تكفي. معرفته مفيدة، وليست ضرورية.
no-reason = أفضّل عدم القول
reason-kept = شكرًا على إخباري. حُفظ.
left-at-that = لا بأس.

which-days =
    { $wanted ->
        [zero] <b>أي يوم يناسبك؟</b> بنقرة، أو بتركه لي.
        [one] <b>أي يوم يناسبك؟</b> بنقرة على يوم، أو بتركه لي.
        [two] <b>أي يومين يناسبانك؟</b> بنقرة على يومين، أو بترك ذلك لي.
        [few] <b>أي أيام تناسبك؟</b> بنقرة على { $wanted } أيام، أو بترك ذلك لي.
        [many] <b>أي أيام تناسبك؟</b> بنقرة على { $wanted } يومًا، أو بترك ذلك لي.
       *[other] <b>أي أيام تناسبك؟</b> بنقرة على { $wanted } يوم، أو بترك ذلك لي.
    }
any-days = التوزيع عليك
these-days = هذه الأيام
which-times =
    <b>في أي ساعة؟</b>
    الاختيار من الأزرار، أو كتابة وقت آخر. وأكثر من وقت ممكن، مثل <i>8:00, 20:30</i>.
which-times-then =
    <b>وحين تقلّ المرات: في أي ساعة؟</b>
    الاختيار من الأزرار، أو كتابة وقت آخر.
which-window =
    <b>بين أي ساعتين؟</b>
    أعود إليك { $times ->
        [zero] صفر مرة
        [one] مرة
        [two] مرتين
        [few] { $times } مرات
        [many] { $times } مرة
       *[other] { $times } مرة
    } في اليوم، بتوزيع متساوٍ. اختيار ما يناسبك، أو كتابته، مثل <i>10:00 إلى 20:00</i>.
which-window-at-random =
    <b>بين أي ساعتين؟</b>
    أعود إليك { $times ->
        [zero] صفر مرة
        [one] مرة
        [two] مرتين
        [few] { $times } مرات
        [many] { $times } مرة
       *[other] { $times } مرة
    } في اليوم، في لحظات غير معروفة لك مسبقًا، بفاصل { $gap ->
        [60] ساعة على الأقل
        [120] ساعتين على الأقل
       *[other] { $gap } دقيقة على الأقل
    }. وليس أبدًا في ساعات الهدوء. اختيار ما يناسبك، أو كتابته، مثل <i>10:00 إلى 20:00</i>.
window-button = { $begins } إلى { $ends }
window-unclear = لم أستطع قراءة ذلك. مثلًا <i>10:00 إلى 20:00</i>.
window-too-long = هذا اليوم كله تقريبًا. الحد الأقصى بالساعات { $most }. أي جزء من اليوم يناسبك؟
window-too-short = { $times ->
        [zero] هذه المرات
        [one] مرة واحدة
        [two] مرتان
        [few] { $times } مرات
        [many] { $times } مرة
       *[other] { $times } مرة
    }، بفاصل { $gap ->
        [60] ساعة
        [120] ساعتين
       *[other] { $gap } دقيقة
    }، تحتاج إلى متّسع أكبر قليلًا خارج ساعات الهدوء. أي جزء أطول من اليوم يناسبك؟
times-unclear = لم أستطع قراءة ذلك. تناسب أوقات مثل <i>20:30</i> أو <i>8 pm</i>؛ وبين وقتين فاصلة.
times-too-many = هذا كثير ليوم واحد. الأفضل ألا تزيد المرات على { $most }. أيّها أهم؟

agreed =
    <b>{ $practice }</b>: تم الاتفاق. سأكتب إليك:
    { $coming }{ $preview }

    يمكنك التغيير في أي وقت في /plan.
agreed-whole = {"\u000A\u000A"}أي: { $preview }.
agreed-at-random =
    <b>{ $practice }</b>: تم الاتفاق. سأكتب إليك { $preview }.

    كل مرة عن تلك اللحظة نفسها. وتنتظر ساعة؛ وإن لم تناسبك فلا بأس أن تمرّ. يمكنك التغيير في أي وقت في /plan.
agreed-needs-session = <b>{ $practice }</b>: تم الاتفاق. يتبع جلساتك، ولا موعد معروفًا بعد يمكن أن يأتي معه. يأتي فور تحديد موعد؛ وحتى ذلك الحين هو هنا متى شئت.
agreed-on-demand = <b>{ $practice }</b> هنا كلما احتجت. وهو في /now.
agreed-nothing-due = <b>{ $practice }</b>: تم الاتفاق. لا موعد قبل نهايته، فهو هنا متى شئت.
agreed-days-off = <b>{ $practice }</b>: تم الاتفاق. كل ما كان سيأتي منه يقع في أيام راحتك، لذلك لا يأتي شيء من تلقاء نفسه؛ وهو هنا متى شئت. لتغيير أيام راحتك: /settings
agreed-in-quiet = <b>{ $practice }</b>: تم الاتفاق. هدوء هنا الآن: سيأتي من تلقاء نفسه بعد انتهاء الهدوء، وحتى ذلك الحين هو هنا متى شئت.
start-now = البدء الآن
begin-something = بدء { $word } الآن

why-counted =
    { $why }
    <b>ما نعدّه:</b> { $counted }
why-trigger-skill =
    { $why }
    <b>البطاقة:</b> { $trigger } ← { $skill }
