# A therapist takes a log along.
export-something = تصدير
export-screen =
    <b>تصدير: { $client }</b>
    { $days }

    باختيار الأيام والصيغة. الخاص يبقى خارجًا؛ ومن الملخّص تخرج الأرقام. ويُبلَّغ { $client } بأنك أخذت السجل.
export-from-to = { $first } إلى { $last }
export-all-days = كل الأيام
export-session = منذ الجلسة
export-session-marked = ✓ منذ الجلسة
export-week = هذا الأسبوع
export-week-marked = ✓ هذا الأسبوع
export-four = 4 أسابيع
export-four-marked = ✓ 4 أسابيع
export-all = الكل
export-all-marked = ✓ الكل
export-days = أيام أخرى
export-days-marked = ✓ أيام أخرى
export-practice = { $practice } ▾
export-every-practice = كل التمارين
export-which-practice = أي تمرين؟
export-ask-days = أي أيام؟ تُكتب مثل <i>1 مارس إلى 10 مارس</i>، أو <i>منذ 3 مارس</i>.
export-days-unclear = لا أستطيع قراءة ذلك كأيام. تُكتب مثل <i>1 مارس إلى 10 مارس</i>، أو <i>منذ 3 مارس</i>. لم يُصدَّر شيء.
export-further = صيغ أخرى
export-which =
    <b>صيغ أخرى</b>
    { $days }

    صف لكل تدوينة فيه عمود لكل سؤال، وأسماء لا تتغير: للإحصاء. والكل في واحد يضم الجداول والبيانات، مع الصور والرسائل الصوتية.
export-pdf = تقرير (PDF)
export-xlsx = إكسل (Excel)
export-csv = جدول (CSV)
export-json = بيانات (JSON)
export-wide = صف لكل تدوينة (CSV)
export-plans = ملاحظات وأهداف (CSV)
export-fhir = لأنظمة أخرى (FHIR)
export-zip = الكل في واحد (ZIP)
export-here =
    سجل { $client }. { $days }.
    هو الآن أمانة لديك.
export-lock = بكلمة سر
export-lock-marked = ✓ بكلمة سر
export-under-way = تجهيز الملف: { $done } من { $all } من الإجابات. يمكنك المتابعة في هذه الأثناء.
export-made = الملف جاهز.
export-password =
    كلمة سر الملف: <code>{ $password }</code>

    تُحفظ بعيدًا عن الملف. وهي غير مخزَّنة، فلا أحد يستطيع إيجادها ثانية؛ وتزول من هذه المحادثة بعد عشر دقائق. يُفتح الملف ببرنامج 7-Zip أو WinZip أو Keka.
export-password-noted = سجّلتها، يمكن إزالتها
export-password-gone = أزيلت كلمة السر من هذه المحادثة.
export-too-large = حجم الملف سيكون { $megabytes } م.ب، وتيليغرام يقبل من البوت 50. لم يُرسل شيء. يمكن اختيار أيام أقل أو صيغة أخرى.
export-failed = تعذّر إنشاء الملف. لم يُرسل شيء، ولم يضِع شيء. يمكن المحاولة مرة أخرى، أو اختيار صيغة أخرى أو أيام أقل.
export-not-yours = لم يُنشأ الملف: لم يعد الاطّلاع على هذا السجل متاحًا.
export-coming = في الطريق.

# What a format is called to the client.
export-is-pdf = تقرير (PDF)
export-is-html = تقرير (HTML)
export-is-xlsx = مصنّف جداول (Excel)
export-is-csv = جدول (CSV)
export-is-wide = جدول (CSV)
export-is-plans = جدول ملاحظات وأهداف (CSV)
export-is-json = بيانات (JSON)
export-is-fhir = بيانات (FHIR)
export-is-zip = كل شيء في ملف واحد (ZIP)
export-made-client = خروج نسخة من سجلّك إلى { $therapist }، بصيغة: { $format }. { $days }.
