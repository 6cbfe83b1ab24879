# A therapist takes a log along.
export-something = Export
export-screen =
    <b>Export: { $client }</b>
    { $days }

    Pick days and a format. What is private stays out; a summary leaves as numbers. { $client } is told that you took it along.
export-from-to = { $first } to { $last }
export-all-days = All days
export-session = Since session
export-session-marked = ✓ Since session
export-week = This week
export-week-marked = ✓ This week
export-four = 4 weeks
export-four-marked = ✓ 4 weeks
export-all = All
export-all-marked = ✓ All
export-days = Other days
export-days-marked = ✓ Other days
export-practice = { $practice } ▾
export-every-practice = Every practice
export-which-practice = Which practice?
export-ask-days = Which days? Write them like <i>1 March to 10 March</i>, or <i>since 3 March</i>.
export-days-unclear = I can't read these as days. Write them like <i>1 March to 10 March</i>, or <i>since 3 March</i>. Nothing was exported.
export-further = More formats
export-which =
    <b>More formats</b>
    { $days }

    One row an entry has a column for each question, and names that never change: for statistics. All in one holds the tables and the data, with photos and voice messages.
export-pdf = Report (PDF)
export-xlsx = Excel
export-csv = CSV
export-json = Data (JSON)
export-wide = CSV, one row an entry
export-plans = Notes and goals (CSV)
export-fhir = For other systems (FHIR)
export-zip = All in one (ZIP)
export-here =
    The log of { $client }. { $days }.
    It's in your care now.
export-lock = With a password
export-lock-marked = ✓ With a password
export-under-way = Making the file: { $done } of { $all } answers. You can go on meanwhile.
export-made = The file is made.
export-password =
    The password of the file: <code>{ $password }</code>

    Keep it apart from the file. It is not stored, so nobody can find it again; it leaves this chat in ten minutes. The file opens with 7-Zip, WinZip or Keka.
export-password-noted = I have it, take it away
export-password-gone = The password was taken out of this chat.
export-too-large = The file would have { $megabytes } MB, and Telegram takes 50 from a bot. Nothing was sent. Pick fewer days or another format.
export-failed = The file could not be made. Nothing was sent, and nothing is lost. Try again, or pick another format or fewer days.
export-not-yours = The file was not made: this log may not be seen any more.
export-coming = It's coming.

# What a format is called to the client.
export-is-pdf = a report (PDF)
export-is-html = a report (HTML)
export-is-xlsx = a workbook (Excel)
export-is-csv = a table (CSV)
export-is-wide = a table (CSV)
export-is-plans = a table of notes and goals (CSV)
export-is-json = data (JSON)
export-is-fhir = data (FHIR)
export-is-zip = everything in one file (ZIP)
export-made-client = { $therapist } took your log along as { $format }. { $days }.
