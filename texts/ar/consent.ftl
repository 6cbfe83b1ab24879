consent-changed =
    <b>ما وافقت عليه صار نصّه مختلفًا.</b> قبل المتابعة، أسألك مرة أخرى. { $kept }

    { $text }

    { consent-question }
consent-missing =
    <b>قبل أن نبدأ، يرجى قراءة هذا.</b> { $kept }

    { $text }

    { consent-question }
consent-withdrawn =
    سحبت موافقتك، لذلك لا أحفظ شيئًا مما يُكتب هنا، ولا يأتي شيء من تلقاء نفسه. /my_data و /delete_me يعملان كما كانا، وكذلك /help_now.

    إن شئت المتابعة، فهذا ما ستكون عليه الموافقة:

    { $text }

    { consent-question }
consent-still-asked =
    { $kept }

    السؤال أعلاه ما زال مفتوحًا. { consent-question }
consent-read =
    { $text }

    { $kept }

    { consent-question }
consent-set-aside = ما أرسلته للتو موضوع جانبًا لأسبوعين، بلا قراءة. عند الموافقة قبل ذلك يذهب إلى مكانه؛ وإلا يُحذف.
consent-set-aside-full = ما أرسلته للتو لم يُحفظ: هناك الكثير جانبًا. يمكنك إرساله مرة أخرى بعد ذلك.
consent-nothing-aside = حتى ذلك الحين لا يُستقبل شيء، ولا يأتي شيء من تلقاء نفسه.
consent-given = شكرًا. نتابع من حيث كنا.
consent-given-already = وافقت من قبل.
consent-not-this-text = تغيّر هذا النص مرة أخرى.
consent-refuse-how =
    لا بأس. عندها لا يأتي شيء من تلقاء نفسه، ولا يرى أحد سواك شيئًا: ينتهي اطّلاع معالجك فورًا.

    ما مصير ما كتبته؟
consent-refuse-how-therapist =
    لا بأس. عندها ينتهي فورًا كل اطّلاع لك على عملائك؛ ويحتفظون بكل شيء، ويُبلَّغون بأن اطّلاعك انتهى.

    ما مصير ما هو لك هنا؟
consent-agree-after-all = أفضّل الموافقة
consent-keep = التوقف، مع حفظه لي
consent-erase = التوقف، وحذف كل شيء
consent-shown =
    <b>وافقت على هذا</b> في { $at }، بهذه اللغة: { $language }.

    { $text }
consent-shown-ended =
    <b>وافقت على هذا</b> في { $at }، بهذه اللغة: { $language }. وانتهى ذلك في { $ended }.

    { $text }
consent-text-not-kept = نص ذلك الوقت لم يُحفظ. واسمه { $version }.
consent-earlier = ما وافقت عليه من قبل
consent-later = ما وافقت عليه بعد ذلك
consent-take-back-keep = سحبها، مع إبقاء ما كتبته
consent-take-back-erase = سحبها، وحذف كل شيء
consent-taken-back =
    سُحبت موافقتك. لا يأتي شيء من تلقاء نفسه، ولا يرى أحد سواك شيئًا، وما كان جانبًا حُذف.

    ما كتبته محفوظ لك: /my_data يعطيك إياه، و /delete_me يحذفه. وإن غيّرت رأيك فطريق العودة /consent؛ ثم يدعوك معالج من جديد.
consent-taken-back-therapist =
    سُحبت موافقتك. لم يعد لديك أي اطّلاع على عملائك؛ يحتفظون بكل شيء، وقد أُبلغوا. وما كان جانبًا حُذف.

    /my_data يعطيك ما هو لك، و /delete_me يحذفه، وطريق العودة /consent.
consent-agree-again = الموافقة من جديد
client-withdrew = سحب للموافقة على ميدويك من { $client }، وهذا حق للجميع. لم يعد لديك اطّلاع على السجل، ولا يُرسل شيء من هنا. وما صدّرته من قبل أمانة لديك.
