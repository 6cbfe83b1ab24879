goal-ask =
    <b>هدف خاص بك</b>
    إلى أين يهمّك الوصول؟ كلماتك أنت هي الأفضل، ولا بأس أن يكون صغيرًا.
goal-kept = حُفظ: هو لك الآن. خطوة صغيرة أولى تسهّل البداية.{ $readers }
goal-too-long = هذا طويل قليلًا: عدد الحروف { $length }، والحد { $most }. ما جوهر الأمر؟ لم يُحفظ منه شيء بعد.
goal-add-step = إضافة خطوة صغيرة
goals-see-all = أهدافي
goals-add = إضافة هدف
goals-back = ‹ أهدافي
goals =
    <b>أهدافك</b>

    { $goals }

    نقرة على رقم تعرض خطواته.
goals-empty =
    <b>أهدافك</b>
    لا شيء حاليًا.
goal-numbered = { $number } · { $line }
goal-line = { $words }
goal-line-reached = ✓ { $words }
goal-one =
    <b>{ $goal }</b>

    { $items }
goal-one-empty =
    <b>{ $goal }</b>

    لا خطوات بعد.
goal-reached = وصلت إليه
goal-again = استئنافه
goal-delete = حذف
goal-delete-sure = حذف هذا الهدف بكل خطواته؟ لا يمكن استرجاعه.
goal-delete-yes = نعم، حذفه
goal-keep = إبقاؤه
goal-back = ‹ الهدف
goal-gone = هذا الهدف لم يعد موجودًا.

item-ask =
    <b>{ $goal }</b>
    ما الخطوة الصغيرة؟ صغيرة بقدر يكفي ليوم متعب.
item-when =
    <b>متى ستكون؟</b> عندها أسألك كيف كانت.

    الاختيار من الأزرار، أو كتابة وقت آخر، مثل <i>الجمعة 18:00</i>.
item-when-again =
    لا بأس. متى أسألك مرة أخرى؟

    الاختيار من الأزرار، أو كتابة وقت آخر، مثل <i>الجمعة 18:00</i>.
item-when-after-all =
    شكرًا، من الجيد معرفة ذلك. هل يناسب وقت آخر، أو خطوة أصغر؟

    الاختيار من الأزرار، أو كتابة وقت آخر، مثل <i>الجمعة 18:00</i>.
item-no-time = بلا وقت محدد
item-planned = حُفظ. سأسألك كيف كان ذلك: { $at }.
item-kept = حُفظ، بلا وقت. وهو في /goals متى شئت.
item-line = { $words }
item-line-planned = { $words } <i>({ $at })</i>
item-line-done = ✓ { $words }
item-one = <b>{ $line }</b>{ $in_the_way }
item-in-the-way-line = {"\u000A\u000A"}ما حال دون ذلك: { $words }
item-done = تم
item-not-yet = ليس بعد
item-in-the-way = حال شيء دون ذلك
item-in-the-way-ask = هذا يحدث. ماذا كان؟ سطر يكفي.
item-other-time = وقت آخر
item-well-done = دُوّن. لحظة قصيرة لملاحظة أنك أنجزت ذلك.
item-deleted = حُذف.
item-gone = هذه الخطوة لم تعد موجودة.
item-goal-gone = هدف هذه الخطوة لم يعد موجودًا، لذلك لم أحفظها. /goals يعرض ما هو موجود.
action-item-due = مرحبًا. طلبت أن أعود إليك في مثل هذا الوقت. كيف كان ذلك؟
