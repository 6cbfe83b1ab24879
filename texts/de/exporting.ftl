# Ein Verlauf wird mitgenommen.
export-something = Export
export-screen =
    <b>Export: { $client }</b>
    { $days }

    Wähle Tage und Format. Privates bleibt draußen, vom Überblick gehen nur Zahlen mit. { $client } erfährt, dass du den Verlauf mitgenommen hast.
export-from-to = { $first } bis { $last }
export-all-days = Alle Tage
export-session = Seit der Sitzung
export-session-marked = ✓ Seit der Sitzung
export-week = Diese Woche
export-week-marked = ✓ Diese Woche
export-four = 4 Wochen
export-four-marked = ✓ 4 Wochen
export-all = Alles
export-all-marked = ✓ Alles
export-days = Andere Tage
export-days-marked = ✓ Andere Tage
export-practice = { $practice } ▾
export-every-practice = Jede Übung
export-which-practice = Welche Übung?
export-ask-days = Welche Tage? Schreib sie so: <i>1. März bis 10. März</i>, oder <i>seit 3. März</i>.
export-days-unclear = Das kann ich nicht als Tage lesen. Schreib sie so: <i>1. März bis 10. März</i>, oder <i>seit 3. März</i>. Exportiert wurde nichts.
export-further = Weitere Formate
export-which =
    <b>Weitere Formate</b>
    { $days }

    Eine Zeile je Eintrag hat eine Spalte für jede Frage und Namen, die sich nie ändern: für Statistik. „Alles in einem“ enthält die Tabellen und die Daten, mit Fotos und Sprachnachrichten.
export-pdf = Bericht (PDF)
export-xlsx = Excel
export-csv = CSV
export-json = Daten (JSON)
export-wide = CSV, eine Zeile je Eintrag
export-plans = Notizen und Ziele (CSV)
export-fhir = Für andere Systeme (FHIR)
export-zip = Alles in einem (ZIP)
export-here =
    Der Verlauf von { $client }. { $days }.
    Er ist jetzt in deiner Obhut.
export-lock = Mit Passwort
export-lock-marked = ✓ Mit Passwort
export-under-way = Die Datei entsteht: { $done } von { $all } Antworten. Du kannst inzwischen weitermachen.
export-made = Die Datei ist fertig.
export-password =
    Das Passwort der Datei: <code>{ $password }</code>

    Bewahre es getrennt von der Datei auf. Es ist nirgends gespeichert, niemand kann es wiederfinden; in zehn Minuten verschwindet es aus diesem Chat. Die Datei öffnet sich mit 7-Zip, WinZip oder Keka.
export-password-noted = Hab ich, nimm es weg
export-password-gone = Das Passwort ist aus diesem Chat entfernt.
export-too-large = Die Datei hätte { $megabytes } MB, und Telegram nimmt von einem Bot 50. Gesendet wurde nichts. Wähle weniger Tage oder ein anderes Format.
export-failed = Die Datei konnte nicht erstellt werden. Gesendet wurde nichts, verloren ist nichts. Versuch es noch einmal, oder wähle ein anderes Format oder weniger Tage.
export-not-yours = Die Datei wurde nicht erstellt: Dieser Verlauf darf nicht mehr eingesehen werden.
export-coming = Kommt gleich.

# Wie ein Format der Klientin oder dem Klienten gegenüber heißt.
export-is-pdf = Bericht (PDF)
export-is-html = Bericht (HTML)
export-is-xlsx = Arbeitsmappe (Excel)
export-is-csv = Tabelle (CSV)
export-is-wide = Tabelle (CSV)
export-is-plans = Tabelle der Notizen und Ziele (CSV)
export-is-json = Daten (JSON)
export-is-fhir = Daten (FHIR)
export-is-zip = eine Datei mit allem (ZIP)
export-made-client = { $therapist } hat deinen Verlauf mitgenommen, als { $format }. { $days }.
