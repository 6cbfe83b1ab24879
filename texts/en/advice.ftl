# What the linter of practices advises, to whoever writes one.
advice-never-asked = No answer leads to the step “{ $step }”: its condition can never hold.
advice-smaller-is-long = The smaller version takes { $minutes } minutes. On a hard day { $most } are plenty.
advice-smaller-is-full = The smaller version is the whole practice. Which step alone would be worth it on a hard day?
advice-language-missing = It has no words in “{ $language }”. Whoever speaks that reads it in another language.
advice-vague-words = “{ $words }” is vague. What would somebody do, and how could they tell that it's done?
advice-pressing-words = “{ $words }” sounds like a task that one can fail. Could it be a question, or an invitation?
advice-exclamation = An exclamation mark cheers or urges. A full stop leaves room.
advice-long-question = The question has { $length } letters. Up to { $most } are read at a glance; the rest could be its hint.
advice-long-option = The option has { $length } letters. Up to { $most } fit on a button of a phone.
