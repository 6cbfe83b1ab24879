language-name = Deutsch

stranger =
    Hallo. Dieser Bot gehört zu einer Therapie: Eine Therapeutin oder ein Therapeut lädt dazu ein.

    Wenn du eine Einladung hast, öffne bitte ihren Link. Wenn du gerade Hilfe brauchst: /help_now

invitation-refused =
    Dieser Link öffnet nichts. Vielleicht wurde er schon benutzt, oder er ist älter als drei Tage.

    Bitte die Person, die ihn dir gegeben hat, um einen neuen. /help_now geht auch ohne Link.

invitation-own = Das ist deine eigene Einladung. Leite sie an die Person weiter, die du einladen möchtest; sie gilt einmal.

consent-client =
    <b>Hallo. { $inviter } lädt dich zu Midweek ein.</b>
    Es begleitet dich durch die Tage zwischen zwei Sitzungen: kleine Übungen, auf die ihr euch einigt, zu Zeiten, die du wählst.

    <b>Bevor du dich entscheidest</b>
    • <b>Was gespeichert wird:</b> was du antwortest und notierst, wann das war, und deine Einstellungen.
    • <b>Wer es sehen kann:</b> du und { $inviter }. Bevor jemand anderes dazukommt, wirst du gefragt.
    • <b>Niemand liest live mit.</b> Das hier ist kein Notdienst. /help_now zeigt, wo es Hilfe gibt, wann immer du sie brauchst, auch ohne mitzumachen.
    • <b>Telegram:</b> Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt. Telegram und wer den Server dieses Bots betreibt, können sie technisch lesen.
    • <b>Wenn du es dir anders überlegst:</b> /delete_me löscht alles, jederzeit.

    Ist das für dich in Ordnung?

consent-therapist =
    <b>Willkommen bei Midweek</b>
    Es begleitet deine Klientinnen und Klienten durch die Tage zwischen zwei Sitzungen. Ihr einigt euch auf eine Übung; der Bot fragt zu den Zeiten, die sie gewählt haben, und hebt die Antworten für eure nächste Sitzung auf.

    <b>Bevor du anfängst</b>
    • Du siehst nur, wer über deine Einladung kam und wen du bestätigt hast, und wen jemand aus dem Kollegium mit dem Ja dieser Person zu dir bringt.
    • Allen wird gesagt, dass niemand live mitliest und dass das hier kein Notdienst ist. Bitte belass es dabei: Besprecht, wann du liest.
    • Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt. Telegram und wer den Server dieses Bots betreibt, können sie technisch lesen. Was du exportierst, ist in deiner Obhut.

    Ist das für dich in Ordnung?

agree = Ja, einverstanden
do-not-agree = Nein, danke

left-before-joining =
    Das ist in Ordnung. Es wurde nichts gespeichert. Falls du es dir anders überlegst: Der Link gilt drei Tage, nachdem er gemacht wurde.

    /help_now geht jederzeit.

welcome-therapist = Du bist dabei. Schön, dass du da bist.

welcome-client =
    Schön, dass du da bist. { $inviter } bestätigt noch, dass du es wirklich bist. Bis dahin sieht niemand etwas.

    Ein paar kurze Fragen, damit ich in deinen Alltag passe.
