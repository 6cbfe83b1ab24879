### Die Liste der Klientinnen und Klienten, und was von einer Person zu sehen ist.

clients-line = <b>{ $client }</b>{ $glance }
clients-put-aside =
    <b>Beiseitegelegt</b>

    { $lines }
clients-archived = Beiseitegelegt ({ $count })
glance =
    {""}{ $asked ->
        [0] {""}
       *[other] {" "}· Änderungswunsch
    }{ $unread ->
        [0] {""}
       *[other] {" "}· { $unread } zu lesen
    }{ $proposed ->
        [0] {""}
        [one] {" "}· 1 Vorschlag offen
       *[other] {" "}· { $proposed } Vorschläge offen
    }{ $state ->
        [care-mode] {" "}· Schonmodus
        [paused] {" "}· Pause
        [unreachable] {" "}· nicht erreichbar
       *[none] {""}
    }{"\u000A"}{ $last }{ $next }
glance-last = Letzter Eintrag { $at }
glance-no-entry = Noch kein Eintrag
glance-next = {" "}· als Nächstes { $at }

see-practices = Übungen
see-entries =
    { $unread ->
        [0] Einträge
       *[other] Einträge ({ $unread } zu lesen)
    }
client-practices =
    <b>{ $client } · Übungen</b>

    { $assignments }
client-practices-none =
    <b>{ $client } · Übungen</b>

    Gerade ist nichts vorgeschlagen oder abgemacht.
client-entries =
    <b>{ $client } · Einträge</b>, das Neueste zuerst{ $unread ->
        [0] .
       *[other] . ● ist noch zu lesen.
    }

    Was fehlt, war vielleicht eine Pause oder kam nie an: Der Export sagt, was davon.
client-entries-none =
    <b>{ $client } · Einträge</b>

    Für dich ist keiner zu sehen.
log-entry-unread = ● { $at } · { $practice } · { $outcome }
back-to-entries = ‹ Einträge

review-one = Als gelesen vermerken
review-with-line = Gelesen, mit einer Zeile
review-line = Eine Zeile schicken
review-all =
    { $count ->
        [one] 1 als gelesen vermerken
       *[other] Alle { $count } als gelesen vermerken
    }
review-all-done =
    { $count ->
        [one] 1 Eintrag von { $client } ist als gelesen vermerkt.
       *[other] { $count } Einträge von { $client } sind als gelesen vermerkt.
    }
review-none-left = Es war nichts mehr zu lesen.
review-which-line =
    <b>Eine Zeile an { $client }</b>
    Such eine aus, oder schreib selbst. Sie wird einmal geschickt, und der Eintrag gilt als gelesen.
review-line-length = Das sind { $length } Zeichen; { $most } passen. Was ist der Kern?
review-line-sent = An { $client } geschickt: „{ $words }“
review-settled = Eine Zeile ist schon geschickt, oder der Eintrag wird nicht mehr geteilt. Jetzt wurde nichts geschickt.
