### Help now. Somebody frightened reads this at night, on a phone: short lines, no cheer, nothing promised that we can't keep.
### Every number stands with the day on which it was checked.

help-now-first =
    <b>If you may be in danger now, call your local emergency number.</b>
    Everywhere in the EU it is { $eu } <i>(checked on { $date })</i>.

    Breathe out slowly. Look around. Name five things you can see.

    I am a bot. Nobody reads this chat live, and I can't call anyone for you.

    <b>Which country are you in?</b> I'll show you who is there to listen.

help-now-region =
    <b>If you may be in danger now</b>
    Call { $emergency }.

    <b>Somebody to talk to</b>
    { $lines }

    Breathe out slowly. Look around. Name five things you can see.

    I am a bot. Nobody reads this chat live, and I can't call anyone for you.

    <i>{ $country } · checked on { $date }</i>

help-now-unknown =
    <b>If you may be in danger now, call your local emergency number.</b>
    Everywhere in the EU it is { $eu }.

    I don't know who answers in your country. Here is a list of helplines by country:
    { $links }

    Breathe out slowly. Look around. Name five things you can see.

    I am a bot. Nobody reads this chat live, and I can't call anyone for you.

    <i>Checked on { $date }</i>

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
