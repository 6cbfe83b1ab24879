# Every line below the question brings its own line break, so that one that is missing leaves no gap.
walk-ask =
    <i>{ $name } · { $number } of { $of }</i>

    { $lead }<b>{ $question }</b>{ $hint }{ $ends }{ $page }{ $earlier }
walk-ask-again =
    { $because }

    <i>{ $name } · { $number } of { $of }</i>
    { $lead }<b>{ $question }</b>{ $hint }{ $ends }{ $page }{ $earlier }
walk-lead = { $words }{"\u000A"}
walk-hint = {"\u000A"}{ $words }
walk-page = {"\u000A"}Page { $page } of { $of }. You can also write your answer.{ $marked }
walk-marked = {"\u000A"}Marked: <i>{ $words }</i>
walk-earlier = {"\u000A"}Your answer so far: <i>{ $words }</i>

letter-how = {"\u000A"}It may take as many messages as you like. I keep each one at once.
letter-so-far = {"\u000A"}Kept so far: { $messages ->
        [one] one message
       *[other] { $messages } messages
    }, { $length } characters. Write on, or tap <b>That's all</b>.

walk-that-is-all = That's all
walk-yes = Yes
walk-no = No
walk-done-button = Done
shown-done = done
done-in-words = Thank you for writing it down. That counts.
shown-rounds = { $rounds ->
        [one] one round
       *[other] { $rounds } rounds
    }
walk-page-before = ‹ Previous
walk-page-after = Next ›
walk-keep = Keep it
walk-back = ‹ Back
walk-skip = Skip
walk-stop = Stop here
help-now-button = Help now

moment-this-evening = This evening
moment-tomorrow-morning = Tomorrow morning
moment-tomorrow-evening = Tomorrow evening
moment-in-two-days = In 2 days
date-yesterday = Yesterday
date-today = Today

guide-frame =
    <b>{ $frame }</b>{ $rounds ->
        [1] {""}
       *[other] {"\u000A\u000A"}Round { $round } of { $rounds }
    }
guide-over =
    That's it. Take whatever time you need before you go on.
guide-stop = Stop
guide-go-on = Go on

planned =
    Kept. I'll ask you about it: { $at }.

    If you'd like to tell me earlier, you can.
tell-earlier = Tell about it

stopped = Stopped, and kept as far as you got. You can carry on whenever you like, in minutes or days.
carry-on = Carry on
leave-it-here = Leave it as it is

parked = { $practice } waits where you left it.
long-line-so-far = That's { $length } characters so far. Send the rest, or tap <b>That's all</b>.
long-line-taken = { $length } characters, all of it.

which-one =
    Which one is this for?

    <i>{ $words }</i>

    I haven't put it anywhere yet.
which-new = { $practice } (new)
which-begun = { $practice } (begun before)
which-neither = Neither
which-taken = Thank you, it goes there.
which-none = All right. I haven't kept that one.

walk-kept =
    Kept. Thank you for taking the time.

    How was it? You needn't answer this.{ $seen }
walk-kept-short = Kept. Thank you.{ $seen }
walk-left =
    Kept as it is. Trying is worth something.

    How was it? You needn't answer this.{ $seen }
debrief-helped = It helped
debrief-too-hard = Too hard
debrief-not-for-me = Not for me
debrief-in-the-way = Something came up
debrief-heard-helped = Good to know. If you'd like to say what helped, just write it.
debrief-heard-too-hard = Thank you for saying so. It can be made smaller. If you'd like to say what was hard, just write it.
debrief-heard-not-for-me = Thank you for saying so. Not everything fits everybody. If you'd like to say more, just write it.
debrief-heard-in-the-way = That happens. If you'd like to say what it was, just write it.
that-is-all = That's all
debrief-kept = Kept.
debrief-enough = All right. Take care of yourself.

reworded = Changed: <i>{ $question }</i> → { $answer }{ $gone ->
        [0] {""}
        [one] {"\u000A"}One later answer no longer belongs to it and is gone.
       *[other] {"\u000A"}{ $gone } later answers no longer belong to it and are gone.
    }
reworded-and-more =
    { reworded }

    It leads to something I haven't asked you yet. You can carry on whenever you like.
rewording-refused =
    I left your answer as it was.

    { $because }

already-there = That one is noted already.
entry-closed = This one is finished.

not-part-of-anything =
    { $lines ->
        [one] Shall I keep this for you?
       *[other] Shall I keep these { $lines } messages for you, together?
    } It's kept once you tap <b>{ keep-unasked }</b>.

    If things are hard right now, tap <b>{ help-now-button }</b>.
keep-unasked = Keep it

refused-too-long = That's a bit long for one answer: { $length } characters, and { $limit } fit. Could you send it in a shorter form? Nothing of it has been kept yet.
refused-letter-full = That's as much as fits here: { $limit } characters. Your last message, with { $length }, has not been kept; everything before it has. Tap <b>That's all</b> when you are ready.
refused-not-a-number = I was hoping for a number here.
refused-out-of-range = A number from { $lowest } to { $highest } fits here.
refused-too-low = A number of { $lowest } or more fits here.
refused-too-high = A number of { $highest } or less fits here.
refused-not-whole = A whole number fits here, like <i>3</i>.
refused-pick-one = One of the buttons fits here.
refused-nothing-to-write = Nothing to write here. Tap <b>Go on</b> when you're ready.
refused-pick-at-least-one = Please mark at least one first, or skip this.
refused-needs-words = A few words in writing fit here.
refused-not-a-date = A date fits here, like <i>24 March 2020</i>.
refused-unclear-date = That could be two different days. Could you write the month as a word, like <i>24 March 2020</i>?
refused-not-a-time = A time fits here, like <i>22:30</i>.
refused-not-a-moment = I couldn't read that as a time. Something like <i>tomorrow at 18:00</i> works.
refused-in-the-past = That's over already. When will it be?
refused-not-this-step = That belonged to another question. Here is where we are.
refused-nothing-before = This is where it begins.
refused-needed = I need this one to go on. You can also stop here; all is kept.

media-how = {"\u000A"}Fits here: { $kinds }
kind-photo = photo
kind-voice = voice message
kind-video = video
kind-file = file
kind-text = words
shown-kilobytes = { $size } KB
shown-megabytes = { $size } MB
shown-not-kept = { $sent } · could not be kept
refused-no-file-here = This question takes words or a tap, so I haven't kept this. Could you write it?
refused-needs-a-file = A file fits here, rather than words.
refused-file-kind = That kind of file doesn't fit here, so I haven't kept it.
refused-file-size = That one is too large: up to { $megabytes } MB fit. I haven't kept it.

file-refused-size = I couldn't keep the file that you sent: it is larger than { $megabytes } MB. Could you send a smaller one?
file-refused-kind = I couldn't keep the file that you sent: it isn't what its name says. Could you send it in another way?
file-refused-gone = I couldn't keep the file that you sent: Telegram no longer gives it to me. Could you send it once more?
file-refused-stumbled = I stumbled over the file that you sent, and haven't kept anything of it. Could you send it in another format? Whoever runs this bot can find out why.
