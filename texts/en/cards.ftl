card-at-hand = When: { $trigger }
cards = <b>Your cards</b>, ready for when you need one. They also stand first in /now.
card-new = Write another card
cards-back = My cards
card =
    <b>When:</b> { $trigger }
    <b>Then:</b> { $skill }
card-used = I used it
card-change = Write it anew
card-put-away = Put it away
card-gone = You have put that card away.
card-was-used =
    Noted: you used your card for “{ $trigger }”.

    How did it go? You needn't say.
card-how-noted = Noted: { $how }. You can change the card whenever you like.
card-trigger =
    <b>When will you need the card?</b>

    Something you can notice, like <i>my jaw gets tight</i> or <i>I want to cancel again</i>.
card-skill =
    <b>{ $trigger }</b>
    And what would you do then? Something small that has helped before, like <i>breathe out slowly, three times</i>.
card-length = Up to { $most } letters fit on the card here, and that's { $length }. How would you say it in fewer words?
card-most = { $most } cards at a time are plenty. Put one away first, and there is room again.
card-is-away = It's put away. What you noted with it stays.
