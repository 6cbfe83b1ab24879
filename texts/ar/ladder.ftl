### An exposure ladder. { $rung } is a rung in the client's own words; distress goes from 0 (none) to 100 (as strong as can be).

ladder-new =
    <b>سلّم خاص بك</b>
    لنفكّر في شيء يهمّك أن يصبح ممكنًا، ومن الأسهل الآن تجنّبه. بين هنا وهناك درجات صغيرة، من السهل إلى الصعب. التسمية لك، بمفردك أو مع معالجك، ويمكنك تغييرها في أي وقت.

    نبدأ بالأسهل. الدرجة التالية تُفتح فقط بموافقتك وموافقة معالجك معًا. لذلك يرى معالجك درجاتك وأيّها درجتك الآن؛ أما ما يُكتب عنها فيُشارَك كما اخترت.{ $cautions }
ladder-first-rung = تسمية أول درجة
ladder =
    <b>سلّمك</b>
    { $rungs }{ $next }{ $news }
ladder-news = {"\u000A\u000A"}{ $news }
rung-open = ✓ { $number }. { $rung } ({ $expected })
rung-current = <b>▸ { $number }. { $rung } ({ $expected })</b>
rung-later = ◦ { $number }. { $rung } ({ $expected })

ladder-work = التخطيط لهذه الدرجة (نحو { $minutes } د)
ladder-tell = جرّبتها؟ كيف كان ذلك ({ $minutes } د)
ladder-ratings = كيف كان حتى الآن
ladder-change = تغيير الدرجات
ladder-add = إضافة درجة
ladder-back = ‹ رجوع إلى السلّم
ladder-show = عرض سلّمي
ladder-ready = الدرجة التالية مناسبة لي الآن
ladder-not-ready = أفضّل البقاء هنا حاليًا
ladder-taken-back = حسنًا. البقاء على هذه الدرجة، ما شئت من وقت.
ladder-client-said-yes = {"\u000A\u000A"}قلت إن الدرجة التالية مناسبة لك. تُفتح حين يوافق معالجك أيضًا.
ladder-therapist-said-yes = {"\u000A\u000A"}معالجك موافق على الدرجة التالية. تُفتح بموافقتك أيضًا. لا عجلة.
ladder-nobody-to-say = {"\u000A\u000A"}قلت إن الدرجة التالية مناسبة لك. تُفتح حين يوافق معالج أيضًا، ولا أحد على صلة بك هنا الآن.
ladder-stay = {"\u000A\u000A"}معالجك يقترح البقاء على هذه الدرجة مدة أطول قليلًا: «{ $line }»
ladder-settled = حُسم ذلك من قبل، أو تغيّر السلّم. لم يتغير شيء الآن.

ladder-ratings-shown =
    <b>كيف كان حتى الآن</b>
    الضيق قبلُ ← في أشدّه ← في النهاية، من 0 إلى 100

    { $rungs }
rung-rated = { $rung }{"\u000A"}{ $climbs }
rung-climb = {"   "}{ $at }: { $numbers }
rung-climb-planned = {"   "}{ $at }: مخطط، أو بلا أرقام

rung-what =
    <b>ما هي الدرجة؟</b>

    شيء صغير بإمكانك القيام به، مثل <i>إلقاء التحية على جار</i> أو <i>دقيقة على الشرفة</i>.
rung-what-length = الحد { $most } من الحروف، وهذا { $length }. كيف يكون بكلمات أقل؟
rung-expected =
    <b>{ $rung }</b>
    ما مقدار الضيق المتوقع هناك؟
    0 = لا شيء · 100 = أشدّ ما يكون
rung-most = { $most } من الدرجات سلّم عالٍ. بإزالة درجة يعود المكان لأخرى.
rung-which = أي درجة تحتاج إلى تغيير؟ ما عملت عليه يبقى كما هو.
rung-none-free = عملت على كل درجاتك، لذلك تبقى كما هي. يمكنك إضافة درجات جديدة.
rung =
    <b>{ $rung }</b>
    الضيق المتوقع: { $expected }
rung-reword = صياغة أخرى
rung-remove = إزالة
rung-earlier = ↑ درجة إلى الأعلى
rung-later-on = ↓ درجة إلى الأسفل
ladder-put-away = وضع هذا السلّم جانبًا
ladder-put-away-yes = نعم، وضعه جانبًا
ladder-put-away-sure = وضع هذا السلّم جانبًا؟ ما كتبته يبقى في سجلّك، ويمكنك بدء سلّم آخر.
ladder-is-away = وُضع جانبًا. ما كتبته يبقى في سجلّك.

ladder-open = موافقتك وموافقة { $therapist } موجودتان: الدرجة التالية مفتوحة. البدء متى شئت.
ladder-therapist-yes = موافقة من { $therapist } على الدرجة التالية من سلّمك. تُفتح بموافقتك أيضًا. لا عجلة.
ladder-therapist-stays = اقتراح من { $therapist }: البقاء على هذه الدرجة من سلّمك مدة أطول قليلًا.
ladder-therapist-line = اقتراح من { $therapist }: البقاء على هذه الدرجة من سلّمك مدة أطول قليلًا: «{ $line }»

see-ladder = السلّم
ladder-see = عرض السلّم
ladder-of =
    <b>{ $client } · السلّم</b>
    الضيق قبلُ ← في أشدّه ← في النهاية، من 0 إلى 100؛ وبين قوسين المتوقع

    { $rungs }{ $next }
ladder-of-none = لا سلّم حاليًا لدى { $client }.
ladder-of-client-said-yes = {"\u000A\u000A"}مناسبة من جهة العميل: { $rung }
ladder-of-therapist-said-yes = {"\u000A\u000A"}وافقت على: { $rung }. تُفتح بموافقة العميل أيضًا.
ladder-yes-next = نعم، الدرجة التالية
ladder-say-stay = البقاء هنا، مع سطر
ladder-take-back = سحب موافقتي
ladder-line = لماذا البقاء مدة أطول؟ سطر واحد يكفي، ويصل إلى { $client }.
ladder-line-length = عدد الحروف { $length }؛ والحد { $most }. ما جوهر الأمر؟
ladder-client-yes = من { $client }: الدرجة التالية مناسبة: «{ $rung }». تُفتح بموافقتك أيضًا.
ladder-both-yes = موافقتك وموافقة { $client } موجودتان. الدرجة التالية مفتوحة: «{ $rung }»
ladder-client-stays = من { $client }: تفضيل عدم الانتقال حاليًا إلى «{ $rung }».
