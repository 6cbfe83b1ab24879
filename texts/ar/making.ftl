make-own = صنع شيء خاص بي
make-name =
    <b>شيء خاص بك</b>
    ما اسمه؟ بضع كلمات. لن يراه أحد سواك.
make-question =
    <b>{ $name }</b>
    ماذا أسألك؟ سؤال واحد يكفي، مثل <i>ماذا لاحظت في طريق العودة؟</i>
make-more = وسؤال آخر؟ ثلاثة على الأكثر؛ وواحد يكفي.
make-enough = هذا كل شيء
make-too-long = هذا طويل قليلًا: عدد الحروف { $length }، والحد { $most }. هل يمكن قوله باختصار؟
make-preview =
    <b>{ $name }</b>

    { $questions }

    هل أحفظه هكذا؟
make-numbered = { $number } · { $question }
make-yes = نعم، حفظه
make-anew = البدء من جديد
make-no = لا داعي
make-dropped = حسنًا. لم يُحفظ شيء.
make-kept =
    أصبح <b>{ $name }</b> لك. لا يراه أحد سواك، ولا إجاباتك عنه، إلا إن شاركت تدوينة بنفسك. وهو في /now متى شئت.
make-remind = تذكيري في أوقات أختارها
make-how-often = <b>كم مرة؟</b> يستمر أربعة أسابيع، ويمكنك إنهاؤه في أي وقت في /plan.
make-over = حُسم هذا من قبل.
make-gone = هذا لم يعد موجودًا.
make-put-away = وضعه جانبًا
make-put-away-sure = وضعه جانبًا؟ يخرج من /now مع أوقاته. وإجاباتك تبقى لك.
make-put-away-yes = نعم، وضعه جانبًا
make-put-away-done = وُضع جانبًا.
