# A therapist sends a practice as a file.
practice-file-coming = أقرأ <b>{ $file }</b>.
practice-file-too-large = الملف <b>{ $file }</b> أكبر من اللازم: الحد { $most } م.ب. لم يتغير شيء.
practice-file-refused =
    لا أستطيع بعدُ صنع تمرين من <b>{ $file }</b>. لم يتغير شيء.

    { $faults }

    بعد إصلاح ذلك، يكفي إرساله مرة أخرى.
practice-file-fault-line = • السطر { $line }: { $reason }
practice-file-fault-item = • { $item }: { $reason }
practice-file-fault = • { $reason }
practice-preview =
    <b>{ $name }</b>
    { $why }{ $cautions }

    نحو { $minutes } د{ $smaller ->
        [0] {""}
       *[other] ، أو { $smaller } د في الصيغة الأقصر
    }.

    { $steps }{ $thoughts }

    { $version ->
        [1] لا يراه أحد غيرك. وبعد حفظه يظهر في قائمتك عند الاقتراح.
       *[other] بعد حفظه يكون الإصدار { $version } لديك. ومن وافق على إصدار سابق يبقى عليه.
    }
practice-step =
    { $number }. { $question }{ $when ->
        [sometimes] {" "}<i>(أحيانًا فقط)</i>
       *[always] {""}
    }{ $answers }
practice-step-answers = {"\u000A"}    <i>{ $answers }</i>
practice-more-steps =
    … و{ $count ->
        [zero] لا غير
        [one] سؤال آخر
        [two] سؤالان آخران
        [few] { $count } أسئلة أخرى
        [many] { $count } سؤالًا آخر
       *[other] { $count } سؤال آخر
    }
practice-thoughts =
    {"\u000A"}
    <b>يستحق التفكير ثانية</b>
    { $thoughts }
practice-thought = • { $where }{ $thought }
practice-where = <i>{ $place }:</i>{" "}
practice-remark = { $remark }
practice-more-thoughts = … وغير ذلك { $count }
practice-keep = حفظه
practice-not-now = ليس الآن
practice-kept = أصبح <b>{ $name }</b> لك{ $version ->
        [1] {""}
       *[other] ، الإصدار { $version }
    }. وهو في قائمتك عند الاقتراح.
practice-not-kept = حسنًا، لم يُحفظ. يمكنك إرسال الملف مرة أخرى متى شئت.
practice-unchanged = التمرين <b>{ $name }</b> لديك من قبل، كلمة بكلمة (الإصدار { $version }). لم يتغير شيء.
practice-settled = حُسم ذلك من قبل.

# A therapist writes one in the chat.
compose-own = كتابة تمرين جديد
compose-name =
    <b>تمرين من تأليفك</b>
    ما اسمه؟ عملاؤك سيقرؤون الاسم.
compose-why =
    <b>{ $name }</b>
    ما فائدته؟ جملة أو جملتان يسرّ العميل أن يقرأهما.
compose-question =
    <b>{ $name }</b>
    { $number ->
        [1] ما السؤال الأول؟
       *[other] وما السؤال { $number }؟ خمسة على الأكثر؛ وكلما قلّت زادت مرات القيام به.
    }
compose-kind =
    <i>{ $question }</i>
    كيف يُجاب عنه؟
compose-text = بالكلمات
compose-scale = من 0 إلى 10
compose-yes-no = نعم أو لا
compose-enough = هذا كل شيء
compose-lowest = أبدًا
compose-highest = جدًا
compose-too-long = عدد الحروف { $length }؛ والحد { $most }. ما جوهر الأمر؟
