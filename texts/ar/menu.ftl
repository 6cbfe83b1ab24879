command-start = البدء
command-now = القيام بشيء الآن
command-plan = ما اتُّفق عليه، ومتى
command-log = تدوين المزاج بنقرتين
command-history = تدويناتك
command-charts = أرقامك في صور
command-count = عدّ شيء ما، نقرة في كل مرة
command-goals = أهدافك، بخطوات صغيرة
command-bring = تدوين شيء لجلسة
command-pause = أخذ استراحة
command-settings = اللغة والمنطقة الزمنية وساعات الهدوء
command-who-looked = من اطّلع على ماذا
command-help = ما يمكنك فعله هنا
command-help-now = مساعدة الآن، في أزمة
command-safety-plan = خطة الأمان الخاصة بك للساعات الصعبة
command-consent = ما وافقت عليه، وسحب الموافقة
command-my-data = كل ما يخصك، في ملف واحد
command-hide = إزالة رسائلي الأخيرة من هذه المحادثة
command-delete-me = حذف كل شيء
command-clients = عملاؤك
command-invite = دعوة عميل

help-client =
    <b>ما يمكنك فعله هنا</b>
    /now · بدء { $word }، أو المتابعة
    /log · تدوين المزاج بنقرتين
    /plan · ما اتُّفق عليه، ومتى
    /history · ما قمت به وكتبته؛ لتصحيحه أو حذفه أو تحديد من يراه
    /charts · أرقامك في صور
    /count · عدّ شيء ما، نقرة في كل مرة
    /bring · تدوين ما يستحق الطرح في جلسة
    /goals · أهدافك، بخطوات صغيرة
    /pause · هدوء لفترة، أو حمل أخفّ
    /settings · اللغة والمنطقة الزمنية وساعات الهدوء والكلمات
    /who_looked · من اطّلع على ماذا
    /help_now · مساعدة في أزمة، في أي وقت
    /delete_me · حذف كل شيء

    لا أحد يقرأ هنا مباشرة.
help-client-not-ready =
    كنا في وسط الأسئلة الأولى. للعودة إليها: /settings

    /help_now · مساعدة في أزمة، في أي وقت
    /delete_me · حذف كل شيء
help-therapist =
    <b>ما يمكنك فعله هنا</b>
    /invite · دعوة عميل
    /clients · متابعة الأحوال، واقتراح تمرين (أو تمرين من تأليفك، يُكتب هناك أو يُرسل إليّ كملف)، وتغيير الوتيرة، والتصدير
    /sessions · جلساتك هذا الأسبوع؛ وتُحدَّد في صفحة كل عميل
    /notes · تحويل ملاحظات الجلسة إلى أهداف وخطوات
    /help_now · أرقام للأزمات، حسب البلد
    /delete_me · حذف حسابك

    عملاؤك يعرفون أن لا أحد يقرأ مباشرة.
