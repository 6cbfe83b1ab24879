counting =
    <b>Tap each time it happens.</b> A big number isn't better or worse than a small one. It's just good to see.

    { $lines }{ $news }
count-today = { $counted }: today { $today }
count-one = +1 · { $counted }
count-kept = +1 · today { $today }
count-undo = Undo the last one
count-tag = Add a word
count-when = When in the day?
count-new = Count another
count-put-away = Put one away
count-back = ‹ Back
count-news = {"\u000A\u000A"}{ $news }
count-undone = Taken back.
count-undone-already = That one is taken back already.
count-gone = You have put that one away.

count-what =
    <b>What would you like to count?</b>

    A few words are enough, like <i>checked the door</i> or <i>a kind moment</i>. From then on it's one tap each time.
count-what-length = Up to { $most } letters fit on the button, and that's { $length }. What would a shorter name be?
count-most = { $most } at a time are plenty. Put one away first, and there is room again.

count-which-tag =
    <b>What was it with?</b>

    A word or two, like <i>at work</i>. Type it, or tap one that you used before.
count-no-tag = No word
count-tag-length = Up to { $most } letters fit here, and that's { $length }. What would be a shorter word?
count-tagged = Noted with the last one: { $tag }

count-which-away = Which one is no longer needed? What you counted stays.
count-away-one = { $counted }
count-away = <b>{ $counted }</b> is put away. What you counted stays.

count-when-shown =
    <b>When in the day it came</b>, in the last four weeks

    { $counters }
count-when-none = <b>{ $counted }</b>{"\u000A"}Not counted in this time.{"\u000A"}
count-when-one = <b>{ $counted }</b>{"\u000A"}{ $parts }{"\u000A"}
count-night = 0–6 { $bar } { $times }
count-morning = 6–12 { $bar } { $times }
count-afternoon = 12–18 { $bar } { $times }
count-evening = 18–24 { $bar } { $times }

never-mind = Never mind
count-each = Every single one
count-each-shown = <b>Every single one</b>, newest first. Tap one to read it, correct it or delete it.
count-each-one = { $at } · { $counted }
history-counted = What you counted
