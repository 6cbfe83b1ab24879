### Help now. Somebody frightened reads this at night, on a phone: short lines, no cheer, nothing promised that we can't keep.
### Every number stands with the day on which it was checked.

help-now-first =
    <b>إن كان هناك خطر عليك الآن، يرجى الاتصال برقم الطوارئ في بلدك.</b>
    في كل دول الاتحاد الأوروبي هو { $eu } <i>(تم التحقق: { $date })</i>.

    زفير بطيء. نظرة حولك. خمسة أشياء تراها عيناك: ما أسماؤها؟

    أنا بوت. لا أحد يقرأ هذه المحادثة مباشرة، ولا أستطيع الاتصال بأحد نيابة عنك.

    <b>في أي بلد أنت؟</b> سأعرض لك من هناك ليسمعك.

help-now-region =
    <b>إن كان هناك خطر عليك الآن</b>
    رقم الاتصال: { $emergency }.

    <b>من يمكن التحدث معه</b>
    { $lines }

    زفير بطيء. نظرة حولك. خمسة أشياء تراها عيناك: ما أسماؤها؟

    أنا بوت. لا أحد يقرأ هذه المحادثة مباشرة، ولا أستطيع الاتصال بأحد نيابة عنك.

    <i>{ $country } · تم التحقق: { $date }</i>

help-now-unknown =
    <b>إن كان هناك خطر عليك الآن، يرجى الاتصال برقم الطوارئ في بلدك.</b>
    في كل دول الاتحاد الأوروبي هو { $eu }.

    لا أعرف من يجيب في بلدك. هذه قائمة بخطوط المساعدة حسب البلد:
    { $links }

    زفير بطيء. نظرة حولك. خمسة أشياء تراها عيناك: ما أسماؤها؟

    أنا بوت. لا أحد يقرأ هذه المحادثة مباشرة، ولا أستطيع الاتصال بأحد نيابة عنك.

    <i>تم التحقق: { $date }</i>

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
