### Schonmodus. Das liest jemand, dem gerade alles zu viel ist: kurz, freundlich, nichts zu tun.

care-mode-how-long =
    <b>Ruhe für eine Weile?</b>
    Dann kommt nichts von selbst, und nichts gilt als versäumt. Du musst nichts erklären. Es bleibt ruhig, bis du wieder anfängst.

    Für wie lange, fürs Erste?
care-mode-instead = Es ist gerade zu viel
care-mode-on =
    <b>Hier ist jetzt Ruhe.</b> Nichts kommt von selbst, und nichts gilt als versäumt. { $until }{ $seen }

    Sei freundlich zu dir. Was unten steht, ist da, wann du es willst, und /now auch.

    Ich bin ein Bot, und niemand liest hier live mit.
care-mode-open = Es bleibt ruhig, bis du etwas anderes sagst.
care-mode-until = Nach { $until } frage ich dich einmal, wie es weitergehen soll. Bis du antwortest, bleibt es ruhig.
care-mode-seen = {" "}{ $therapists }: Dort ist zu sehen, dass hier Ruhe ist, und sonst nichts darüber.
care-mode-end = Wieder anfangen
care-mode-end-light = Wieder anfangen, in den kleinsten Fassungen
care-mode-longer = Eine Woche länger
care-mode-leave = Ruhig lassen
care-mode-over =
    Hallo. Die Zeit, die du für Ruhe hattest, ist um. Wie möchtest du weitermachen?

    Es hat sich nichts angesammelt. Wenn du nicht antwortest, bleibt es ruhig, und ich frage nicht noch einmal.
care-mode-ended =
    Schön, dass du wieder da bist. Es hat sich nichts angesammelt: Was inzwischen war, ist vorbei und zählt nicht.

    Wie es weitergeht und wann, zeigt /plan. Alles kommt zu seiner Zeit.
care-mode-set =
    { $therapist } hat hier für dich Ruhe gemacht: Nichts kommt von selbst, und nichts gilt als versäumt.

    Du kannst wieder anfangen, wann du willst. Sonst kann das niemand.
care-mode-asked =
    { $therapist } fragt, wie du weitermachen möchtest. Hier ist noch Ruhe, und es hat sich nichts angesammelt.

    Wenn du nicht antwortest, bleibt es ruhig.

# An Therapeutinnen und Therapeuten.
see-care-mode = Schonmodus
care-mode-for-therapist =
    <b>{ $client } · Schonmodus</b>
    Alles Geplante hört auf, und nichts gilt als versäumt: Übersichten und Exporte sagen „Schonmodus“. Dein Gegenüber erfährt gleich, dass es von dir kommt, und wo Hilfe ist. Wieder anfangen kann nur, wen es betrifft.

    Es alarmiert niemanden, und der Bot passt nicht auf: Sprich selbst mit deinem Gegenüber.{ $now }
care-mode-since = {"\u000A\u000A"}Er läuft seit { $since }.
care-mode-for-day = Für einen Tag
care-mode-for-week = Für eine Woche
care-mode-for-open = Bis dein Gegenüber wieder anfängt
care-mode-ask-client = Fragen, wie es weitergeht
care-mode-client-asked = Dein Gegenüber wird gefragt.
care-mode-asked-today = Heute ist schon gefragt worden.
