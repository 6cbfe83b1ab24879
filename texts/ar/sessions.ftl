### Sessions: what a therapist sets, and what the client hears of it. What goes to a client unasked may stand on a lock
### screen: it names neither a session nor a therapy.

command-sessions = جلساتك هذا الأسبوع
see-sessions = الجلسات

sessions-of = <b>{ $client } · الجلسات</b>{ $rhythms }{ $dates }{ $cancelled }
sessions-of-none =
    <b>{ $client } · الجلسات</b>
    لا مواعيد محددة.
sessions-rhythms = {"\u000A"}{ $rhythms }
sessions-rhythm = • { $rhythm }
sessions-dates =
    {"\u000A\u000A"}{ $dates }

    نقرة على موعد لنقله أو إلغائه.
sessions-cancelled = {"\u000A"}أُلغيت: { $days }.
session-line = { $at }
session-line-moved = { $at } (نُقلت)
session-button = { $at }
sessions-once = { $at }
sessions-weekly = كل { $day } الساعة { $at }{ $until }
sessions-every-weeks = { $weeks ->
        [zero] { $day } الساعة { $at }{ $until }
        [one] كل { $day } الساعة { $at }{ $until }
        [two] كل أسبوعين، { $day } الساعة { $at }{ $until }
        [few] كل { $weeks } أسابيع، { $day } الساعة { $at }{ $until }
        [many] كل { $weeks } أسبوعًا، { $day } الساعة { $at }{ $until }
       *[other] كل { $weeks } أسبوع، { $day } الساعة { $at }{ $until }
    }
sessions-until = ، حتى { $day }

sessions-week =
    <b>جلساتك، أسبوع { $since }</b>
    { $sessions }
sessions-week-none =
    <b>جلساتك، أسبوع { $since }</b>
    لا شيء. تُحدَّد في صفحة العميل، تحت «الجلسات».
session-with = { $at } · { $client }
session-client = { $client }
week-before = ‹ الأسبوع السابق
week-after = الأسبوع التالي ›
back-to-sessions = ‹ الجلسات

therapist-zone =
    <b>أين مكان عملك؟</b> أوقات الجلسات حسب ساعتك.{ $now }

    بكتابة مدينتك أو مشاركة موقعك. وإن كانت منطقة العميل الزمنية هي منطقتك أيضًا، فبنقرة عليها.
therapist-zone-now = {" "}الآن: { $zone }. وما حُدِّد من قبل يحتفظ بوقته.
therapist-city-unknown = لا أعرف هذا المكان. تكفي كتابة أقرب مدينة كبيرة.

session-new = تحديد موعد أسبوعي أو تاريخ
session-when =
    <b>متى لقاؤك مع { $client }؟</b>

    بالكتابة، مثل <i>الخميس 15:00</i> أو <i>كل ثلاثاء الساعة 9</i> أو <i>12.12. 16:30</i>. أو بنقرة على يوم.
session-what-time = <b>{ $day }، في أي ساعة؟</b> بنقرة، أو بالكتابة، مثل <i>16:30</i>.
session-look =
    <b>{ $client }: { $rhythm }</b>
    الأولى: { $first }{ $there }

    لم تُحدَّد بعد. هل هذا صحيح؟
session-look-once =
    <b>{ $client }: { $first }</b>{ $there }

    لم تُحدَّد بعد. هل هذا صحيح؟
session-there = {"\u000A"}بتوقيت العميل: { $at }.
session-set = تحديدها
session-single = مرة واحدة فقط
session-weekly = كل أسبوع
session-fortnightly = كل أسبوعين
session-other = وقت آخر
session-is-set = حُدِّدت. ويُبلَّغ العميل.
session-not-understood = لا أستطيع قراءة تاريخ ووقت في ذلك. يناسب <i>الخميس 15:00</i> أو <i>كل ثلاثاء الساعة 9</i> أو <i>12.12. 16:30</i>. لم يتغير شيء.
session-in-the-past = هذا مضى. لم يتغير شيء. أي تاريخ هو المقصود؟
session-gone = هذه الجلسة لم تعد موجودة.
session-over = هذا مضى.

session-taken = { $at }: لكما لقاء في ذلك الوقت من قبل. لم يتغير شيء.
session-zone = منطقتي الزمنية
session-one = <b>{ $client }: { $at }</b>
session-move = نقلها
session-put-back = العودة إلى وقتها المعتاد
session-cancel = إلغاؤها
session-move-to =
    <b>{ $at }: إلى متى تُنقل؟</b>

    بنقرة، أو بالكتابة، مثل <i>الخميس 16:00</i> أو <i>16:00</i> فقط.
session-look-moved = { $at } ← <b>{ $to }</b>
session-move-yes = نقلها
session-moved = نُقلت. ويُبلَّغ العميل.
session-cancelled = أُلغيت. ويُبلَّغ العميل.
session-taken-out = أُزيلت. كان وقتها قد مضى، فلا يُبلَّغ العميل.
session-stop = إيقاف: { $rhythm }
session-stop-sure = <b>{ $rhythm }</b>: إيقاف كل ما هو قادم؟ ويُبلَّغ العميل. وما كان يبقى كما هو.
session-stop-yes = نعم، إيقافها
session-keep = إبقاؤها
session-stopped = أُوقفت. ويُبلَّغ العميل.

session-brief = الموجز، الآن
brief-time = متى يأتي الموجز
brief-when =
    <b>متى الأنسب لقراءة الموجز؟</b> الآن: { $now }.

    بنقرة على وقت، أو بكتابته. وما قبل الظهر يعني: في يوم الجلسة.
brief-in-the-evening = { $at } مساء اليوم السابق
brief-in-the-morning = { $at } في اليوم نفسه
brief-time-unclear = لا أستطيع قراءة وقت في ذلك. يناسب <i>18:30</i>. لم يتغير شيء.
brief-time-kept = الموجز يأتي: { $at }.

date-set = موعد لك مع { $therapist }: <b>{ $at }</b>. إن لم يناسبك، فالأفضل إخبار { $therapist }.
date-set-weekly = موعد لك مع { $therapist }: <b>{ $rhythm }</b>، ابتداءً من { $day }. إن لم يناسبك، فالأفضل إخبار { $therapist }.
date-moved = نقل موعد من { $therapist }: من { $before } إلى <b>{ $at }</b>. إن لم يناسبك، فالأفضل إخبار { $therapist }.
date-cancelled = أُلغي موعد <b>{ $at }</b> مع { $therapist }. لا شيء مطلوب منك.
date-stopped = لم يعد مخططًا مع { $therapist }: { $rhythm }. وما يلي يُتفق عليه بينكما.
next-date = التالي مع { $therapist }: { $at }{"\u000A\u000A"}
date-ahead = مرحبًا. { $at } مع { $therapist }: هل من شيء لأخذه معك؟ سطر يكفي، ولا بأس بلا شيء.
date-ahead-note = تدوين شيء
date-ahead-unasked = أفضّل عدم سؤالي عن ذلك
date-unasked = حسنًا، لن أسأل بعد الآن. و/bring هنا متى شئت.
date-ask-again = نعم، يمكن سؤالي
date-asked-again = جيد: أسألك في اليوم السابق.
