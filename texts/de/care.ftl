### Wer jemanden betreut: beiseitelegen, beenden, übergeben, mit jemandem aus dem Kollegium teilen. Für die Therapie.

see-care = Betreuung
back-to-care = ‹ Betreuung
care =
    <b>{ $client } · Betreuung</b>{ $others }{ $asked }

    Ohne ein Ja von { $client } sieht niemand sonst etwas.
care-others = {"\u000A"}Sehen auch: { $others }
care-asked-share = {"\u000A"}Gefragt, noch ohne Antwort: Darf { $colleague } auch etwas sehen?
care-asked-transfer = {"\u000A"}Gefragt, noch ohne Antwort: Darf { $colleague } weitermachen?
care-share = Mit jemandem teilen
care-transfer = An jemanden übergeben
care-archive = Beiseitelegen
care-bring-back = Wieder hervorholen
care-end = Betreuung beenden

care-archive-sure =
    <b>{ $client } beiseitelegen?</b>
    • Aus deiner Liste verschwindet der Name; an ihrem Ende steht „Beiseitegelegt“.
    • { $planned ->
        [0] Von dir ist gerade nichts geplant.
        [one] 1 Übung, die du vorgeschlagen oder abgemacht hast, endet. Das wird mitgeteilt.
       *[other] { $planned } Übungen, die du vorgeschlagen oder abgemacht hast, enden. Das wird mitgeteilt.
    }
    • Kommende Sitzungstermine entfallen.
    • Lesen und exportieren kannst du weiterhin, und jederzeit alles wieder hervorholen.
care-archive-yes = Beiseitelegen
care-archived = { $client } ist beiseitegelegt. Von dir ist nichts mehr geplant.
care-end-sure =
    <b>Die Betreuung von { $client } beenden?</b>
    • Du siehst sofort nichts mehr: keinen Eintrag, keinen Export.
    • { $planned ->
        [0] Von dir ist gerade nichts geplant.
        [one] 1 Übung, die du vorgeschlagen oder abgemacht hast, endet, und was noch nicht verschickt ist, wird nicht verschickt.
       *[other] { $planned } Übungen, die du vorgeschlagen oder abgemacht hast, enden, und was noch nicht verschickt ist, wird nicht verschickt.
    }
    • Kommende Sitzungstermine entfallen.
    • Dein Gegenüber behält alles, kann von sich aus weitermachen und liest:

    <i>{ $therapist } hat eure gemeinsame Arbeit hier beendet und sieht nichts mehr von dir. Alles, was du geschrieben hast, bleibt deins.</i>

    Für ein Wiedersehen braucht es eine neue Einladung. Was du aufbewahren musst, exportiere vorher.
care-export-first = Erst exportieren
care-end-yes = Jetzt beenden
care-ended = Die Betreuung von { $client } ist beendet. Du siehst nichts mehr. Was du exportiert hast, ist in deiner Obhut.
care-access-removed = { $client } hat deinen Zugang hier beendet. Du siehst nichts mehr, und was du geplant hattest, ist zu Ende. Was du exportiert hast, ist in deiner Obhut.

colleague-code-make = Link fürs Kollegium
colleague-code-made = Gib die nächste Nachricht an die Person aus dem Kollegium, die jemanden mit dir teilen oder an dich übergeben möchte. Der Link gilt einmal und drei Tage lang.
colleague-code =
    Ein Link von { $therapist } für alle im Kollegium, die auch mit Midweek arbeiten. Öffne dort die Person, um die es geht, „Betreuung“, dann „Teilen“ oder „Übergeben“, und füg ihn ein:
    { $link }
colleague-code-opened =
    Dieser Link ist von <b>{ $colleague }</b>. Um jemanden zu teilen oder zu übergeben: Wähle die Person, „Betreuung“, dann „Teilen“ oder „Übergeben“, und füg den Link dort ein. Bis dahin bleibt er gültig.
colleague-code-refused = Dieser Link geht nicht. Vielleicht ist er verbraucht, älter als drei Tage oder dein eigener. Bitte lass dir einen neuen geben, und füg ihn hier ein.
colleague-share =
    <b>{ $client } mit jemandem teilen</b>
    Unter /clients gibt es „Link fürs Kollegium“. Lass dir den Link geben, und füg ihn hier ein.

    Dann frage ich { $client }. Ohne ein Ja ändert sich nichts.
colleague-transfer =
    <b>{ $client } an jemanden übergeben</b>
    Unter /clients gibt es „Link fürs Kollegium“. Lass dir den Link geben, und füg ihn hier ein.

    Dann frage ich { $client }. Ohne ein Ja ändert sich nichts.
colleague-share-sure =
    <b>{ $client } fragen, ob { $colleague } auch etwas sehen darf?</b>
    { $colleague } würde sehen, was du siehst. Euch beide kann { $client } jederzeit entfernen.
colleague-transfer-sure =
    <b>{ $client } fragen, ob { $colleague } weitermachen darf?</b>
    Bei einem Ja geht, was abgemacht ist, mit { $colleague } weiter, und du siehst nichts mehr. { $client } entscheidet, ob { $colleague } sieht, was vorher war.
colleague-ask-yes = Jetzt fragen
colleague-asked = { $client } wird gefragt. Du hörst davon, sobald eine Antwort da ist.
colleague-sees-already = { $colleague } sieht { $client } schon.
care-share-agreed = { $client } hat Ja gesagt: { $colleague } sieht ab jetzt auch etwas.
care-transfer-agreed = { $client } hat Ja gesagt: { $colleague } macht weiter. Du siehst nichts mehr.
care-share-came = { $client } steht in deiner Liste: Jemand aus dem Kollegium teilt mit dir, und { $client } ist einverstanden.
care-transfer-came = { $client } steht in deiner Liste: Jemand aus dem Kollegium hat an dich übergeben, und { $client } ist einverstanden. Was abgemacht ist, geht weiter.
care-ask-declined = { $client } möchte das lieber nicht. Alles bleibt, wie es ist, und sonst hat niemand davon erfahren.
