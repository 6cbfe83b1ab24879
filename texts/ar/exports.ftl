# The headings of the exported tables, and the fixed words in their cells. Short: they are read above a column.
column-practice = التمرين
column-about = عن
column-practice-id = معرّف التمرين
column-version = الإصدار
column-size = الحجم
column-question = السؤال كما عُرض
column-shown = الإجابة
column-value = الإجابة كبيانات
column-step-state = هل أُجيب؟
column-outcome = النتيجة
column-extent = كامل أم جزء
column-reason = السبب
column-debrief = كيف كان
column-debrief-words = كيف كان، بالكلمات
column-total = المجموع
column-highest = أعلى مجموع ممكن
column-band = النطاق
column-cutoffs = الحدود التي بُلغت
column-subscales = المقاييس الفرعية
column-missing = بلا إجابة، ولازمة للمجموع
column-began = بدأه
column-occurrence = مصير الموعد
column-sharing = المشاركة
column-zone = المنطقة الزمنية
column-language = اللغة
column-step-id = معرّف الخطوة
column-entry-id = معرّف التدوينة
column-occurrence-id = معرّف الموعد
column-due = الموعد
column-sent = وصول التذكير
column-opened = الفتح
column-completed = إجابة الموعد
column-started = البدء
column-answered = الإجابة في
column-finished = الانتهاء
column-kind = النوع
column-words = الكلمات
column-plan-state = الحالة
column-id = المعرّف
column-written = كُتب
column-settled = حُسم
column-in-the-way = ما حال دون ذلك
column-goal-id = معرّف الهدف
column-planned = مخطط في
column-told = آخر حديث عنه
column-in-utc = بالتوقيت العالمي (UTC)
column-in-local = بالتوقيت المحلي

size-full = كامل
size-smaller = الصيغة الأقصر

extent-whole = كامل
extent-part = جزء

sharing-is-share = كامل
sharing-is-summary = ملخّص، بلا كلمات
sharing-is-private = خاص

began-nudged = تذكير
began-self = العميل

step-answered = أُجيب
step-skipped = تُخطّي
step-not-answered = بلا إجابة

occurrence-open = ما زال مفتوحًا
occurrence-answered = أُجيب
occurrence-not-this-time = ليس هذه المرة
occurrence-expired = بلا رد في الوقت
occurrence-missed-by-us = لم يصل تذكير، بسبب منا
occurrence-paused = في استراحة
occurrence-care-mode = وضع الرعاية
occurrence-withdrawn = سُحب
occurrence-kept-private = أُجيب، خاص
occurrence-deleted = حذفه العميل

kind-note = للطرح
kind-goal = هدف
kind-action-item = خطوة صغيرة
plan-state-open = مفتوح
plan-state-talked = تحدثنا عنه
plan-state-reached = تحقّق
plan-state-done = تم

sheet-answers = الإجابات
sheet-entries = التدوينات
sheet-plans = ملاحظات وأهداف
