my-data-coming = Ich stelle alles zusammen. Es kommt als Datei hierher, nur für dich.
my-data-here =
    Das ist alles, was über dich gespeichert ist: eine Seite zum Lesen, und alles als Daten; auch dein Protokoll, wenn du eines hast. Fotos und Sprachnachrichten sind dabei, die neuesten zuerst, so viele in eine Datei passen, die Telegram annimmt.

    Wer diese Datei hat, kann sie lesen. Heb sie dort auf, wo nur du an sie herankommst.
data-title = Was Midweek über dich speichert
data-what = Alles, von Anfang an
data-you = Du
data-name = Dein Name in Telegram: { $name }
data-joined = Hier seit { $at }
data-zone = Deine Zeitzone: { $zone }
data-consents = Dem hast du zugestimmt
data-consent = Seit { $at }, Text { $version }
data-consent-ended = Von { $at } bis { $ended }, Text { $version }
data-none = Nichts.
data-seen-by = Wer dein Protokoll sehen darf
data-looks = Wer hineingesehen hat, und was sonst geschah
data-look = { $at }: { $did }
data-nobody = Niemand.
data-more = Was es noch gibt
data-rows = { $table }: { $count }
data-more-where = Deine Einstellungen und all das stehen Wort für Wort in der Datei about-me.
