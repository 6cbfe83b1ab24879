which-language = بأي لغة نتحدث؟

which-zone =
    <b>أين أنت؟</b> أحتاج إلى منطقتك الزمنية، كي لا أكتب إليك في وقت غير مناسب.

    بإمكانك كتابة اسم مدينتك، أو مشاركة موقعك. ومن الموقع أحفظ المنطقة الزمنية فقط.
share-location = مشاركة موقعي
city-unknown = لا أعرف هذا المكان. بإمكانك تجربة أقرب مدينة كبيرة، أو مشاركة موقعك.
which-city = أيّها؟
another-city = لا شيء منها

which-quiet-hours =
    <b>متى ألتزم الهدوء؟</b> الساعة عندك الآن { $at }. في هذه الساعات لا أرسل شيئًا من تلقاء نفسي. أما أنت فبإمكانك الكتابة إليّ في أي وقت.

    الاختيار من الأزرار، أو كتابة وقت آخر، مثل <i>22:30 إلى 6:30</i>.
never-quiet = بلا ساعات هدوء
quiet-hours-unclear = لم أستطع قراءة ذلك. أوضح ما يكون وقتان، مثل <i>22:30 إلى 6:30</i>، أو <i>لا</i>.

which-word =
    <b>ماذا نسمّي ما نقوم به هنا؟</b>

    يمكنك تغيير ذلك لاحقًا في /settings.

call-it-practice = تمرين
call-it-experiment = تجربة
call-it-small-step = خطوة صغيرة
call-it-challenge = تحدٍّ
call-it-project = مشروع
call-it-fieldwork = عمل ميداني
call-it-homeplay = لعبة منزلية
call-it-homework = واجب منزلي

ready = هذا كل ما أحتاج إليه.

settings =
    <b>إعداداتك</b>
    المنطقة الزمنية: { $zone }، والساعة فيها الآن { $at }
    ساعات الهدوء: { $quiet_from } إلى { $quiet_until }
    الاسم الذي أستخدمه: { $word }{ $budget }{ $region }
settings-never-quiet =
    <b>إعداداتك</b>
    المنطقة الزمنية: { $zone }، والساعة فيها الآن { $at }
    ساعات الهدوء: لا يوجد
    الاسم الذي أستخدمه: { $word }{ $budget }{ $region }
set-language = اللغة
set-zone = المنطقة الزمنية
set-quiet = ساعات الهدوء
set-notices = إشعار معالجي
set-word = الكلمة
set-minutes = دقائق في الأسبوع
settings-minutes = {"\u000A"}المناسب لك: نحو { $minutes ->
        [zero] صفر دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    } في الأسبوع
which-minutes =
    <b>كم دقيقة في الأسبوع تناسبك؟</b> لكل ما هو مخطط، مجتمعًا. وإن زادت خطة عن ذلك أخبرتك؛ والقرار لك.

    الاختيار من الأزرار، أو كتابة رقم آخر.
any-minutes = بلا حد
minutes-unclear = هنا يناسب عدد من الدقائق، مثل <i>40</i>.
set-sharing = ما أشاركه
which-sharing =
    <b>ماذا يمكن لمعالجك أن يرى مما بدأته من تلقاء نفسك؟</b>

    هذا لما يُكتب من الآن فصاعدًا. يمكنك تغييره لكل تدوينة، بعدها مباشرة أو في /history. أما ما اتفقت عليه مع معالجك فيُشارَك، إلا إن قلت غير ذلك.
set-region = بلدي
settings-region = {"\u000A"}البلد، لأجل «مساعدة الآن»: { $country }
settings-region-unasked = {"\u000A"}البلد، لأجل «مساعدة الآن»: لم تخبرني به
settings-region-elsewhere = {"\u000A"}البلد، لأجل «مساعدة الآن»: ليس في قائمتي
