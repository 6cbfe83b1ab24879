### A therapist's list of clients, and the screens of one client.

clients-line = <b>{ $client }</b>{ $glance }
clients-put-aside =
    <b>Put aside</b>

    { $lines }
clients-archived = Put aside ({ $count })
glance =
    {""}{ $asked ->
        [0] {""}
       *[other] {" "}· wants a change
    }{ $unread ->
        [0] {""}
       *[other] {" "}· { $unread } to read
    }{ $proposed ->
        [0] {""}
        [one] {" "}· 1 proposal open
       *[other] {" "}· { $proposed } proposals open
    }{ $state ->
        [care-mode] {" "}· care mode
        [paused] {" "}· paused
        [unreachable] {" "}· cannot be reached
       *[none] {""}
    }{"\u000A"}{ $last }{ $next }
glance-last = Last entry { $at }
glance-no-entry = No entry yet
glance-next = {" "}· next due { $at }

see-practices = Practices
see-entries =
    { $unread ->
        [0] Entries
       *[other] Entries ({ $unread } to read)
    }
client-practices =
    <b>{ $client } · practices</b>

    { $assignments }
client-practices-none =
    <b>{ $client } · practices</b>

    Nothing is proposed or agreed right now.
client-entries =
    <b>{ $client } · entries</b>, newest first{ $unread ->
        [0] .
       *[other] . ● is still to be read.
    }

    What is not there may have been paused, or never arrived: the export says which.
client-entries-none =
    <b>{ $client } · entries</b>

    There are none that you can see.
log-entry-unread = ● { $at } · { $practice } · { $outcome }
back-to-entries = ‹ Entries

review-one = Mark as read
review-with-line = Read, with a line
review-line = Send a line
review-all =
    { $count ->
        [one] Mark 1 as read
       *[other] Mark all { $count } as read
    }
review-all-done =
    { $count ->
        [one] 1 entry of { $client } is marked as read.
       *[other] { $count } entries of { $client } are marked as read.
    }
review-none-left = Nothing was left to read.
review-which-line =
    <b>A line to { $client }</b>
    Pick one, or write your own. It is sent once, and marks the entry as read.
review-line-length = That's { $length } characters; { $most } fit. What is the heart of it?
review-line-sent = Sent to { $client }: “{ $words }”
review-settled = A line was sent already, or the entry is no longer shared. Nothing was sent now.
