language-name = Deutsch

stranger =
    Hallo. Dieser Bot gehört zu einer Therapie: Eine Therapeutin oder ein Therapeut lädt dazu ein.

    Wenn du eine Einladung hast, öffne bitte ihren Link. Wenn du gerade Hilfe brauchst: /help_now

invitation-refused =
    Dieser Link öffnet nichts. Vielleicht wurde er schon benutzt, oder er ist älter als drei Tage. Nach vielen Versuchen öffnet eine Stunde lang kein Link etwas.

    Bitte die Person, die ihn dir gegeben hat, um einen neuen. /help_now geht auch ohne Link.

invitation-own = Das ist deine eigene Einladung. Leite sie an die Person weiter, die du einladen möchtest; sie gilt einmal.

join-client =
    <b>Hallo. { $inviter } lädt dich zu Midweek ein.</b>
    { consent-client }

    { consent-question }

join-therapist =
    <b>Willkommen bei Midweek</b>
    { consent-therapist }

    { consent-question }

# Die beiden Texte, denen zugestimmt wird. Wer ein Wort ändert, lässt alle noch einmal fragen (docs/privacy.md).
consent-client =
    Es begleitet dich durch die Tage zwischen zwei Sitzungen: kleine Übungen, auf die ihr euch in der Therapie einigt, zu Zeiten, die du wählst.

    <b>Bevor du dich entscheidest</b>
    • <b>Was gespeichert wird:</b> dein Name in Telegram, was du antwortest und notierst, wann das war, und deine Einstellungen.
    • <b>Wer es sieht:</b> du und die Person, die dich als Therapeutin oder Therapeut eingeladen hat. Bei jedem Eintrag wählst du: alles, eine Zusammenfassung oder nichts. Bevor jemand anderes dazukommt, wirst du gefragt, und /who_looked zeigt, wer hineingesehen hat.
    • <b>Niemand liest live mit.</b> Das hier ist kein Notdienst. /help_now zeigt, wo es Hilfe gibt, wann immer du sie brauchst, auch ohne mitzumachen.
    • <b>Telegram:</b> Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt. Telegram und wer den Server dieses Bots betreibt, können sie technisch lesen.
    • <b>Es bleibt deins:</b> /my_data gibt dir alles in einer Datei. /delete_me löscht alles. /consent nimmt dein Ja zurück. Alles davon jederzeit.

consent-therapist =
    Es begleitet deine Klientinnen und Klienten durch die Tage zwischen zwei Sitzungen. Ihr einigt euch auf eine Übung; der Bot fragt zu den Zeiten, die sie gewählt haben, und hebt die Antworten für eure nächste Sitzung auf.

    <b>Bevor du anfängst</b>
    • <b>Was von dir gespeichert wird:</b> dein Name in Telegram, deine Einstellungen, was du hier schreibst, und wessen Einträge du geöffnet oder exportiert hast. Diese Personen können das lesen.
    • <b>Was du siehst:</b> nur, wer über deine Einladung kam und wen du bestätigt hast, und wen jemand aus dem Kollegium mit dem Ja dieser Person zu dir bringt. Bei jedem Eintrag wählt die Person, was du davon siehst.
    • <b>Niemand liest live mit.</b> Das wird allen gesagt, und dass das hier kein Notdienst ist. Bitte belass es dabei: Besprecht, wann du liest.
    • <b>Telegram:</b> Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt. Telegram und wer den Server dieses Bots betreibt, können sie technisch lesen. Was du exportierst, ist in deiner Obhut.
    • <b>Es bleibt deins:</b> /my_data gibt dir, was von dir gespeichert ist. /delete_me löscht es. /consent nimmt dein Ja zurück. Alles davon jederzeit.

consent-question = Ist das für dich in Ordnung?

agree = Ja, einverstanden
do-not-agree = Nein, danke

left-before-joining =
    Das ist in Ordnung. Es wurde nichts gespeichert. Falls du es dir anders überlegst: Der Link gilt drei Tage, nachdem er gemacht wurde.

    /help_now geht jederzeit.

welcome-therapist = Du bist dabei. Schön, dass du da bist.

welcome-client =
    Schön, dass du da bist. { $inviter } bestätigt noch, dass du es wirklich bist. Bis dahin sieht niemand etwas.

    Ein paar kurze Fragen, damit ich in deinen Alltag passe.
