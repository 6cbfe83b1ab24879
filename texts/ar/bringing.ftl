bring-ask =
    <b>لجلستك التالية</b>
    ما الذي يستحق الطرح؟ سطر يكفي.
bring-ask-about = ما الذي يستحق الطرح فيه؟ سطر يكفي، أو لا شيء.
bring-asked = الكتابة هنا في الأسفل.
bring-just-this = هذه التدوينة فقط
bring-this-up = طرح هذا في جلسة
bring-kept = حُفظ لجلستك التالية.{ $readers }
who-reads = {"\u000A\u000A"}من المفيد معرفته: يمكن قراءة ملاحظاتك وأهدافك من جانب { $therapists }. يمكنك حذفها في أي وقت.
bring-too-long = هذا طويل قليلًا لملاحظة: عدد الحروف { $length }، والحد { $most }. ما جوهر الأمر؟ لم يُحفظ منه شيء بعد.
bring-see-all = ملاحظاتي
bring-add = إضافة شيء

bring-list =
    <b>للطرح في جلسة</b>

    { $notes }

    نقرة على رقم بعد الحديث عنه، أو لحذفه.
bring-list-empty =
    <b>للطرح في جلسة</b>
    لا شيء مدوَّن حاليًا.
bring-list-talked =
    <b>تحدثنا عنه</b>

    { $notes }
bring-list-talked-empty =
    <b>تحدثنا عنه</b>
    لا شيء هنا بعد.
bring-to-talked = تحدثنا عنه
bring-to-open = ما زال للطرح
bring-numbered = { $number } · { $line }
bring-line = { $words } <i>({ $at })</i>
bring-line-about = { $words } <i>({ $practice }، { $at })</i>
bring-line-only-about = { $practice } <i>({ $at })</i>
bring-gone-entry = تدوينة لم تعد موجودة
bring-private-entry = تدوينة خاصة

bring-one = { $note }
bring-talked = تحدثنا عنه
bring-again = طرحه مرة أخرى
bring-delete = حذفه
bring-deleted = حُذف.
bring-back = ‹ ملاحظاتي
bring-gone = هذه الملاحظة لم تعد موجودة.
