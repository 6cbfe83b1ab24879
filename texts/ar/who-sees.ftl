### Who sees a client's log, and what a client is asked and told about it.

set-who-sees = من يرى سجلّي
see-who-sees = من يرى سجلّي
see-looks = من اطّلع
who-sees =
    <b>من يرى سجلّك</b>
    هؤلاء يرون ما شاركته، ولا أحد غيرهم.

    { $lines }
who-sees-nobody =
    <b>من يرى سجلّك</b>
    لا أحد سواك. كل شيء لك، ويمكنك المتابعة بمفردك.
sees-all = • <b>{ $therapist }</b>، منذ { $since }
sees-from = • <b>{ $therapist }</b>، منذ { $since }: ما هو قائم الآن، وما يُكتب ابتداءً من { $from }
sees-remove = إزالة { $therapist }
sees-show-past = إظهار ما سبق أمام { $therapist }
sees-back = ‹ من يرى سجلّي
sees-settled = تغيّر ذلك من قبل.
sees-remove-sure =
    <b>إيقاف كل اطّلاع من { $therapist } على ما يخصك؟</b>
    يسري ذلك فورًا. ما خُطّط بينكما ينتهي؛ وما كتبته يبقى لك. ويصل إلى { $therapist } أنك أنهيت ذلك، بلا سبب. أما ما صُدّر من قبل فيبقى لدى { $therapist }.
sees-remove-yes = نعم، إزالة { $therapist }
sees-removed = تم. لا اطّلاع من { $therapist } على أي شيء يخصك بعد الآن. وإن احتجت إلى أحد الآن: /help_now
sees-past-sure =
    <b>إظهار ما سبق أيضًا أمام { $therapist }؟</b>
    أي كل ما شاركته: تدوينات وملاحظات وأهداف من أيام سابقة. ما هو خاص يبقى خاصًا.
sees-past-yes = نعم، إظهاره

share-asked =
    <b>سؤال من { $therapist }: هل يمكن إطلاع { $colleague } أيضًا على سجلّك؟</b>
    { $colleague } من زملاء { $therapist }، والاطّلاع سيكون على القدر نفسه: ما شاركته، ولا شيء خاص.

    نعم ولا كلاهما مقبول. بلا «نعم» لا يتغير شيء، ويمكنك إنهاء ذلك في أي وقت في /settings.
transfer-asked =
    <b>سؤال من { $therapist }: هل يمكن أن تكون متابعتك هنا مع { $colleague }؟</b>
    { $colleague } من زملاء { $therapist }. مع «نعم» يستمر ما اتفقتما عليه مع { $colleague }، مع الاطّلاع عليه وعلى أهدافك وسلّمك وما يُشارَك من الآن فصاعدًا. وينتهي كل اطّلاع من { $therapist }.

    والقرار لك في إظهار ما سبق أمام { $colleague } أو لا. نعم ولا كلاهما مقبول. بلا «نعم» لا يتغير شيء.
ask-yes = نعم، لا مانع
ask-yes-from-now = نعم، من الآن فصاعدًا
ask-yes-and-before = نعم، مع ما سبق
ask-no = لا، شكرًا
ask-over = حُسم هذا السؤال من قبل.
ask-declined = حسنًا. يبقى كل شيء كما هو، ولا أحد يسأل عن السبب.
share-agreed = دُوّن: { $colleague } أيضًا ضمن من يرى سجلّك. يمكنك إنهاء ذلك في أي وقت.
transfer-agreed = دُوّن: متابعتك هنا مع { $colleague }. يمكنك إنهاء ذلك في أي وقت.

care-rests = إنهاء مؤقت من { $therapist } لما خُطّط بينكما هنا. ما كتبته يبقى لك، ويمكنك بدء أي شيء بمفردك: /now
care-ended-client =
    إنهاء للعمل المشترك هنا من { $therapist }، وانتهى معه كل اطّلاع على ما يخصك. كل ما كتبته يبقى لك.

    يمكنك المتابعة بمفردك: /now لبدء شيء، /log لتدوين المزاج، و /plan و /goals ما زالا هنا.

    إن كان هذا مفاجئًا لك، فالأفضل سؤال { $therapist } مباشرة. وإن احتجت إلى أحد الآن: /help_now
sees-from-now =
    كنت هنا من قبل. سيكون الظاهر أمام { $inviter } ما هو قائم الآن، وما يُكتب من الآن فصاعدًا. ولإظهار ما سبق أيضًا: /settings، «من يرى سجلّي».
linked-already = سجلّك ظاهر هنا أمام { $inviter } من قبل. لم يتغيّر شيء.
