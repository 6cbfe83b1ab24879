### Word from Help now to a therapist. Who sends it reads before what goes out, and afterwards what went out.

tell-sure =
    <b>هل أرسل هذا إلى { $therapist }؟</b>
    «{ $notice }»

    أوقات القراءة كما كتبها { $therapist }: «{ $hours }» وقد تكون بعد ذلك. لا أستطيع معرفة متى يُقرأ، ولا الوعد بجواب.

    إن كان هناك خطر عليك، يرجى الاتصال أولًا: الأرقام في «مساعدة الآن».
tell-send = إرسال هذا إلى { $therapist }
tell-not-now = ليس الآن
tell-not-sent = لم أرسل شيئًا.
tell-sent =
    أُرسل إلى { $therapist } ({ $at }):
    «{ $notice }»

    أوقات القراءة كما كتبها { $therapist }: «{ $hours }» لا أستطيع معرفة متى سيكون ذلك. وحتى ذلك الحين، الأرقام في «مساعدة الآن».
tell-sent-before = أُرسل هذا من قبل.
tell-unreachable = لا أستطيع الوصول إلى { $therapist } هنا الآن، لذلك لم أرسل شيئًا. يرجى تجربة طريق آخر للتواصل. والأرقام في «مساعدة الآن» ليلًا ونهارًا.
tell-nobody = لا أحد هنا يمكنني إبلاغه. الأرقام في «مساعدة الآن».
tell-gone = لم يعد بإمكاني الإبلاغ من هنا، لذلك لم أرسل شيئًا. الأرقام في «مساعدة الآن».
tell-consent-yes = مساعدة الآن: { $therapist }
tell-consent-no = مساعدة الآن: بلا { $therapist }

# To a therapist, from a client who chose to send it.
help-request = طلب تواصل من { $client }: فُتحت «مساعدة الآن»، واختير إرسال هذا إليك. لا يعرف البوت أكثر من ذلك، ولم يخبر أحدًا آخر.
