### A safety plan: the steps of Stanley and Brown in plain words. Written in a calm hour, read in a hard one.

safety-plan =
    <b>خطة الأمان الخاصة بك</b>
    للساعات الصعبة، بكلماتك أنت. تظهر في «مساعدة الآن».

    { $parts }

    { $seen }
safety-plan-empty =
    <b>خطة الأمان الخاصة بك</b>
    قائمة قصيرة للساعات الصعبة، بكلماتك أنت: ما يُلاحظ أولًا، وما يساعد، ومن يمكن سؤاله. وستظهر في «مساعدة الآن».

    ستة أسئلة صغيرة. ما لا يناسب يمكن تخطّيه، والتغيير ممكن متى شئت. كثيرون يكتبونها مع معالجهم.

    { $seen }
safety-part = <b>{ $name }</b>{"\u000A"}{ $words }
safety-signs = كيف ألاحظ أن الأمر يصعب
safety-alone = ما يمكنني فعله بمفردي
safety-company = أشخاص وأماكن تصرف ذهني عنه
safety-ask = أشخاص يمكنني طلب مساعدتهم
safety-professionals = مختصون يمكنني الاتصال بهم
safety-safer = جعل ما حولي أكثر أمانًا
safety-ask-signs = <b>1 من 6 · ما علامات أن الأمر يصعب؟</b>{"\u000A"}أفكار، ومزاج، وأشياء تبدأ أو تتوقف. بضع كلمات تكفي.{ $now }
safety-ask-alone = <b>2 من 6 · ماذا يمكنك فعله بمفردك؟</b>{"\u000A"}مشي، أو استحمام، أو موسيقى، أو تنفّس هادئ: ما أفاد من قبل، ولو قليلًا.{ $now }
safety-ask-company = <b>3 من 6 · أي أشخاص وأماكن تصرف ذهنك عنه؟</b>{"\u000A"}لا حاجة إلى إخبارهم بشيء. صديق، أو مقهى، أو مكتبة، أو فريق.{ $now }
safety-ask-ask = <b>4 من 6 · من يمكنك طلب مساعدته؟</b>{"\u000A"}أشخاص يمكن إخبارهم. مع أرقامهم، كي لا يلزم البحث عنها. تعرضهم «مساعدة الآن» بجانب خطوط المساعدة.{ $now }
safety-ask-professionals = <b>5 من 6 · بأي مختصين يمكنك الاتصال؟</b>{"\u000A"}معالجك، أو طبيب، أو عيادة، مع الأرقام والساعات.{ $now }
safety-ask-safer = <b>6 من 6 · ما الذي يجعل ما حولك أكثر أمانًا؟</b>{"\u000A"}ما الذي يمكن إبعاده أو قفله أو إعطاؤه لأحد لفترة، ومن يمكنه المساعدة في ذلك. هذا السؤال يحسن التفكير فيه مع معالجك.{ $now }
safety-now = {"\u000A\u000A"}المكتوب الآن: { $words }
safety-begin = كتابتها، خطوة خطوة
safety-go-on = المتابعة، خطوة خطوة
safety-skip = تخطّي
safety-back = رجوع
safety-enough = يكفي الآن
safety-clear = إفراغ هذا الجزء
safety-clear-all = حذف الخطة
safety-clear-sure = <b>حذف خطة الأمان كلها؟</b> لا يمكن استرجاعها.
safety-clear-yes = حذفها
safety-keep = إبقاؤها
safety-change = تغييرها
safety-see = خطة الأمان الخاصة بي
safety-too-long = عدد الحروف { $length }، والحد هنا { $most }: كي تُقرأ بنظرة. هل يمكن اختصارها؟ ما كان هنا من قبل ما زال موجودًا.
safety-needs-words = هنا تناسب الكلمات أكثر. خطتك كما كانت.
safety-seen-nobody = لا يراها أحد سواك.
safety-seen = من يمكنه رؤيتها: أنت و{ $therapists }.
safety-share = إظهارها أمام { $therapist }
safety-unshare = لي وحدي، لا أمام { $therapist }

# To a therapist.
see-safety-plan = خطة الأمان
safety-plan-shared =
    <b>{ $client } · خطة الأمان</b>
    يشاركها العميل معك، وله تغييرها وسحبها.

    { $parts }
safety-plan-not-shared = لا خطة أمان مشارَكة معك.
