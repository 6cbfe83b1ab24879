### What a client calls a practice, in Arabic. Every text to a client uses the word that its reader picked:
###   { $word }       "تجربة"            Also what English says with "a" before it: Arabic has no such word.
###   { $word_many }  "تجارب"
###   { $word_next }  "تجربتك التالية"   "your next experiment", so that the adjective agrees
###   { $word_all }   "كل تجاربك"        "all your experiments"
### How these texts speak: plain Modern Standard Arabic, and nobody's gender is guessed. What would be "do" or "you want" is
### said by a noun ("حفظ", "بإمكانك الكتابة"), by a past form ("كتبت", "إن شئت"), or by a suffix that is written alike for
### everybody ("لك", "يناسبك"): all read the same for women and men. Somebody named stands beside a noun and not before a
### verb ("اقتراح من ليلى"). "المعالج" and "العميل" stand for everybody, as well-made Arabic apps have it.
### Numbers and what is counted agree in six forms: zero, one, two, few (3 to 10), many (11 to 99), other (100 and more).
### Directions: what is in Latin letters is set apart by the catalogue itself (texts/directions.py): a text needs no marks.

word-practice = تمرين
    .many = تمارين
    .next = تمرينك التالي
    .all = كل تمارينك
word-experiment = تجربة
    .many = تجارب
    .next = تجربتك التالية
    .all = كل تجاربك
word-small-step = خطوة صغيرة
    .many = خطوات صغيرة
    .next = خطوتك الصغيرة التالية
    .all = كل خطواتك الصغيرة
word-challenge = تحدٍّ
    .many = تحديات
    .next = تحدّيك التالي
    .all = كل تحدياتك
word-project = مشروع
    .many = مشاريع
    .next = مشروعك التالي
    .all = كل مشاريعك
word-fieldwork = عمل ميداني
    .many = أعمال ميدانية
    .next = عملك الميداني التالي
    .all = كل أعمالك الميدانية
word-homeplay = لعبة منزلية
    .many = ألعاب منزلية
    .next = لعبتك المنزلية التالية
    .all = كل ألعابك المنزلية
word-homework = واجب منزلي
    .many = واجبات منزلية
    .next = واجبك المنزلي التالي
    .all = كل واجباتك المنزلية
