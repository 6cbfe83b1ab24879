# What a measure came to. Read by therapists only: clients are not shown it.
score = {"\u000A"}{ $lines }
score-for-them = {"\u000A"}<i>معالجك يقرأ أيضًا مجموع هذه الإجابات.</i>
score-total = <b>المجموع:</b> { $total } من { $highest }{ $band }
score-band = {" "}({ $band })
score-none = <b>بلا مجموع:</b> بلا إجابة { $missing } من { $needed }
score-cutoff = { $cutoff }، { $lowest }: { $reached ->
        [1] بلغه
       *[other] لم يبلغه
    }
score-part = { $name }: { $total } من { $highest }
score-part-none = { $name }: بلا مجموع، بعض الإجابات ناقصة

band-minimal = ضئيل
band-mild = خفيف
band-moderate = متوسط
band-moderately-severe = متوسط إلى شديد
band-severe = شديد

cutoff-screening = الحد المنشور للفرز
cutoff-women = الحد المنشور للنساء
cutoff-men = الحد المنشور للرجال
cutoff-lenient = أدنى الحدود المنشورة
cutoff-strict = أعلى الحدود المنشورة

subscale-anxiety = القلق
subscale-depression = الاكتئاب
subscale-intrusion = الاقتحام
subscale-avoidance = التجنّب
subscale-cognition-and-mood = المعرفة والمزاج
subscale-arousal = الاستثارة ورد الفعل
