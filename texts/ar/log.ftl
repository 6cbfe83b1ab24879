log = <b>تدويناتك</b>، الأحدث أولًا. نقرة على إحداها لقراءتها.
log-empty = لا تدوينات بعد. ما يُكتب هنا يُحفظ، لك ولجلساتك.
log-entry = { $at } · { $practice }
log-newer = ‹ الأحدث
log-older = الأقدم ›
log-one =
    <b>{ $practice }</b>
    { $at } · { $outcome }{ $reason }{ $seen }{ $read }

    { $answers }
log-answer = <i>{ $question }</i>{"\u000A"}{ $answer }
log-skipped = <i>{ $question }</i>{"\u000A"}(تم التخطّي)
log-reason = {"\u000A"}ما حال دون ذلك: { $words }
back-to-log = ‹ كل التدوينات
back-to-entry = ‹ رجوع
see-entry = عرض التدوينة
correct-entry = تصحيح إجابة
correct-which = أي إجابة؟ أسأل مرة أخرى، وإجابتك الجديدة تحل محل القديمة.
corrected = حُفظ.
correction-left = حسنًا. تبقى كما هي الآن.
delete-entry = حذف هذه
delete-entry-sure = حذف هذه التدوينة وكل إجاباتها؟ لا يمكن استرجاعها.
delete-entry-yes = نعم، حذفها
keep-entry = إبقاؤها
entry-gone = هذه لم تعد موجودة.

sharing-share = مشاركة
sharing-share-marked = ✓ مشاركة
sharing-summary = ملخّص
sharing-summary-marked = ✓ ملخّص
sharing-private = خاص
sharing-private-marked = ✓ خاص
seen-share = {"\u000A"}<i>يمكن لمعالجك قراءة هذه التدوينة.</i>
seen-summary = {"\u000A"}<i>يرى معالجك متى كانت وأرقامها، بلا كلمات.</i>
seen-private = {"\u000A"}<i>هذه التدوينة لك وحدك.</i>
seen-first =
    {"\u000A\u000A"}<i>هذه التدوينة لك وحدك.</i> ماذا يمكن لمعالجك أن يرى مما بدأته من تلقاء نفسك؟ التحديد بالأزرار في الأسفل؛ والتغيير في /settings.
preview = كما يراها معالجي
log-preview = <b>تدويناتك كما يجدها معالجك</b>، الأحدث أولًا.
log-preview-empty = لا يجد معالجك أي تدوينة لك.
preview-file-pdf = كتقرير (PDF)
preview-file-xlsx = كجدول (Excel)
preview-file-here = هذا ما سيصل إلى معالجك لو أخذ سجلّك الآن، كله. هذا الملف لديك وحدك، ولم يُبلَّغ أحد.
preview-one =
    <b>يقرأ معالجك هذا:</b>

    { $entry }
preview-nothing = لا يرى معالجك شيئًا من هذه: لا في قائمة ولا في تصدير.

mood-ask = <b>{ $question }</b>{ $ends }
add-note = إضافة ملاحظة

outcome-done = تم
outcome-small-version-done = تمت الصيغة الأقصر
outcome-tried = محاولة
outcome-not-this-time = ليس هذه المرة
outcome-declined = رفض
outcome-open = لم ينتهِ
