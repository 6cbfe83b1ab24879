# What the linter of practices advises, to whoever writes one.
advice-never-asked = لا إجابة تقود إلى الخطوة «{ $step }»: شرطها لا يتحقق أبدًا.
advice-smaller-is-long = مدة الصيغة الأقصر بالدقائق { $minutes }. في يوم صعب تكفي { $most }.
advice-smaller-is-full = الصيغة الأقصر هي التمرين كله. أي خطوة وحدها تستحق في يوم صعب؟
advice-language-missing = لا كلمات له بلغة «{ $language }». من يتحدثها يقرؤه بلغة أخرى.
advice-vague-words = «{ $words }» عبارة مبهمة. ما الفعل المقصود، وكيف يُعرف أنه تم؟
advice-pressing-words = «{ $words }» توحي بمهمة يمكن الفشل فيها. هل يمكن أن تكون سؤالًا أو دعوة؟
advice-exclamation = علامة التعجب تحمّس أو تستعجل. النقطة تترك متّسعًا.
advice-long-question = عدد حروف السؤال { $length }. ما يُقرأ بنظرة هو { $most }؛ والباقي يمكن أن يكون في التلميح.
advice-long-option = عدد حروف الخيار { $length }. ما يتسع له زر الهاتف هو { $most }.
