# Die Übersicht vor einer Sitzung, und der Bericht: Für die Therapie. Knapp und neutral; was fehlt, steht als fehlend
# da und ist niemandes Versäumnis.
brief-here =
    <b>{ $client } · vor eurer Sitzung</b>

    { $glance }
report-here =
    <b>Der Bericht zu { $client }</b>. Er ist jetzt in deiner Obhut.

    { $glance }
glance-line = • { $sentence }
report-as-page = Das PDF ließ sich nicht erstellen; hier ist dasselbe als Seite, die jeder Browser öffnet.
export-html = Bericht (HTML)

report-title = Bericht: { $client }
report-days = { $span } · Uhrzeiten in { $zone }
report-made = Erstellt: { $at }. Fehlende Zahlen sind in den Diagrammen Lücken. Was privat bleibt, steht in keinem Satz, keinem Diagramm und keiner Tabelle; was nur als Überblick geteilt ist, nur mit seinen Zahlen.
report-glance = Auf einen Blick
report-agreed = Abgemacht, und wie es ging
report-measured = Gemessen
report-more-measured = Was noch gemessen wurde
report-quotes = In eigenen Worten
report-quotes-none = Für diese Tage ist keine Zeile zum Zitieren markiert.
report-quote-from = { $practice }, { $at }
report-session = Für die Sitzung
report-all-notes = Anzusprechen
report-apart = Ausgelassen oder pausiert
report-apart-none = Nichts wurde mit einem Grund ausgelassen, und nichts war pausiert.
report-goals = Ziele und kleine Schritte
report-entries = Alle Einträge
report-entries-none = Aus diesen Tagen gibt es keine Einträge.
report-no-numbers = Aus diesen Tagen gibt es keine Zahlen: nichts zu zeichnen.
report-drawn-from = Damit eine Richtung zu sehen ist, beginnen die Diagramme am { $day }. An der gepunkteten Linie beginnen diese Tage.
report-taps-apart = Was nur getippt wurde, steht in den Diagrammen; hier steht, was ein Wort dazu hat.
report-agreed-none = Für diese Tage war nichts abgemacht.
report-more = Mehr davon ab Seite 2.
report-page = Seite { $page } von { $pages }
report-cadence = Wie oft
report-became = Wie es ging
report-when = Wann
report-what = Was
report-answers = Fragen und Antworten
report-until = { $cadence }, bis { $day }
report-ended = { $cadence }, beendet am { $day }
report-not-agreed = von sich aus, nicht abgemacht
report-bring = Anzusprechen: { $words }
report-entry-elsewhere = ein Eintrag, der hier nicht dabei ist
report-question = Eine Frage: { $practice } war bei { $times } der letzten { $of } Male „diesmal nicht“. Passt es noch?
report-unreviewed = { $times ->
        [one] 1 Eintrag ist noch nicht durchgesehen.
       *[other] { $times } Einträge sind noch nicht durchgesehen.
    }
report-session-none = Es steht nichts an.
report-more-notes = { $more ->
        [one] Ein weiterer Punkt zum Ansprechen steht unten.
       *[other] { $more } weitere Punkte zum Ansprechen stehen unten.
    }
report-paused-days = Pausiert: { $span }
report-care-mode-days = Im Schonmodus, nichts war geplant: { $span }
report-said-no = { $at }, { $practice }, diesmal nicht: „{ $words }“
report-goal = { $words }
report-item = { $words } ({ $state })
report-item-planned = { $words } ({ $state }, geplant für { $at })
report-answer-none = Es sind keine Antworten geteilt.
report-answer-skipped = übersprungen
report-summary = nur Überblick
report-total = Summe: { $total } von { $highest }
report-total-none = Keine Summe: { $missing } von { $needed } nicht beantwortet
report-reason = Was dazwischenkam: { $words }
report-debrief = Danach: { $debrief }
report-debrief-words = Danach: { $debrief }. { $words }
report-smaller = kleinere Fassung
report-began-self = von sich aus

brief-agreed = Abgemacht: { $practices }.
brief-agreed-more = { $more } weitere
brief-agreed-nothing = Für diese Tage war nichts abgemacht.
brief-answered = { $answered } von { $due } beantwortet{ $not_this_time ->
        [0] {""}
       *[other] , { $not_this_time }-mal „diesmal nicht“
    }{ $begun ->
        [0] {""}
       *[other] ; von sich aus { $begun }
    }.
brief-begun = Fällig war nichts; von sich aus { $begun }.
brief-nothing-due = Fällig war nichts, und nichts wurde begonnen.
brief-latest = Zuletzt: { $at }.
brief-apart = Nicht mitgezählt: { $kinds }.
brief-paused = { $times } pausiert
brief-in-care = Schonmodus { $span }: Nichts war geplant, nichts wurde versäumt.
brief-care-mode = { $times } im Schonmodus
brief-not-arrived = { $times } nie angekommen
brief-not-shared = { $times } nicht geteilt
brief-no-numbers = Zahlen gibt es keine.
brief-no-direction = Die Zahlen zeigen keine klare Richtung.
brief-too-few = Für eine Richtung sind es zu wenige Zahlen.
brief-changed = { $practice }: danach niedriger bei { $lower } von { $entries }.
brief-score-was = { $measure }: { $before }, dann { $now }.
brief-score-is = { $measure }: { $now }.
brief-scored = { $total } am { $day }
brief-scored-in-band = { $total } ({ $band }) am { $day }
brief-went-up = „{ $question }“ stieg, im Mittel von { $early } auf { $late }.
brief-went-down = „{ $question }“ sank, im Mittel von { $early } auf { $late }.
brief-for-session = Für die Sitzung: { $kinds }.
brief-has-notes = { $times ->
        [one] 1 Punkt zum Ansprechen
       *[other] { $times } Punkte zum Ansprechen
    }
brief-has-questions = { $times ->
        [one] 1 Frage
       *[other] { $times } Fragen
    }
brief-has-unreviewed = { $times ->
        [one] 1 Eintrag zum Durchsehen
       *[other] { $times } Einträge zum Durchsehen
    }
brief-nothing-waits = Anzusprechen oder durchzusehen ist nichts.

chart-said-one = Eine Zahl: { $value }, am { $day }. Von den übrigen der { $days } Tage gibt es keine.
chart-said-numbers = { $numbers } Zahlen an { $with_numbers } von { $days } Tagen, zwischen { $least } und { $most }; die letzte ist { $latest }.
chart-said-too-few = Zu wenige Tage, um von einer Richtung zu sprechen.
chart-said-no-direction = Keine klare Richtung.
chart-said-up = Aufwärts: im Mittel { $early } im ersten Drittel, { $late } im letzten.
chart-said-down = Abwärts: im Mittel { $early } im ersten Drittel, { $late } im letzten.
chart-said-counted = { $times }-mal gezählt an { $with_numbers } von { $days } Tagen, höchstens { $most }-mal am Tag.
chart-said-weekly = Die Linie verbindet die Mittel der Wochen.
chart-said-changes = { $entries ->
        [one] 1 Eintrag
       *[other] { $entries } Einträge
    }: im Mittel { $before } vorher und { $after } nachher. Danach niedriger { $lower }, gleich { $same }, höher { $higher }.
chart-said-lacking = { $entries ->
        [one] Bei 1 weiteren fehlt eine der beiden Zahlen.
       *[other] Bei { $entries } weiteren fehlt eine der beiden Zahlen.
    }
chart-said-no-pairs = { $entries ->
        [one] Im bisher einzigen Eintrag fehlt eine der beiden Zahlen.
       *[other] Von den { $entries } Einträgen hat keiner beide Zahlen.
    }
chart-said-totals = { $totals ->
        [one] 1 Summe
       *[other] { $totals } Summen
    }, höchstens { $highest }{ $totals ->
        [1] {""}
        [2] {""}
        [3] {""}
       *[other] ; die letzten
    }: { $latest }.
chart-said-no-total = Noch keine Summe.
chart-said-incomplete = { $entries ->
        [one] 1 weiterer Bogen ist nicht vollständig und hat keine Summe.
       *[other] { $entries } weitere Bögen sind nicht vollständig und haben keine Summe.
    }
chart-alt = Diagramm: { $question } { $span }. { $said }
chart-missing = keine Zahl

tally-answered = { $answered } von { $due } beantwortet
tally-not-this-time = { $times }-mal „diesmal nicht“
tally-begun = von sich aus begonnen: { $times }
tally-counted = gezählt: { $times }
tally-smaller = in der kleineren Fassung: { $times }
tally-partial = nicht beendet: { $times }
tally-paused = pausiert: { $times }
tally-care-mode = im Schonmodus: { $times }
tally-not-arrived = nie angekommen: { $times }
tally-not-shared = nicht geteilt: { $times }
tally-nothing = fällig war noch nichts
