charts = <b>رسومك البيانية.</b> أيّها نعرض؟
charts-none =
    لا شيء يُرسم بعد. حالما تحوي تدوينة لك رقمًا، يمكن عرضه هنا.
chart =
    <b>{ $practice }</b> · { $first } إلى { $last }
    { $numbers }
    { $with_entry ->
        [0] لا تدوينة في هذه الأيام. قد تُظهر مدة أطول بعضًا منها.
        [zero] لا تدوينة في هذه الأيام.
        [one] في يوم واحد من { $days } تدوينة.
        [two] في يومين من { $days } تدوينة.
        [few] في { $with_entry } أيام من { $days } تدوينة.
        [many] في { $with_entry } يومًا من { $days } تدوينة.
       *[other] في { $with_entry } يوم من { $days } تدوينة.
    }
chart-line = { $question } من { $least } إلى { $most }، والأخير { $latest }.
chart-change = { $question } في المرة الأخيرة { $before } قبلُ، و{ $after } بعدُ.
chart-weeks = { $weeks ->
        [zero] بلا أسابيع
        [one] أسبوع
        [two] أسبوعان
        [few] { $weeks } أسابيع
        [many] { $weeks } أسبوعًا
       *[other] { $weeks } أسبوع
    }
charts-other = رسم آخر
