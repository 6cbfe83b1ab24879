client-came =
    <b>{ $name }</b> hat deine Einladung für <b>{ $label }</b> geöffnet.

    Ist das die richtige Person? Im Zweifel frag nach. Vor deiner Bestätigung siehst du nichts von ihr.
client-linked-already = <b>{ $client }</b> hat deine Einladung für <b>{ $label }</b> geöffnet und ist schon in deiner Liste. Es hat sich nichts geändert; die Einladung ist verbraucht.
client-confirm = Ja, stimmt
client-refuse = Nein, jemand anderes
client-confirm-named = { $name } bestätigen
care-confirmed = Bestätigt. Du kannst { $name } jetzt etwas vorschlagen.
care-refused = In Ordnung, es war nichts sichtbar. Die Einladung ist verbraucht; du kannst eine neue machen.
care-settled = Das ist schon geklärt.
care-confirmed-client = { $therapist } hat bestätigt, dass du es bist. Was ihr abmacht, kommt hier an.
care-refused-client = { $therapist } konnte nicht bestätigen, wer du bist; ihr seid also nicht verbunden. Es wurde nichts gezeigt. Wenn das ein Irrtum ist, sprecht bitte miteinander.
invite-again = Neue Einladung
invite-somebody = Jemanden einladen
invite-label = Wie soll diese Person in deiner Liste heißen? Ein Vorname oder Initialen genügen.
invite-label-length = Bitte ein kurzer Name von höchstens { $most } Zeichen.
invite-made = Hier ist die Einladung für { $label }. Sie gilt einmal und drei Tage lang. Leite die nächste Nachricht weiter:
invite-link =
    { $therapist } lädt dich zu Midweek ein, einem kleinen Begleiter für die Tage zwischen zwei Sitzungen. Öffne diesen Link, lies, was es ist, und entscheide:
    { $link }

clients-none = Hier ist noch niemand. Eine Einladung bringt die Ersten.
clients =
    <b>Deine Klientinnen und Klienten</b>

    { $lines }
client-unknown = Diese Person finde ich nicht in deiner Liste.
client-screen =
    <b>{ $client }</b>{ $glance }

    { $assignments }{ $reach }{ $size }{ $noted }
client-screen-empty =
    <b>{ $client }</b>{ $glance }{ $reach }{ $size }{ $noted }
    Noch ist nichts abgemacht, und es gibt keine Einträge.
client-lightened = {"\u000A"}Seit { $since }: alles in der kleinsten Fassung. Es sollte eine Zeit lang leichter sein.
client-noted = {"\u000A\u000A"}{ $blocks }
client-goals = <b>Ziele:</b>{"\u000A"}{ $goals }
client-goal = – { $line }
client-item = {"    "}◦ { $line }
client-item-in-the-way = {"    "}◦ { $line }. Kam dazwischen: { $words }
client-notes = <b>Anzusprechen:</b>{"\u000A"}{ $notes }
client-note = – { $line }
client-unreachable = {"\u000A"}Seit { $since } stellt Telegram hier nichts zu: Vielleicht wurde der Bot blockiert. Nichts gilt als versäumt.
client-lost =
    Telegram stellt <b>{ $client }</b> nichts mehr zu: Vielleicht wurde der Bot blockiert oder das Konto gelöscht. Was geplant war, ruht, und nichts gilt als versäumt. Du könntest in der nächsten Sitzung danach fragen.
client-regained = <b>{ $client }</b> ist wieder erreichbar. Was geplant ist, geht zu seinen Zeiten weiter.
assignment-proposed = ◦ { $practice }: vorgeschlagen, { $cadence }, bis { $until }
assignment-change-asked = ◦ { $practice }: Änderungswunsch: „{ $remark }“
assignment-accepted-and-asked = • { $practice }: { $cadence }, bis { $until }. Gewünscht: „{ $remark }“
assignment-accepted = • { $practice }: { $cadence }, bis { $until }
propose-something = Etwas vorschlagen
change-assignment = Ändern: { $practice }
log-entry-of = { $at } · { $practice } · { $outcome }
log-one-of =
    <b>{ $client } · { $practice }</b>
    { $at } · { $outcome }{ $reason }{ $debrief }{ $sharing }{ $score }

    { $answers }
shared-as-summary = {"\u000A"}<i>Als Überblick geteilt: wann, und die Zahlen, ohne Worte.</i>
debrief-helped-line = {"\u000A"}Hat geholfen. { $words }
debrief-too-hard-line = {"\u000A"}Zu schwer. { $words }
debrief-not-for-me-line = {"\u000A"}Nichts für mich. { $words }
debrief-in-the-way-line = {"\u000A"}Etwas kam dazwischen. { $words }
back-to-client = ‹ Zurück
back-to-clients = ‹ Alle
see-client = Ansehen

assignment-change =
    <b>{ $practice }</b>: { $cadence }{ $state ->
        [proposed] {" "}(noch nicht beantwortet)
        [change-asked] {" "}(Änderungswunsch: „{ $remark }“)
       *[accepted] {""}
    }

    Wie oft soll es sein? { $state ->
        [accepted] Die gewählten Uhrzeiten bleiben.
       *[other] Es wird neu vorgeschlagen.
    }
assignment-end = Beenden
assignment-ended = Beendet. Was geschrieben wurde, bleibt im Verlauf.
assignment-over = Das ist schon beendet.
assignment-ended-client = { $therapist } hat <b>{ $practice }</b> beendet. Was du geschrieben hast, bleibt in deinem Verlauf.
cadence-changed = Geändert: { $cadence }.
cadence-changed-client =
    { $therapist } schlägt für <b>{ $practice }</b> einen anderen Rhythmus vor: { $cadence }.{ $next }{ $load }

    Ab jetzt läuft es so. Wenn das nicht passt, ändere hier die Zeiten, oder beende es.

client-accepted =
    { $client } hat Ja gesagt zu <b>{ $practice }</b>{ $size ->
        [smaller] , in der kleineren Fassung
       *[full] {""}
    }.{ $sureness ->
        [-1] {""}
       *[other] {" "}Wie sicher, dass es in die Woche passt: { $sureness } von 10.
    }{ $dates }
accepted-needs-session = {"\u000A\u000A"}Es richtet sich nach euren Sitzungen, und noch ist kein Termin bekannt: Vorher kommt nichts.
client-not-working = { $client } sagt, dass bei <b>{ $practice }</b> etwas nicht passt. Es geht weiter wie abgemacht, bis eine Seite es ändert.
client-not-working-words = { $client } zu <b>{ $practice }</b>: „{ $remark }“
client-asks-swap = { $client } hätte statt <b>{ $practice }</b> gern etwas anderes.{ $because }
client-asks-swap-for = { $client } möchte <b>{ $practice }</b> gegen <b>{ $instead }</b> tauschen.{ $because }
client-asks-because = {" "}„{ $words }“
propose-named = Vorschlagen: { $practice }
swap-remark = Etwas anderes stattdessen. { $why }
swap-for-remark = Stattdessen { $instead }. { $why }
client-takes-smaller = { $client } nimmt bei <b>{ $practice }</b> ab jetzt die kleinere Fassung.
client-declined = { $client } hat Nein gesagt zu <b>{ $practice }</b>. Ich frage nicht mehr danach.
client-ended = { $client } hat <b>{ $practice }</b> beendet.

see-counters = Was gezählt wird
counters-of =
    <b>{ $client }</b> · in den letzten vier Wochen gezählt, nach Tageszeit

    { $counters }
