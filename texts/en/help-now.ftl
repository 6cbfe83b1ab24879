### Help now. Somebody frightened reads this at night, on a phone: short lines, no cheer, nothing promised that we can't keep.
### Every number stands with the day on which it was checked.

# What somebody may write instead of /help_now, with nothing else in the line; | stands between two.
help-now-words = help | help now | crisis | sos | 🆘

help-now-danger =
    <b>If you may be in danger now</b>
    Call { $emergency }.
help-now-danger-anywhere =
    <b>If you may be in danger now, call your local emergency number.</b>
    Everywhere in the EU it is { $eu }.
help-now-somebody =
    <b>Somebody to talk to</b>
    { $lines }
help-now-everywhere =
    <b>Somebody to talk to</b>
    Helplines, country by country:
    { $lines }
help-now-unknown =
    <b>Somebody to talk to</b>
    I don't know who answers in your country. Here is a list of helplines, country by country:
    { $lines }
help-now-people =
    <b>Your people</b>
    { $people }
help-now-unread = What you have kept here, your plan and your country, can't be opened just now. The numbers don't need it.
help-now-breathe = Breathe out slowly. Look around. Name five things you can see.
help-now-tellable = You can send word to { $therapist } from here. { $therapist } says when they read it: “{ $hours }”
help-now-truth = I am a bot. Nobody reads this chat live, and I can't call anyone for you.
help-now-which = <b>Which country are you in?</b> I'll show you who is there to listen, and keep it for next time.
help-now-checked = checked on { $date }
help-now-checked-stored = checked on { $date }, against stored copies of their pages
help-now-plan = My safety plan
help-now-no-plan = There is no plan here yet. You can write one in a calm hour: /safety_plan
help-now-tell = Send word to my therapist
help-now-quiet = Quiet for a while

help-now-line =
    { $name }: call { $value }
    <i>{ $hours } · { $languages }</i>
help-now-text =
    { $name }: text { $value }
    <i>{ $hours } · { $languages }</i>
help-now-text-keyword =
    { $name }: text { $keyword } to { $value }
    <i>{ $hours } · { $languages }</i>
help-now-chat =
    { $name }, chat: { $value }
    <i>{ $hours } · { $languages }</i>
help-now-web = { $name }: { $value }
help-now-day-and-night = day and night
help-now-every-day = every day, { $opens } to { $closes }

help-now-not-here = My country isn't here
help-now-other-country = Another country
help-now-grounding = Grounding, step by step
help-now-next = Next
help-now-once-more = Once more
help-now-numbers = Numbers to call
help-now-close = Close

help-now-grounding-1 =
    <b>5 things you can see</b>
    Look around slowly. Name five, aloud or in your head.
help-now-grounding-2 =
    <b>4 things you can feel</b>
    Your feet on the floor. The cloth on your skin. Touch four things near you.
help-now-grounding-3 =
    <b>3 things you can hear</b>
    Something near. Something far. And one more.
help-now-grounding-4 =
    <b>2 things you can smell</b>
    If there is nothing, think of two smells you like.
help-now-grounding-5 =
    <b>1 thing you can taste</b>
    A sip of water will do.
help-now-grounding-6 =
    That was the last one. You can go round again, as often as you need.

    If it's still too much, call somebody. If you may be in danger now, call your local emergency number.

help-now-closed = Closed. /help_now brings it back, at any time.
