### A therapist's list of clients, and the screens of one client.

clients-line = <b>{ $client }</b>{ $glance }
clients-put-aside =
    <b>جانبًا</b>

    { $lines }
clients-archived = جانبًا ({ $count })
glance =
    {""}{ $asked ->
        [0] {""}
       *[other] {" "}· طلب تغيير
    }{ $unread ->
        [0] {""}
       *[other] {" "}· للقراءة { $unread }
    }{ $proposed ->
        [0] {""}
        [zero] {""}
        [one] {" "}· اقتراح واحد مفتوح
        [two] {" "}· اقتراحان مفتوحان
        [few] {" "}· { $proposed } اقتراحات مفتوحة
        [many] {" "}· { $proposed } اقتراحًا مفتوحًا
       *[other] {" "}· { $proposed } اقتراح مفتوح
    }{ $state ->
        [care-mode] {" "}· وضع العناية
        [paused] {" "}· في استراحة
        [unreachable] {" "}· لا يصله شيء
       *[none] {""}
    }{"\u000A"}{ $last }{ $next }
glance-last = آخر تدوينة { $at }
glance-no-entry = لا تدوينات بعد
glance-next = {" "}· التالي { $at }

see-practices = التمارين
see-entries =
    { $unread ->
        [0] التدوينات
       *[other] التدوينات (للقراءة { $unread })
    }
client-practices =
    <b>{ $client } · التمارين</b>

    { $assignments }
client-practices-none =
    <b>{ $client } · التمارين</b>

    لا شيء مقترح أو متفق عليه حاليًا.
client-entries =
    <b>{ $client } · التدوينات</b>، الأحدث أولًا{ $unread ->
        [0] .
       *[other] . ● للقراءة بعد.
    }

    ما ليس هنا ربما كان في استراحة، أو لم يصل: والتصدير يبيّن ذلك.
client-entries-none =
    <b>{ $client } · التدوينات</b>

    لا شيء يمكنك رؤيته.
log-entry-unread = ● { $at } · { $practice } · { $outcome }
back-to-entries = ‹ التدوينات

review-one = وضع علامة «مقروء»
review-with-line = مقروء، مع سطر
review-line = إرسال سطر
review-all =
    { $count ->
        [zero] علامة «مقروء»
        [one] علامة «مقروء» على تدوينة
        [two] علامة «مقروء» على تدوينتين
        [few] علامة «مقروء» على { $count } تدوينات
        [many] علامة «مقروء» على { $count } تدوينة
       *[other] علامة «مقروء» على { $count } تدوينة
    }
review-all-done =
    { $count ->
        [zero] لا تدوينات من { $client } وُضعت عليها العلامة.
        [one] تدوينة واحدة من { $client } عليها علامة «مقروء».
        [two] تدوينتان من { $client } عليهما علامة «مقروء».
        [few] { $count } تدوينات من { $client } عليها علامة «مقروء».
        [many] { $count } تدوينة من { $client } عليها علامة «مقروء».
       *[other] { $count } تدوينة من { $client } عليها علامة «مقروء».
    }
review-none-left = لم يبقَ شيء للقراءة.
review-which-line =
    <b>سطر إلى { $client }</b>
    باختيار سطر، أو بكتابة سطر آخر. يُرسل مرة واحدة، وتوضع على التدوينة علامة «مقروء».
review-line-length = عدد الحروف { $length }؛ والحد { $most }. ما جوهر الأمر؟
review-line-sent = أُرسل إلى { $client }: «{ $words }»
review-settled = أُرسل سطر من قبل، أو لم تعد التدوينة مشارَكة. لم يُرسل شيء الآن.
