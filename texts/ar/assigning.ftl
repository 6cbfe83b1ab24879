### What a therapist reads while they assign a practice.

assign-which = ما الاقتراح المناسب لـ{ $client }؟ باختيار نوع، أو بكتابة كلمة للبحث.{ $helped }
assign-found-none = لا شيء بهذه الكلمة. كلمة أخرى، أو اختيار نوع لـ{ $client }:{ $helped }
assign-found = <b>نتائج البحث</b>
assign-tags = حسب ما يجمعها
assign-by-tag = <b>كيف يكون؟</b>
group-tag-baseline = لمعرفة الأحوال
group-tag-practice = للتدرّب
group-tag-maintenance = للاحتفاظ بما ينفع
group-tag-short = دقيقتان على الأكثر
group-tag-no-writing = بلا كتابة
assign-helped = {"\u000A\u000A"}<b>ما أفاد من قبل</b>{"\u000A"}{ $lines }
assign-helped-one = – { $practice }: { $numbers }
helped-times = أفاد { $helped } من { $said }
done-times = تم { $done ->
        [zero] صفر مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { $done } مرات
        [many] { $done } مرة
       *[other] { $done } مرة
    }، بلا تعليق

assign-counted =
    <b>ماذا يُعدّ؟</b> بضع كلمات، والأفضل كلمات العميل: فهي تظهر على الزر.
assign-trigger =
    <b>لأي موقف هذه البطاقة؟</b> بضع كلمات، والأفضل كلمات العميل، مثل <i>فكّي يتشنّج</i>.
assign-skill = <b>وما العمل عندها؟</b> مثل <i>زفير بطيء، ثلاث مرات</i>. يمكن للعميل تغيير الاثنين.
assign-leave-open = التسمية للعميل
assign-named-length = الحد هنا { $most } من الحروف، وهذا { $length }. ما الأقصر؟

draft =
    <b>مسودة لـ{ $client } · { $practice }</b>

    <b>لماذا هذا الآن:</b> { $why }
    <b>الهدف:</b> { $goal }
    <b>كم مرة:</b> { $cadence }
    <b>من</b> { $first } <b>حتى</b> { $last }
    <b>الحجم:</b> { $size } · <b>المرحلة:</b> { $phase }{ $cautions }{ $thoughts }

    <i>تبقى محفوظة إلى أن تُرسل أو تُهمل.</i>
draft-why-none = لم يُذكر بعد. يمكن كتابته الآن، والأفضل بكلمات من جلستكما. وإلى ذلك الحين يظهر أمام { $client } الغرض منه: <i>{ $about }</i>
draft-goal-none = لا يوجد
draft-size-full = كامل، { $minutes } د
draft-size-smaller = أقصر، { $minutes } د
draft-thoughts = {"\u000A\u000A"}<b>يستحق التفكير</b>{"\u000A"}{ $thoughts }
draft-suits = الأنسب لأجل: { $phases }.
draft-needs-session = مرتبط بالجلسات، ولم يُحدَّد موعد بعد: /sessions.
draft-before = من قبل: { $numbers }.
draft-asked-for = المطلوب: { $wish }
draft-go-on = متابعة المسودة: { $practice }
draft-why = لماذا
draft-goal = الهدف
draft-often = كم مرة
draft-until = من، حتى
draft-to-smaller = الصيغة الأقصر
draft-to-full = الصيغة الكاملة
draft-phase = المرحلة
draft-words = الصياغة
draft-other = تمرين آخر
draft-ready = وقت مناسب؟
draft-taper = أقل فأقل
draft-back = ‹ المسودة
draft-over = سينتهي قبل أن يبدأ. يرجى تحديد نهاية أخرى.
draft-settled-meanwhile = أُجيب عن هذا الاقتراح أو تغيّر في هذه الأثناء. مسودتك محفوظة.
draft-too-long = عدد الحروف { $length }؛ والحد { $most }. ما جوهر الأمر؟
draft-ask-why =
    <b>لماذا هذا الآن؟</b> بكلمات تصل إلى { $client }، والأفضل كلمات من جلستكما.

    الآن: { $why }
draft-ask-goal = <b>أي هدف يخدمه؟</b> باختيار هدف، أو بكتابة هدف جديد. والجديد يصبح هدف العميل عند موافقته.
draft-no-goal = بلا هدف
draft-ask-phase = <b>لأي غرض هو؟</b>
draft-phase-baseline = معرفة الأحوال
draft-phase-practice = التدرّب
draft-phase-maintenance = الاحتفاظ بما ينفع
draft-words-which = <b>الصياغة لهذا العميل.</b> نقرة على ما يحتاج إلى كلمات أخرى.
draft-words-ask =
    الآن: «{ $now }»

    النص البديل، بهذه اللغة: { $language }. هذا ما يقرؤه العميل.
draft-words-as-before = كما كان
assign-how-often = <b>كم مرة؟</b> ساعات اليوم يختارها العميل.
cadence-button = { $cadence }
assign-until = <b>حتى متى؟</b> بنقرة، أو بكتابة تاريخ. وجود نهاية يسهّل الموافقة والمراجعة معًا.
draft-until-unclear = لم أستطع استخدام ذلك. يناسب تاريخ بعد { $first }، مثل <i>18 ديسمبر</i>، على ألا يبعد أكثر من { $most } من الأسابيع.
weeks-2 = أسبوعان
weeks-3 = ثلاثة أسابيع
weeks-4 = أربعة أسابيع
draft-starts-0 = من الآن
draft-starts-1 = من الأسبوع القادم

draft-ready-which = <b>هل الوقت مناسب لـ{ $client }؟</b> هذا لك وحدك. ينصح ولا يمنع شيئًا.{ $thoughts }
draft-crisis-yes = في أزمة
draft-crisis-yes-marked = ✓ في أزمة
draft-crisis-no = ليس في أزمة
draft-crisis-no-marked = ✓ ليس في أزمة
draft-overwhelmed-yes = مثقل
draft-overwhelmed-yes-marked = ✓ مثقل
draft-overwhelmed-no = لديه متّسع
draft-overwhelmed-no-marked = ✓ لديه متّسع
draft-willing-yes = راغب
draft-willing-yes-marked = ✓ راغب
draft-willing-no = غير راغب بعد
draft-willing-no-marked = ✓ غير راغب بعد
draft-doubt-crisis = في أزمة: السلامة أولًا. قد يكون شيء لهذه اللحظة أنسب من مهمة جديدة.
draft-doubt-overwhelmed = مثقل: قد تكون الصيغة الأقصر، أو مرات أقل، أو وقت لاحق ألطف.
draft-doubt-willing = غير راغب بعد: ما الذي يجعله جديرًا بالتجربة؟ و«لا» مقبولة أيضًا.
draft-doubt-goal = لا هدف بعد: ما الذي سيختلف لو نجح؟
draft-fact-paused = كل شيء متوقف منذ { $since }: العميل في استراحة.
draft-fact-lightened = منذ { $since } يصل كل شيء إلى العميل في أقصر صيغة.
draft-fact-care-mode = وضع الرعاية منذ { $since }: كل شيء متوقف إلى أن يعود العميل بنفسه.
draft-fact-agreed = متفق عليه من قبل: { $count ->
        [zero] لا تمارين
        [one] تمرين واحد
        [two] تمرينان
        [few] { $count } تمارين
        [many] { $count } تمرينًا
       *[other] { $count } تمرين
    }.

assign-send = اقتراحه
assign-discard = إهمال
assign-sent = اقتُرح على { $client }، حتى { $until }. سأخبرك بالقرار.
assign-sent-waits = حُفظ. سيظهر أمام { $client } فور الإجابة عن الأسئلة الأولى.
assign-discarded = أُهملت. لم يُرسل شيء.
assign-over = أُرسل هذا الاقتراح أو أُهمل من قبل.

client-asks-change = من { $client }: طلب تغيير في <b>{ $practice }</b>: { $remark }
answer-wish = تغييره
keep-as-it-is = اقتراحه كما هو
let-it-rest = تركه
see-steps = كيف وصلنا إلى هنا
kept-as-it-is = اقتُرح مرة أخرى كما هو. القرار للعميل.
let-rest = تُرك. العميل على علم.
no-steps = لا شيء يُروى بعد.
steps-of =
    <b>{ $practice }</b>
    { $steps }

draft-which = هناك مسودة لـ{ $client } عملت عليها: <b>{ $practice }</b>. والجديدة تحل محلها.
draft-this-one = متابعة هذه
draft-anew = بدء مسودة جديدة
draft-follows = مع الموافقة يحل محل { $practice }، { $cadence }.

next-build-on = أفاد. البناء عليه: { $practice }
next-scale-back = تصغيره: { $practice }
next-swap = استبداله: { $practice }
next-taper = إبقاؤه، بمرات أقل: { $practice }
next-go-on = يقترب من نهايته. متابعته: { $practice }
next-not-now = ليس الآن
next-over = حُسم هذا من قبل.
questions-for-session = <b>للسؤال في الجلسة:</b>{"\u000A"}{ $questions }
question-skipped = – { $practice }: «ليس هذه المرة» { $times } من { $of }. ما الذي يجعله مناسبًا؟
