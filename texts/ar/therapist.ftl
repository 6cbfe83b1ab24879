client-came =
    فُتحت دعوتك إلى <b>{ $label }</b>، والاسم هو <b>{ $name }</b>.

    هل هذا هو الشخص الصحيح؟ عند الشك، الأفضل سؤاله. لا يظهر لك شيء منه قبل التأكيد.
client-linked-already = فُتحت دعوتك إلى <b>{ $label }</b>، والاسم هو <b>{ $client }</b>، وهو بين عملائك من قبل. لم يتغيّر شيء، واستُخدمت الدعوة.
client-confirm = نعم، صحيح
client-refuse = لا، شخص آخر
client-confirm-named = تأكيد { $name }
care-confirmed = تم التأكيد. يمكنك الآن اقتراح شيء على { $name }.
care-refused = حسنًا، لم يظهر شيء لأي طرف. استُخدمت الدعوة؛ ويمكنك إنشاء أخرى.
care-settled = حُسم ذلك من قبل.
care-confirmed-client = تأكيد من { $therapist } بأنك أنت. ما يُتفق عليه بينكما يصل إلى هنا.
care-refused-client = تعذّر على { $therapist } تأكيد هويتك، فلا صلة بينكما هنا. لم يُعرض شيء. إن كان ذلك خطأ، فالأفضل الحديث بينكما.
invite-again = دعوة جديدة
invite-somebody = دعوة عميل
invite-label = ما اسم هذا العميل في قائمتك؟ الاسم الأول أو الأحرف الأولى تكفي.
invite-label-length = يكفي اسم قصير، والحد { $most } من الحروف.
invite-made = هذه هي الدعوة إلى { $label }. تصلح مرة واحدة ولثلاثة أيام. الرسالة التالية هي ما يُعاد توجيهه:
invite-link =
    دعوة من { $therapist } إلى ميدويك، رفيق صغير للأيام بين جلستين. هذا الرابط يشرح ما هو، والقرار لك:
    { $link }

clients-none = لا عملاء لديك هنا بعد. دعوة واحدة تأتي بالأول.
clients =
    <b>عملاؤك</b>

    { $lines }
client-unknown = لا أجد هذا العميل بين عملائك.
client-screen =
    <b>{ $client }</b>{ $glance }

    { $assignments }{ $reach }{ $size }{ $noted }
client-screen-empty =
    <b>{ $client }</b>{ $glance }{ $reach }{ $size }{ $noted }
    لا شيء متفق عليه بعد، ولا تدوينات حتى الآن.
client-lightened = {"\u000A"}منذ { $since } يصل كل شيء في أقصر صيغة: رغبة العميل في حمل أخفّ لفترة.
client-noted = {"\u000A\u000A"}{ $blocks }
client-goals = <b>الأهداف:</b>{"\u000A"}{ $goals }
client-goal = – { $line }
client-item = {"    "}◦ { $line }
client-item-in-the-way = {"    "}◦ { $line }. حال دون ذلك: { $words }
client-notes = <b>للطرح:</b>{"\u000A"}{ $notes }
client-note = – { $line }
client-unreachable = {"\u000A"}لا يصل عبر تيليغرام شيء منذ { $since }: ربما حُظر البوت. لا شيء يُعدّ فائتًا.
client-lost =
    لم يعد يصل شيء عبر تيليغرام إلى <b>{ $client }</b>: ربما حُظر البوت، أو تُرك الحساب. ما خُطّط متوقف، ولا شيء يُعدّ فائتًا. يمكنك السؤال في الجلسة التالية.
client-regained = عاد الوصول إلى <b>{ $client }</b>. ما خُطّط يستمر في أوقاته.
assignment-proposed = ◦ { $practice }: مقترح، { $cadence }، حتى { $until }
assignment-change-asked = ◦ { $practice }: طلب تغيير: «{ $remark }»
assignment-accepted-and-asked = • { $practice }: { $cadence }، حتى { $until }. المطلوب: «{ $remark }»
assignment-accepted = • { $practice }: { $cadence }، حتى { $until }
propose-something = اقتراح تمرين
change-assignment = تغيير: { $practice }
log-entry-of = { $at } · { $practice } · { $outcome }
log-one-of =
    <b>{ $client } · { $practice }</b>
    { $at } · { $outcome }{ $reason }{ $debrief }{ $sharing }{ $score }

    { $answers }
shared-as-summary = {"\u000A"}<i>مشارَكة كملخّص: متى، والأرقام، بلا كلمات.</i>
debrief-helped-line = {"\u000A"}كان مفيدًا. { $words }
debrief-too-hard-line = {"\u000A"}صعب جدًا. { $words }
debrief-not-for-me-line = {"\u000A"}غير مناسب. { $words }
debrief-in-the-way-line = {"\u000A"}حال شيء دون ذلك. { $words }
back-to-client = ‹ رجوع
back-to-clients = ‹ كل العملاء
see-client = صفحة هذا العميل

assignment-change =
    <b>{ $practice }</b>: { $cadence }{ $state ->
        [proposed] {" "}(بلا جواب بعد)
        [change-asked] {" "}(طلب تغيير: «{ $remark }»)
       *[accepted] {""}
    }

    كم مرة؟ { $state ->
        [accepted] يستمر في أوقات العميل.
       *[other] يُقترح من جديد.
    }
assignment-end = إنهاؤه
assignment-ended = انتهى. ما كُتب يبقى في السجل.
assignment-over = هذا انتهى من قبل.
assignment-ended-client = إنهاء <b>{ $practice }</b> من جهة { $therapist }. ما كتبته يبقى في سجلّك.
cadence-changed = تغيّر: { $cadence }.
cadence-changed-client =
    اقتراح من { $therapist } لإيقاع آخر: <b>{ $practice }</b>، { $cadence }.{ $next }{ $load }

    من الآن فصاعدًا يسير هكذا. إن لم يناسبك، يمكنك هنا تغيير الأوقات أو إنهاؤه.

client-accepted =
    موافقة من { $client } على <b>{ $practice }</b>{ $size ->
        [smaller] ، في الصيغة الأقصر
       *[full] {""}
    }.{ $sureness ->
        [-1] {""}
       *[other] {" "}الثقة بأنه يناسب الأسبوع: { $sureness } من 10.
    }{ $dates }
accepted-needs-session = {"\u000A\u000A"}يتبع الجلسات، ولا موعد معروفًا: لا يصل شيء قبل تحديد موعد.
client-not-working = من { $client }: شيء لا يسير جيدًا مع <b>{ $practice }</b>. يستمر كما اتُّفق عليه إلى أن يغيّره أحدكما.
client-not-working-words = من { $client } عن <b>{ $practice }</b>: «{ $remark }»
client-asks-swap = من { $client }: رغبة في شيء آخر بدل <b>{ $practice }</b>.{ $because }
client-asks-swap-for = من { $client }: رغبة في استبدال <b>{ $practice }</b> بـ<b>{ $instead }</b>.{ $because }
client-asks-because = {" "}«{ $words }»
propose-named = اقتراح: { $practice }
swap-remark = شيء آخر بدلًا منه. { $why }
swap-for-remark = بدلًا منه { $instead }. { $why }
client-takes-smaller = اختيار من { $client }: الصيغة الأقصر من <b>{ $practice }</b> من الآن فصاعدًا.
client-declined = جواب { $client } على <b>{ $practice }</b>: لا. لن أسأل عن ذلك مرة أخرى.
client-ended = إنهاء <b>{ $practice }</b> من { $client }.

see-counters = ما يتم عدّه
counters-of =
    <b>{ $client }</b> · ما تم عدّه في الأسابيع الأربعة الأخيرة، حسب ساعات اليوم

    { $counters }
