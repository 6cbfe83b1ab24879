### Who cares for a client: put aside, end of care, handing over, sharing with a colleague. For therapists.

see-care = Care
back-to-care = ‹ Care
care =
    <b>{ $client } · care</b>{ $others }{ $asked }

    Nobody else sees { $client } unless { $client } says yes.
care-others = {"\u000A"}Seen by, too: { $others }
care-asked-share = {"\u000A"}Asked, not answered yet: may { $colleague } see them, too?
care-asked-transfer = {"\u000A"}Asked, not answered yet: may { $colleague } go on with them?
care-share = Share with a colleague
care-transfer = Hand over to a colleague
care-archive = Put aside
care-bring-back = Take up again
care-end = End of care

care-archive-sure =
    <b>Put { $client } aside?</b>
    • They leave your list; “Put aside” at its end has them.
    • { $planned ->
        [0] Nothing of yours is planned right now.
        [one] 1 practice that you have proposed or agreed on ends. Your client is told.
       *[other] { $planned } practices that you have proposed or agreed on end. Your client is told.
    }
    • Sessions to come are off.
    • You can still read and export, and take them up again at any time.
care-archive-yes = Put aside
care-archived = { $client } is put aside. Nothing of yours is planned for them.
care-end-sure =
    <b>End of care with { $client }?</b>
    • At once you see nothing of theirs any more: no entry, no export.
    • { $planned ->
        [0] Nothing of yours is planned right now.
        [one] 1 practice that you have proposed or agreed on ends, and what was not sent yet is not sent.
       *[other] { $planned } practices that you have proposed or agreed on end, and what was not sent yet is not sent.
    }
    • Sessions to come are off.
    • Your client keeps everything, can go on by themselves, and reads:

    <i>{ $therapist } has ended your work together here, and sees nothing of yours any more. Everything you wrote stays yours.</i>

    Coming back takes a new invitation. What you have to keep, export first.
care-export-first = Export first
care-end-yes = End it now
care-ended = The care of { $client } has ended. You see nothing of theirs any more. What you exported is in your care.
care-access-removed = { $client } has ended your access here. You see nothing of theirs any more, and what you had planned has ended. What you exported is in your care.

colleague-code-make = Link for a colleague
colleague-code-made = Give the next message to the colleague who would like to share a client with you, or hand one over. It works once and for three days.
colleague-code =
    A link from { $therapist }, for a colleague who uses Midweek, too. Open your client there, “Care”, then “Share” or “Hand over”, and paste it:
    { $link }
colleague-code-opened =
    This link is from <b>{ $colleague }</b>. To share a client with them, or to hand one over: choose the client, “Care”, then “Share” or “Hand over”, and paste the link there. It stays good until then.
colleague-code-refused = This link doesn't work. It may be used, more than three days old, or your own. Please ask your colleague for a new one, and paste it here.
colleague-share =
    <b>Share { $client } with a colleague</b>
    Your colleague finds “Link for a colleague” under /clients and gives you the link. Paste it here.

    Then I ask { $client }. Without a yes nothing changes.
colleague-transfer =
    <b>Hand { $client } over to a colleague</b>
    Your colleague finds “Link for a colleague” under /clients and gives you the link. Paste it here.

    Then I ask { $client }. Without a yes nothing changes.
colleague-share-sure =
    <b>Ask { $client } whether { $colleague } may see them, too?</b>
    { $colleague } would see what you see. Either of you can be removed by { $client } at any time.
colleague-transfer-sure =
    <b>Ask { $client } whether { $colleague } may go on with them?</b>
    With a yes, what is agreed goes on with { $colleague }, and you see nothing any more. { $client } decides whether { $colleague } sees what was before.
colleague-ask-yes = Ask now
colleague-asked = { $client } is being asked. You hear of it when there is an answer.
colleague-sees-already = { $colleague } sees { $client } already.
care-share-agreed = { $client } said yes: { $colleague } sees them, too, from now on.
care-transfer-agreed = { $client } said yes: { $colleague } goes on with them. You see nothing of theirs any more.
care-share-came = { $client } is in your list: a colleague shares them with you, and they agreed.
care-transfer-came = { $client } is in your list: a colleague has handed them over to you, and they agreed. What was agreed goes on.
care-ask-declined = { $client } would rather not. Everything stays as it is, and nobody else was told.
