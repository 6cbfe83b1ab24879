# Every line below the question brings its own line break, so that one that is missing leaves no gap.
walk-ask =
    <i>{ $name } · { $number } من { $of }</i>

    { $lead }<b>{ $question }</b>{ $hint }{ $ends }{ $page }{ $earlier }
walk-ask-again =
    { $because }

    <i>{ $name } · { $number } من { $of }</i>
    { $lead }<b>{ $question }</b>{ $hint }{ $ends }{ $page }{ $earlier }
walk-lead = { $words }{"\u000A"}
walk-hint = {"\u000A"}{ $words }
walk-page = {"\u000A"}صفحة { $page } من { $of }. يمكنك أيضًا كتابة إجابتك.{ $marked }
walk-marked = {"\u000A"}المحدَّد: <i>{ $words }</i>
walk-earlier = {"\u000A"}إجابتك حتى الآن: <i>{ $words }</i>

letter-how = {"\u000A"}بإمكانك إرسال أي عدد من الرسائل. أحفظ كل واحدة فورًا.
letter-so-far = {"\u000A"}حُفظ حتى الآن: { $messages ->
        [zero] لا رسائل
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $messages } رسائل
        [many] { $messages } رسالة
       *[other] { $messages } رسالة
    }، وعدد الحروف { $length }. بإمكانك مواصلة الكتابة، أو الضغط على <b>هذا كل شيء</b>.

walk-that-is-all = هذا كل شيء
walk-yes = نعم
walk-no = لا
walk-done-button = تم
shown-done = تم
done-in-words = شكرًا على كتابته. هذا يُحسب.
shown-rounds = { $rounds ->
        [zero] بلا جولات
        [one] جولة واحدة
        [two] جولتان
        [few] { $rounds } جولات
        [many] { $rounds } جولة
       *[other] { $rounds } جولة
    }
walk-page-before = ‹ السابق
walk-page-after = التالي ›
walk-keep = إبقاؤه كما هو
walk-back = ‹ رجوع
walk-skip = تخطّي
walk-stop = التوقف هنا
help-now-button = مساعدة الآن

moment-this-evening = هذا المساء
moment-tomorrow-morning = صباح الغد
moment-tomorrow-evening = مساء الغد
moment-in-two-days = بعد يومين
date-yesterday = أمس
date-today = اليوم

guide-frame =
    <b>{ $frame }</b>{ $rounds ->
        [1] {""}
       *[other] {"\u000A\u000A"}الجولة { $round } من { $rounds }
    }
guide-over =
    هذا كل شيء. لك ما يكفيك من وقت قبل المتابعة.
guide-stop = إيقاف
guide-go-on = متابعة

planned =
    حُفظ. سأسألك عنه: { $at }.

    وإن شئت الحديث عنه قبل ذلك، فهذا ممكن.
tell-earlier = الحديث عنه

stopped = توقفنا، وما أنجزته محفوظ. يمكنك المتابعة متى شئت، بعد دقائق أو أيام.
carry-on = متابعة
leave-it-here = تركه كما هو

parked = { $practice }: في انتظارك حيث توقفت.
long-line-so-far = عدد الحروف حتى الآن { $length }. بإمكانك إرسال الباقي، أو الضغط على <b>هذا كل شيء</b>.
long-line-taken = وصل كاملًا، وعدد حروفه { $length }.

which-one =
    لأيّها هذا؟

    <i>{ $words }</i>

    لم أضعه في أي مكان بعد.
which-new = { $practice } (جديد)
which-begun = { $practice } (بدأ من قبل)
which-neither = لا شيء منها
which-taken = شكرًا، وُضع هناك.
which-none = حسنًا. لم أحفظه.

walk-kept =
    حُفظ. شكرًا على وقتك.

    كيف كان ذلك؟ لا حاجة إلى الإجابة.{ $seen }
walk-kept-short = حُفظ. شكرًا.{ $seen }
walk-left =
    حُفظ كما هو. المحاولة نفسها لها قيمة.

    كيف كان ذلك؟ لا حاجة إلى الإجابة.{ $seen }
debrief-helped = كان مفيدًا
debrief-too-hard = صعب جدًا
debrief-not-for-me = لا يناسبني
debrief-in-the-way = طرأ شيء
debrief-heard-helped = من الجيد معرفة ذلك. إن شئت ذكر ما أفادك، فالكتابة هنا تكفي.
debrief-heard-too-hard = شكرًا على قول ذلك. يمكن جعله أصغر. وإن شئت وصف ما كان صعبًا، فالكتابة هنا تكفي.
debrief-heard-not-for-me = شكرًا على قول ذلك. ليس كل شيء يناسب الجميع. وإن كان لديك المزيد، فالكتابة هنا تكفي.
debrief-heard-in-the-way = هذا يحدث. وإن شئت ذكر ما كان، فالكتابة هنا تكفي.
that-is-all = هذا كل شيء
debrief-kept = حُفظ.
debrief-enough = حسنًا. مع أطيب التمنيات.

reworded = عُدّل: <i>{ $question }</i> ← { $answer }{ $gone ->
        [0] {""}
        [zero] {""}
        [one] {"\u000A"}إجابة لاحقة واحدة لم تعد تخصه، وأزيلت.
        [two] {"\u000A"}إجابتان لاحقتان لم تعودا تخصانه، وأزيلتا.
        [few] {"\u000A"}{ $gone } إجابات لاحقة لم تعد تخصه، وأزيلت.
        [many] {"\u000A"}{ $gone } إجابة لاحقة لم تعد تخصه، وأزيلت.
       *[other] {"\u000A"}{ $gone } إجابة لاحقة لم تعد تخصه، وأزيلت.
    }
reworded-and-more =
    { reworded }

    هذا يقود إلى سؤال لم أطرحه عليك بعد. يمكنك المتابعة متى شئت.
rewording-refused =
    تركت إجابتك كما كانت.

    { $because }

already-there = هذا مدوَّن من قبل.
entry-closed = هذا منتهٍ.

not-part-of-anything =
    { $lines ->
        [zero] هل أحفظ هذا؟
        [one] هل أحفظ هذا؟
        [two] هل أحفظ هاتين الرسالتين معًا؟
        [few] هل أحفظ هذه الرسائل معًا؟
        [many] هل أحفظ هذه الرسائل معًا؟
       *[other] هل أحفظ هذه الرسائل معًا؟
    } لا يُحفظ شيء إلا بالضغط على <b>{ keep-unasked }</b>.

    وإن كان الأمر صعبًا الآن، فالضغط على <b>{ help-now-button }</b> يكفي.
keep-unasked = حفظه

refused-too-long = هذا طويل قليلًا لإجابة واحدة: عدد الحروف { $length }، والحد { $limit }. هل يمكن إرساله أقصر؟ لم يُحفظ منه شيء بعد.
refused-letter-full = هذا أقصى ما يتسع هنا: { $limit } من الحروف. رسالتك الأخيرة، وعدد حروفها { $length }، لم تُحفظ؛ وكل ما قبلها محفوظ. متى كنت على استعداد، فالزر هو <b>هذا كل شيء</b>.
refused-not-a-number = كنت أنتظر هنا رقمًا.
refused-out-of-range = هنا يناسب رقم من { $lowest } إلى { $highest }.
refused-too-low = هنا يناسب رقم لا يقل عن { $lowest }.
refused-too-high = هنا يناسب رقم لا يزيد على { $highest }.
refused-not-whole = هنا يناسب رقم صحيح، مثل <i>3</i>.
refused-pick-one = هنا يناسب أحد الأزرار.
refused-nothing-to-write = لا شيء يُكتب هنا. متى كنت على استعداد، فالزر هو <b>متابعة</b>.
refused-pick-at-least-one = يلزم تحديد خيار واحد على الأقل أولًا، أو التخطّي.
refused-needs-words = هنا تناسب بضع كلمات مكتوبة.
refused-not-a-date = هنا يناسب تاريخ، مثل <i>24 مارس 2020</i>.
refused-unclear-date = قد يكون هذا يومين مختلفين. هل يمكن كتابة الشهر بالحروف، مثل <i>24 مارس 2020</i>؟
refused-not-a-time = هنا يناسب وقت، مثل <i>22:30</i>.
refused-not-a-moment = لم أستطع قراءة ذلك كوقت. مثلًا <i>غدًا الساعة 18:00</i>.
refused-in-the-past = هذا مضى. متى سيكون؟
refused-not-this-step = كان ذلك لسؤال آخر. نحن الآن هنا.
refused-nothing-before = هنا البداية.
refused-needed = أحتاج إلى هذه الإجابة للمتابعة. ويمكنك التوقف هنا أيضًا؛ كل شيء محفوظ.

media-how = {"\u000A"}يناسب هنا: { $kinds }
kind-photo = صورة
kind-voice = رسالة صوتية
kind-video = فيديو
kind-file = ملف
kind-text = كلمات
shown-kilobytes = { $size } ك.ب
shown-megabytes = { $size } م.ب
shown-not-kept = { $sent } · تعذّر حفظه
refused-no-file-here = هذا السؤال يُجاب بالكلمات أو بنقرة، لذلك لم أحفظ هذا. هل يمكن كتابته؟
refused-needs-a-file = هنا يناسب ملف، لا كلمات.
refused-file-kind = هذا النوع من الملفات لا يناسب هنا، لذلك لم أحفظه.
refused-file-size = هذا أكبر من اللازم: الحد { $megabytes } م.ب. لم أحفظه.

file-refused-size = لم أستطع حفظ الملف الذي أرسلته: هو أكبر من { $megabytes } م.ب. هل يمكن إرسال ملف أصغر؟
file-refused-kind = لم أستطع حفظ الملف الذي أرسلته: ليس كما يقول اسمه. هل يمكن إرساله بطريقة أخرى؟
file-refused-gone = لم أستطع حفظ الملف الذي أرسلته: تيليغرام لم يعد يعطيني إياه. هل يمكن إرساله مرة أخرى؟
file-refused-stumbled = تعثّرت بالملف الذي أرسلته، ولم أحفظ منه شيئًا. هل يمكن إرساله بصيغة أخرى؟ من يشغّل هذا البوت يستطيع معرفة السبب.
