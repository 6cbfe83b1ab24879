cadence-daily = كل يوم
cadence-workdays = من الاثنين إلى الجمعة
cadence-on-weekdays = في أيام: { $days }
cadence-per-week = { $times ->
        [zero] صفر مرة في الأسبوع
        [one] مرة في الأسبوع
        [two] مرتين في الأسبوع
        [few] { $times } مرات في الأسبوع
        [many] { $times } مرة في الأسبوع
       *[other] { $times } مرة في الأسبوع
    }
cadence-every-days = { $days ->
        [zero] كل يوم
        [one] كل يوم
        [two] كل يومين
        [few] كل { $days } أيام
        [many] كل { $days } يومًا
       *[other] كل { $days } يوم
    }
cadence-several = { $times ->
        [zero] صفر مرة في اليوم
        [one] مرة في اليوم
        [two] مرتين في اليوم
        [few] { $times } مرات في اليوم
        [many] { $times } مرة في اليوم
       *[other] { $times } مرة في اليوم
    }
cadence-at-random = { $times ->
        [zero] صفر مرة في اليوم
        [one] مرة في اليوم
        [two] مرتين في اليوم
        [few] { $times } مرات في اليوم
        [many] { $times } مرة في اليوم
       *[other] { $times } مرة في اليوم
    }، في لحظات عشوائية
# These may stand on a lock screen: they name neither a session nor a therapy.
cadence-evening-after = مساء كل لقاء
cadence-midweek = في منتصف المدة بين لقاءين
cadence-night-before = مساء اليوم السابق لكل لقاء
cadence-for-weeks = { $cadence } لمدة { $weeks ->
        [zero] صفر أسبوع
        [one] أسبوع
        [two] أسبوعين
        [few] { $weeks } أسابيع
        [many] { $weeks } أسبوعًا
       *[other] { $weeks } أسبوع
    }، ثم { $then }
cadence-once = مرة واحدة
cadence-on-demand = عند الحاجة

# A cadence with what the client picked: "كل يوم الساعة 20:00، حتى الجمعة، 18 ديسمبر؛ التالي: غدًا".
cadence-at = { $cadence } الساعة { $times }
cadence-around-at = { $cadence }، الساعة { $times }
cadence-within = { $cadence } بين { $begins } و{ $ends }
cadence-proposed = { $cadence }{ $waits }
cadence-preview = { $cadence }، حتى { $until }{ $next }
cadence-next-today = ؛ التالي: اليوم
cadence-next-tomorrow = ؛ التالي: غدًا
cadence-next-on = ؛ التالي: { $day }
cadence-needs-session = ؛ لا يصل شيء ما دام الموعد غير معروف

# How often, as a therapist picks it.
often-some-days = بعض الأيام ›
often-several = عدة مرات في اليوم ›
often-session = حول الجلسة ›
often-taper = أقل فأقل ›
often-some-days-which = <b>كم يومًا؟</b> اختيار الأيام للعميل، إلا إن سمّيتها أنت.
often-these-days = في هذه الأيام ›
often-days-which = <b>في أي أيام؟</b> نقرة على كل يوم.
often-days-done = هذه الأيام فقط
often-session-which =
    <b>متى، حول الجلسة؟</b>
    يتبع مواعيد الجلسات ويتحرك معها. وما دام الموعد غير معروف لا يصل شيء؛ والمواعيد تُحدَّد في /sessions.
often-several-which = <b>كم مرة في اليوم؟</b> يختار العميل من متى إلى متى.
often-several-how =
    <b>عدد المرات في اليوم { $times }: في أي لحظات؟</b>
    التوزيع المتساوي يناسب ما يُتدرّب عليه. واللحظات التي لا يعرفها أحد مسبقًا تُظهر كيف هي الأيام فعلًا؛ والأفضل لأيام قليلة فقط.
often-even = بتوزيع متساوٍ
often-apart-30 = عشوائي، بفاصل 30 دقيقة على الأقل
often-apart-60 = عشوائي، بفاصل ساعة على الأقل
often-apart-120 = عشوائي، بفاصل ساعتين على الأقل
often-taper-which =
    <b>أقل فأقل</b>
    الشائع مراحل من أسبوعين. والمرحلة الأخيرة تستمر حتى النهاية.
often-from-daily = كل يوم، ثم 3 في الأسبوع، ثم مرة
often-from-thrice = 3 في الأسبوع، ثم مرة
often-own-steps = مراحل من اختياري ›
often-stage-first = <b>كم مرة في البداية؟</b>{ $so_far }
often-stage-next =
    { $so_far }

    <b>وبعد ذلك؟</b>
often-stage = { $cadence }، لمدة { $weeks ->
        [zero] صفر أسبوع
        [one] أسبوع
        [two] أسبوعين
        [few] { $weeks } أسابيع
        [many] { $weeks } أسبوعًا
       *[other] { $weeks } أسبوع
    }
often-for-how-long = { $cadence }: <b>لأي مدة؟</b>
often-weeks-1 = أسبوع واحد
often-weeks-2 = أسبوعان
often-weeks-3 = ثلاثة أسابيع
often-weeks-4 = أربعة أسابيع
often-until-the-end = حتى النهاية
often-then-on-demand = ثم عند الحاجة

cadence-change-preview =
    <b>{ $practice }</b>

    <b>الآن:</b> { $now }
    <b>بعد ذلك:</b> { $then }

    { $how ->
        [goes-on] يستمر في أوقات العميل. وما حان موعده يبقى.
       *[anew] يُقترح من جديد، ويختار العميل الأوقات. وما حان موعده يبقى.
    }
cadence-take = التغيير إلى هذا
cadence-is-so = هو كذلك من قبل.

monday = الاثنين
tuesday = الثلاثاء
wednesday = الأربعاء
thursday = الخميس
friday = الجمعة
saturday = السبت
sunday = الأحد
monday-marked = ✓ الاثنين
tuesday-marked = ✓ الثلاثاء
wednesday-marked = ✓ الأربعاء
thursday-marked = ✓ الخميس
friday-marked = ✓ الجمعة
saturday-marked = ✓ السبت
sunday-marked = ✓ الأحد
