### When somebody reads what comes from Help now. For therapists.

see-reading-hours = إشعار من «مساعدة الآن»
reading-hours =
    <b>إشعار من «مساعدة الآن»</b>
    بموافقتك، يمكن لعميل محتاج أن يرسل إليك سطرًا واحدًا: أنه يطلب تواصلك معه، ولا شيء غير ذلك. وقبل الإرسال يقرأ ما كتبته عن أوقات قراءتك هنا.

    { $now }

    المطلوب سطر واحد عن أوقات القراءة، مثل <i>أيام العمل الساعة 9 والساعة 17</i>. فقط ما يمكن الالتزام به.
reading-hours-now = المكتوب الآن: «{ $hours }»
reading-hours-none = الآن: متوقف. ليس لدى عملائك هذا الزر.
reading-hours-stop = إيقافه
reading-hours-kept = من الآن فصاعدًا يقرأ عملاؤك: «{ $hours }» لا يُبلَّغون بذلك من تلقاء نفسه؛ والزر في «مساعدة الآن» لديهم.
reading-hours-stopped = متوقف. لم يعد لدى عملائك هذا الزر.
reading-hours-too-long = عدد الحروف { $length }، والحد { $most }. لم يتغير شيء.
