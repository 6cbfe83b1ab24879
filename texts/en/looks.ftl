### The record of looks, as its client reads it. { $who } did it; { $other } is the second therapist where there is one.

who-looked =
    <b>Who looked</b>
    What was seen or done of yours here, newest first. Only you see this list.

    { $lines }
who-looked-nobody =
    <b>Who looked</b>
    Nobody has looked at anything of yours so far. When somebody does, it will stand here.
looks-newest = ‹ Newest
looks-older = Older ›
looks-somebody-gone = Somebody (no longer here)
look-line = <b>{ $at }</b>{"\u000A"}{ $did }

look-viewed =
    { $who } { $detail ->
        [overview] opened your page
        [entries] opened the list of your entries
        [entry] read entries of yours
        [counts] looked at what you count
        [ladder] looked at your ladder
        [helped] looked at what helped you before
        [safety-plan] looked at your safety plan
        [brief] got the summary for your session
       *[other] looked at your log
    }{ $times ->
        [1] .
       *[other] , { $times } times.
    }
look-exported =
    { $who } took your log along as a file{ $detail ->
        [csv] {" "}(table)
        [xlsx] {" "}(table)
        [plans] {" "}(notes and goals)
        [json] {" "}(data)
        [fhir] {" "}(data)
        [zip] {" "}(with photos and voice)
        [pdf] {" "}(report)
        [html] {" "}(report)
       *[other] {""}
    }{ $times ->
        [1] .
       *[other] , { $times } times.
    }
look-refused = { $who } tried to look at your log and was shown nothing.
look-consented = You agreed to how Midweek works.
look-consent-withdrawn = You took your yes to how Midweek works back.
look-let-in = You came in as a therapist.
look-link-claimed = You came by an invitation of { $other }.
look-link-made = { $who } confirmed that it's you. Since then { $who } can see what you share.
look-link-refused = { $who } could not confirm who you are, and saw nothing.
look-link-ended = { $who } no longer sees your log.
look-access-removed = You ended the access of { $other }.
look-share-asked = { $who } asked you whether { $other } may see your log, too.
look-shared = You said yes: { $other } sees your log, too.
look-share-declined = You said no: { $other } does not see your log.
look-transfer-asked = { $who } asked you whether { $other } may go on with you.
look-transferred = You said yes: { $other } goes on with you.
look-transfer-declined = You said no: everything stays as it was, without { $other }.
look-past-opened = You showed { $other } what was before, too.
look-archived = { $who } put your page aside for now.
look-care-mode-set = { $who } set care mode: everything scheduled stopped.
look-brought-back = { $who } took your page up again.
look-reviewed =
    { $who } marked entries of yours as read{ $times ->
        [1] .
       *[other] , { $times } times.
    }
look-cadence-changed = { $who } changed how often something is planned.
look-assignment-ended = { $who } ended something that was planned.
