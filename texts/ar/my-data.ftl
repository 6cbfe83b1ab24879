my-data-coming = أجمع كل شيء. يصل إلى هنا كملف، لك وحدك.
my-data-here =
    هذا كل ما هو محفوظ عنك: صفحة للقراءة، وكل شيء كبيانات؛ وسجلّك أيضًا إن كان لك سجلّ. ومعها الصور والرسائل الصوتية، الأحدث أولًا، بقدر ما يتّسع له ملف يقبله تيليغرام.

    من لديه هذا الملف يستطيع قراءته. الأفضل حفظه حيث لا يصل إليه سواك.

data-title = ما يحفظه ميدويك عنك
data-what = كل شيء، من البداية
data-you = أنت
data-name = اسمك في تيليغرام: { $name }
data-joined = هنا منذ { $at }
data-zone = منطقتك الزمنية: { $zone }
data-consents = ما وافقت عليه
data-consent = منذ { $at }، النص { $version }
data-consent-ended = من { $at } إلى { $ended }، النص { $version }
data-none = لا شيء.
data-seen-by = من يمكنه رؤية سجلّك
data-looks = من اطّلع، وما جرى مما يخصك
data-look = { $at }: { $did }
data-nobody = لا أحد.
data-more = ما يوجد أيضًا
data-rows = { $table }: { $count }
data-more-where = إعداداتك وكل هذا في الملف about-me، كلمة بكلمة.
