### Session notes: what a therapist pastes, and what their client makes of it. What comes unasked may stand on a lock
### screen: it names neither a session nor a therapy.

command-notes = ملاحظات الجلسة إلى أهداف وخطوات
take-notes = ملاحظات ← أهداف وخطوات
notes-of-whom = <b>ملاحظات عن من؟</b>
notes-ask =
    <b>ملاحظاتك من الجلسة مع { $client }</b>

    باللصق أو الكتابة، حتى 5000 حرف. أعرض لك ما أجده من أهداف وخطوات، مع تواريخ مثل <i>قبل الجمعة</i>. لا يُحفظ شيء قبل موافقتك، والملاحظات نفسها لا تُحفظ أبدًا.
notes-too-long = عدد الحروف { $length }؛ والحد { $most }. يكفي لصق الجزء الذي فيه الأهداف والخطوات. لم يُحفظ شيء.
notes-nothing = لا شيء يُقرأ في ذلك. الأفضل سطر لكل هدف أو خطوة.
notes-found =
    <b>وُجد في ملاحظاتك · { $client }</b>

    { $lines }

    نقرة على رقم لتغيير نوعه أو تاريخه. لم يُحفظ شيء بعد. ما يُرسل يصل إلى { $client } مع حق القرار؛ وما يُستبعد يُنسى.
notes-numbered = { $number } · { $line }
notes-goal = <b>هدف:</b> { $words }{ $when }
notes-item = <b>خطوة:</b> { $words }{ $when }
notes-out = <i>مستبعد: { $words }</i>{ $when }
notes-when = {" "}<i>({ $at })</i>
notes-one = { $line }
notes-one-item =
    { $line }

    تاريخ آخر؟ بنقرة، أو بالكتابة، مثل <i>الجمعة</i> أو <i>12.12. 18:00</i>.
notes-as-goal = هدف
notes-as-item = خطوة
notes-as-out = استبعاد
notes-in-3 = بعد 3 أيام
notes-in-7 = بعد أسبوع
notes-in-14 = بعد أسبوعين
notes-no-date = بلا تاريخ
notes-no-date-in-it = لا أستطيع قراءة يوم قادم في ذلك. يناسب <i>الجمعة</i> أو <i>بعد أسبوعين</i> أو <i>12.12.</i>. لم يتغير شيء.
notes-back = ‹ كلها
notes-send = إرسال إلى العميل
notes-discard = إهمال الكل
notes-discarded = أُهملت. لم يُحفظ شيء.
notes-over = حُسمت هذه الملاحظات، أو طرأ شيء بينها. لم يُحفظ المزيد؛ يمكنك لصقها مرة أخرى.
notes-sent = { $count ->
        [zero] لم يُرسل إلى { $client } شيء.
        [one] أُرسل إلى { $client } سطر واحد.
        [two] أُرسل إلى { $client } سطران.
        [few] أُرسل إلى { $client } { $count } أسطر.
        [many] أُرسل إلى { $client } { $count } سطرًا.
       *[other] أُرسل إلى { $client } { $count } سطر.
    } ما يُحتفظ به يظهر في صفحة العميل. وملاحظاتك لا تُحفظ.

takeaways-came = في قائمة لك من { $therapist }: { $count ->
        [zero] لا شيء
        [one] شيء واحد
        [two] شيئان
        [few] { $count } أشياء
        [many] { $count } شيئًا
       *[other] { $count } شيء
    }. القرار لك فيما هو لك.
takeaways-look = إلقاء نظرة
takeaway-goal =
    هدف دُوّن من لقائكما، من { $therapist }:

    <b>{ $words }</b>{ $when }

    هل هو لك؟ { $left ->
        [zero] لا غيره.
        [one] هو الأخير.
        [two] بقي اثنان.
        [few] بقي { $left }.
        [many] بقي { $left }.
       *[other] بقي { $left }.
    }
takeaway-item =
    خطوة صغيرة دُوّنت من لقائكما، من { $therapist }:

    <b>{ $words }</b>{ $when }

    هل هي لك؟ { $left ->
        [zero] لا غيرها.
        [one] هي الأخيرة.
        [two] بقيت اثنتان.
        [few] بقي { $left }.
        [many] بقي { $left }.
       *[other] بقي { $left }.
    }
takeaway-when = {"\u000A"}سأسألك كيف كان ذلك: { $at }.
takeaway-keep = نعم، حفظه
takeaway-reword = بكلماتي
takeaway-not-mine = ليس لي
takeaway-words = كيف تصوغه كلماتك؟ النص الآن: <i>{ $words }</i>
takeaway-goal-of-a-day = من اللقاء مع { $therapist }
takeaways-done = هذا كل شيء. ما حفظته في /goals، ولك حذفه في أي وقت.
takeaways-settled = اكتمل اطّلاع { $client } على ما دوّنته. ما حُفظ ظاهر في صفحة العميل.
