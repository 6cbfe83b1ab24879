counting =
    <b>نقرة كلما حدث ذلك.</b> الرقم الكبير ليس أفضل من الصغير ولا أسوأ. المهم أن يُرى.

    { $lines }{ $news }
count-today = { $counted }: اليوم { $today }
count-one = +1 · { $counted }
count-kept = +1 · اليوم { $today }
count-undo = تراجع عن الأخير
count-tag = إضافة كلمة
count-when = متى في اليوم؟
count-new = عدّ شيء آخر
count-put-away = وضع واحد جانبًا
count-back = ‹ رجوع
count-news = {"\u000A\u000A"}{ $news }
count-undone = تم التراجع.
count-undone-already = تم التراجع عنه من قبل.
count-gone = وضعت هذا جانبًا.

count-what =
    <b>ماذا نعدّ؟</b>

    بضع كلمات تكفي، مثل <i>تفقّدت الباب</i> أو <i>لحظة لطيفة</i>. وبعدها نقرة واحدة في كل مرة.
count-what-length = الحد على الزر { $most } من الحروف، وهذا { $length }. ما الاسم الأقصر؟
count-most = { $most } في وقت واحد تكفي. بوضع واحد جانبًا يعود المكان لآخر.

count-which-tag =
    <b>مع ماذا كان ذلك؟</b>

    كلمة أو كلمتان، مثل <i>في العمل</i>. بالكتابة، أو بنقرة على كلمة استخدمتها من قبل.
count-no-tag = بلا كلمة
count-tag-length = الحد هنا { $most } من الحروف، وهذا { $length }. ما الكلمة الأقصر؟
count-tagged = دُوّنت مع الأخير: { $tag }

count-which-away = أيّها لم يعد لازمًا؟ ما تم عدّه يبقى.
count-away-one = { $counted }
count-away = وُضع <b>{ $counted }</b> جانبًا. ما تم عدّه يبقى.

count-when-shown =
    <b>متى في اليوم كان ذلك</b>، في الأسابيع الأربعة الأخيرة

    { $counters }
count-when-none = <b>{ $counted }</b>{"\u000A"}لم يُعدّ في هذه المدة.{"\u000A"}
count-when-one = <b>{ $counted }</b>{"\u000A"}{ $parts }{"\u000A"}
count-night = الساعة 0–6 { $bar } { $times }
count-morning = الساعة 6–12 { $bar } { $times }
count-afternoon = الساعة 12–18 { $bar } { $times }
count-evening = الساعة 18–24 { $bar } { $times }

never-mind = لا داعي
count-each = واحدة واحدة
count-each-shown = <b>واحدة واحدة</b>، الأحدث أولًا. نقرة على إحداها للقراءة أو التصحيح أو الحذف.
count-each-one = { $at } · { $counted }
history-counted = ما تم عدّه
