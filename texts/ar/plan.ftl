plan-one =
    <b>{ $practice }</b>
    { $cadence }، حتى { $until }{ $next }
plan-next = {"\u000A"}التالي: { $at }
plan-days-off = {"\u000A"}كل أيامه من أيام راحتك، لذلك لا يأتي منه شيء. لتغيير أيام راحتك: /settings
other-times = أوقات أخرى
not-for-me-any-more = إنهاء هذا
plan-ended = حسنًا، انتهى هذا. ما كتبته يبقى في سجلّك.
plan-smaller = حسنًا: الصيغة الأقصر من الآن فصاعدًا. معالجك على علم.
plan-swap = استبداله
plan-not-working = شيء لا يسير جيدًا

not-working-told = معالجك على علم الآن. إن شئت ذكر ما هو، فالكتابة هنا تكفي. وإلى أن يتغير، يستمر كما اتُّفق عليه؛ ويمكنك إنهاؤه في أي وقت.
passed-on = شكرًا. نقلته.
passed-on-too-long = هذا طويل قليلًا: عدد الحروف { $length }، والحد { $most }. ما جوهر الأمر؟ لم يُنقل منه شيء بعد.
swap-why = ما الذي لا يناسب؟ سطر يكفي؛ ويصل إلى معالجك.
swap-instead = ما الأنسب لك بدلًا منه؟ يصل إلى معالجك كرغبة، والقرار لكما معًا.
swap-you-choose = لا أعرف بعد
swap-asked = نقلته. وإلى أن يأتي اقتراح جديد، يستمر كما اتُّفق عليه؛ ويمكنك إنهاؤه في أي وقت.

lighten-offer = كثير الآن؟ بإمكاني أن آتيك بـ{ $word_all } في أقصر صيغة إلى إشارة منك.
lighten = جعله أخفّ
lightened = تم. تصلك { $word_all } في أقصر صيغة إلى إشارة منك. وما اتُّفق عليه يبقى كما هو.
lightened-still = حاليًا تصلك { $word_all } في أقصر صيغة.
lighten-end = العودة إلى ما اتُّفق عليه
lighten-ended = عدنا إلى ما اتُّفق عليه. يمكنك جعله أخفّ في أي وقت، في /plan أو /pause.

load-over = سيكون المجموع نحو { $minutes ->
        [zero] صفر دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    } في الأسبوع؛ وقلت إن المناسب لك { $budget }. ما الأنسب لك؟
load-line = {"\u000A"}سيكون المجموع نحو { $minutes ->
        [zero] صفر دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    } في الأسبوع؛ وقلت إن المناسب لك { $budget }.
load-fewer = مرات أقل
load-still-yes = نعم مع ذلك
