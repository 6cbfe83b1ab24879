### The record of looks, as its client reads it. { $who } did it; { $other } is the second therapist where there is one.

who-looked =
    <b>من اطّلع</b>
    ما شوهد أو جرى مما يخصك هنا، الأحدث أولًا. هذه القائمة لك وحدك.

    { $lines }
who-looked-nobody =
    <b>من اطّلع</b>
    لم يطّلع أحد على شيء يخصك حتى الآن. وحين يحدث ذلك، يظهر هنا.
looks-newest = ‹ الأحدث
looks-older = الأقدم ›
looks-somebody-gone = شخص لم يعد هنا
look-line = <b>{ $at }</b>{"\u000A"}{ $did }

look-viewed =
    { $who }: { $detail ->
        [overview] فتح صفحتك
        [entries] فتح قائمة تدويناتك
        [entry] قراءة تدوينات لك
        [counts] اطّلاع على ما تم عدّه
        [ladder] اطّلاع على سلّمك
        [helped] اطّلاع على ما أفادك من قبل
        [brief] استلام موجز جلستك
       *[other] اطّلاع على سجلّك
    }{ $times ->
        [1] .
        [zero] .
        [one] .
        [two] ، مرتين.
        [few] ، { $times } مرات.
        [many] ، { $times } مرة.
       *[other] ، { $times } مرة.
    }
look-exported =
    { $who }: أخذ سجلّك في ملف{ $detail ->
        [csv] {" "}(جدول)
        [xlsx] {" "}(جدول)
        [plans] {" "}(ملاحظات وأهداف)
        [json] {" "}(بيانات)
        [fhir] {" "}(بيانات)
        [zip] {" "}(مع الصور والصوت)
        [pdf] {" "}(تقرير)
        [html] {" "}(تقرير)
       *[other] {""}
    }{ $times ->
        [1] .
        [zero] .
        [one] .
        [two] ، مرتين.
        [few] ، { $times } مرات.
        [many] ، { $times } مرة.
       *[other] ، { $times } مرة.
    }
look-refused = { $who }: محاولة اطّلاع على سجلّك، ولم يُعرض شيء.
look-consented = وافقت على طريقة عمل ميدويك.
look-consent-withdrawn = سحبت موافقتك على طريقة عمل ميدويك.
look-let-in = دخلت بصفة معالج.
look-link-claimed = جئت بدعوة من { $other }.
look-link-made = تأكيد من { $who } بأنك أنت. ومنذ ذلك الحين يمكن الاطّلاع هناك على ما شاركته.
look-link-refused = { $who }: تعذّر تأكيد هويتك، ولم يظهر شيء.
look-link-ended = { $who }: انتهى الاطّلاع على سجلّك.
look-access-removed = أنهيت اطّلاع { $other }.
look-share-asked = سؤال من { $who }: هل يمكن إطلاع { $other } أيضًا على سجلّك؟
look-shared = قلت نعم: { $other } أيضًا ضمن من يرى سجلّك.
look-share-declined = قلت لا: سجلّك ليس ظاهرًا أمام { $other }.
look-transfer-asked = سؤال من { $who }: هل يمكن أن تكون متابعتك مع { $other }؟
look-transferred = قلت نعم: متابعتك مع { $other }.
look-transfer-declined = قلت لا: بقي كل شيء كما كان، بلا { $other }.
look-past-opened = أظهرت ما سبق أيضًا أمام { $other }.
look-archived = { $who }: وضع صفحتك جانبًا في الوقت الحالي.
look-brought-back = { $who }: استئناف صفحتك.
look-reviewed =
    { $who }: وضع علامة «مقروء» على تدوينات لك{ $times ->
        [1] .
        [zero] .
        [one] .
        [two] ، مرتين.
        [few] ، { $times } مرات.
        [many] ، { $times } مرة.
       *[other] ، { $times } مرة.
    }
look-care-mode-set = { $who }: تشغيل وضع الرعاية، وتوقّف كل ما هو مخطط.
look-cadence-changed = { $who }: تغيير عدد مرات شيء مخطط.
look-assignment-ended = { $who }: إنهاء شيء كان مخططًا.
