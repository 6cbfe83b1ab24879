### Help now. Somebody frightened reads this at night, on a phone: short lines, no cheer, nothing promised that we can't keep.
### Every number stands with the day on which it was checked.

# ما يمكن كتابته بدل ‎/help_now وحده في السطر؛ العلامة | تفصل بين اثنين.
help-now-words = مساعدة | المساعدة | المساعدة الآن | النجدة | نجدة | أزمة | طوارئ | sos | 🆘

help-now-danger =
    <b>إن كان هناك خطر عليك الآن</b>
    رقم الاتصال: { $emergency }.
help-now-danger-anywhere =
    <b>إن كان هناك خطر عليك الآن، يرجى الاتصال برقم الطوارئ في بلدك.</b>
    في كل دول الاتحاد الأوروبي هو { $eu }.
help-now-somebody =
    <b>من يمكن التحدث معه</b>
    { $lines }
help-now-everywhere =
    <b>من يمكن التحدث معه</b>
    خطوط المساعدة، بلدًا بلدًا:
    { $lines }
help-now-unknown =
    <b>من يمكن التحدث معه</b>
    لا أعرف من يجيب في بلدك. هذه قائمة بخطوط المساعدة حسب البلد:
    { $lines }
help-now-people =
    <b>الناس القريبون منك</b>
    { $people }
help-now-unread = ما هو محفوظ لك هنا، خطتك وبلدك، لا يمكن فتحه الآن. الأرقام لا تحتاج إليه.
help-now-breathe = زفير بطيء. نظرة حولك. خمسة أشياء تراها عيناك: ما أسماؤها؟
help-now-tellable = من هنا يمكنك إبلاغ { $therapist }. وقت القراءة كما يقول { $therapist }: «{ $hours }»
help-now-truth = أنا بوت. لا أحد يقرأ هذه المحادثة مباشرة، ولا أستطيع الاتصال بأحد نيابة عنك.
help-now-which = <b>في أي بلد أنت؟</b> سأعرض لك من هناك ليسمعك، وأحفظه للمرة القادمة.
help-now-checked = تم التحقق: { $date }
help-now-checked-stored = تم التحقق: { $date }، بنسخ محفوظة من صفحاتهم
help-now-plan = خطة الأمان الخاصة بي
help-now-no-plan = لا توجد خطة هنا بعد. يمكن كتابتها في ساعة هادئة: /safety_plan
help-now-tell = إبلاغ من يعالجني
help-now-quiet = هدوء لبعض الوقت

help-now-line =
    { $name }: اتصال على { $value }
    <i>{ $hours } · { $languages }</i>
help-now-text =
    { $name }: رسالة نصية إلى { $value }
    <i>{ $hours } · { $languages }</i>
help-now-text-keyword =
    { $name }: إرسال { $keyword } في رسالة نصية إلى { $value }
    <i>{ $hours } · { $languages }</i>
help-now-chat =
    { $name }، محادثة: { $value }
    <i>{ $hours } · { $languages }</i>
help-now-web = { $name }: { $value }
help-now-day-and-night = ليلًا ونهارًا
help-now-every-day = كل يوم، من { $opens } إلى { $closes }

help-now-not-here = بلدي ليس هنا
help-now-other-country = بلد آخر
help-now-grounding = العودة إلى الحاضر، خطوة خطوة
help-now-next = التالي
help-now-once-more = مرة أخرى
help-now-numbers = أرقام للاتصال
help-now-close = إغلاق

help-now-grounding-1 =
    <b>5 أشياء تراها عيناك</b>
    نظرة بطيئة حولك. خمسة أشياء بأسمائها، بصوت مسموع أو في سرّك.
help-now-grounding-2 =
    <b>4 أشياء يحسّ بها جسمك</b>
    قدماك على الأرض. القماش على جلدك. لمس أربعة أشياء قريبة منك.
help-now-grounding-3 =
    <b>3 أصوات تسمعها أذناك</b>
    صوت قريب. صوت بعيد. وصوت آخر.
help-now-grounding-4 =
    <b>رائحتان يشمّهما أنفك</b>
    إن لم تكن هناك رائحة، فاثنتان من الروائح المحبّبة إليك تكفيان في الخيال.
help-now-grounding-5 =
    <b>طعم واحد في فمك</b>
    رشفة ماء تكفي.
help-now-grounding-6 =
    كانت هذه الأخيرة. يمكنك إعادة الدورة، كلما احتجت.

    إن ظل الأمر أثقل مما يُحتمل، يرجى الاتصال بأحد. وإن كان هناك خطر عليك الآن، يرجى الاتصال برقم الطوارئ في بلدك.

help-now-closed = أُغلق. للعودة في أي وقت: /help_now
