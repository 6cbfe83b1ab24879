# Die Überschriften der exportierten Tabellen und die festen Wörter in ihren Zellen. Kurz: Sie stehen über einer Spalte.
column-practice = Übung
column-about = Worum es ging
column-practice-id = Kennung der Übung
column-version = Version
column-size = Umfang
column-question = Frage, wie sie gestellt wurde
column-shown = Antwort
column-value = Antwort als Wert
column-step-state = Beantwortet?
column-outcome = Ergebnis
column-extent = Ganz oder teilweise
column-reason = Grund
column-debrief = Wie es war
column-debrief-words = Wie es war, in Worten
column-total = Summe
column-highest = Höchste mögliche Summe
column-band = Bereich
column-cutoffs = Erreichte Grenzwerte
column-subscales = Teilsummen
column-missing = Nicht beantwortet, für die Summe nötig
column-began = Begonnen durch
column-occurrence = Was aus dem Termin wurde
column-sharing = Geteilt
column-zone = Zeitzone
column-language = Sprache
column-step-id = Kennung des Schritts
column-entry-id = Kennung des Eintrags
column-occurrence-id = Kennung des Termins
column-due = Fällig
column-sent = Nachricht angekommen
column-opened = Geöffnet
column-completed = Termin beantwortet
column-started = Begonnen
column-answered = Geantwortet
column-finished = Beendet
column-kind = Art
column-words = Worte
column-plan-state = Stand
column-id = Kennung
column-written = Geschrieben
column-settled = Erledigt
column-in-the-way = Was dazwischenkam
column-goal-id = Kennung des Ziels
column-planned = Geplant für
column-told = Zuletzt erzählt
column-in-utc = UTC
column-in-local = Ortszeit

size-full = ganz
size-smaller = kleinere Fassung

extent-whole = ganz
extent-part = teilweise

sharing-is-share = ganz
sharing-is-summary = Überblick, ohne Worte
sharing-is-private = privat

began-nudged = Nachricht
began-self = Klient*in selbst

step-answered = beantwortet
step-skipped = ausgelassen
step-not-answered = nicht beantwortet

occurrence-open = noch offen
occurrence-answered = beantwortet
occurrence-not-this-time = diesmal nicht
occurrence-expired = keine Antwort in der Zeit
occurrence-missed-by-us = keine Nachricht angekommen, unser Fehler
occurrence-paused = Pause
occurrence-care-mode = Schonmodus
occurrence-withdrawn = zurückgenommen
occurrence-kept-private = beantwortet, privat gehalten
occurrence-deleted = von Klient*in gelöscht

kind-note = anzusprechen
kind-goal = Ziel
kind-action-item = kleiner Schritt
plan-state-open = offen
plan-state-talked = besprochen
plan-state-reached = erreicht
plan-state-done = gemacht

sheet-answers = Antworten
sheet-entries = Einträge
sheet-plans = Notizen und Ziele
