# Nach einer Antwort auf die Frage eines Fragebogens nach Gefahr. Das liest jemand, dem es schlecht geht: kurz, ohne Jubel, ohne Alarm.
risk-met =
    Danke, dass du das beantwortet hast. Die Frage ist nicht leicht.

    Wenn solche Gedanken gerade nah sind, wende dich bitte an jemanden. <b>Hilfe jetzt</b> zeigt dir, wer zuhört. Wenn du in Gefahr sein könntest, ruf den Notruf deines Landes an.

    Ich bin ein Bot, und niemand liest hier live mit. { $told }{ $ways }
risk-ways =
    {""}

    Du kannst mit den Fragen weitermachen oder hier aufhören. Beides ist in Ordnung.
risk-go-on = Weitermachen
risk-told = Ich habe { $therapist } das hier geschickt, wie abgemacht: „{ $notice }“ Wann es gelesen wird, weiß ich nicht.
risk-told-before = { $therapist } weiß von diesem Fragebogen schon. Ich habe es nicht noch einmal geschickt.
risk-not-reached = Ich kann { $therapist } hier gerade nicht erreichen und habe nichts geschickt.
risk-told-nobody = Ich habe niemandem von dieser Antwort erzählt.
risk-notice = { $client } lässt dir sagen: In einem Fragebogen gibt es eine Antwort, über die du vielleicht sprechen möchtest. Der Bot hat sie nicht bewertet und sagt nicht mehr als das.

risk-consent =
    <b>Noch etwas: { $practice }</b>
    Eine der Fragen dreht sich um Gedanken an den Tod oder daran, dir etwas anzutun. Wenn du solche Gedanken hattest, zeige ich dir gleich, wo du Hilfe findest.

    <b>Soll ich es auch { $therapist } sagen?</b> Ich würde das hier schicken und dir zeigen, dass ich es getan habe:
    „{ $notice }“

    Niemand liest es live: Es kann Stunden oder Tage dauern. Wenn du hier nicht antwortest, sage ich es niemandem. Du kannst das jederzeit unter /settings ändern.
risk-consent-no = { $therapist } nichts sagen
risk-consent-yes = Ja, { $therapist } sagen
risk-consented = In Ordnung. Wenn diese Antwort kommt, sage ich es { $therapist } und zeige dir, was ich geschickt habe. Unter /settings kannst du das ändern.
risk-not-consented = In Ordnung. { $therapist } hört von mir nichts davon. Wer den Fragebogen selbst sieht, entscheidest du. Unter /settings kannst du das ändern.

notice-settings =
    <b>Was ich weitersage</b>
    Manche Fragebögen fragen nach Gedanken an den Tod oder daran, dir etwas anzutun. Wenn du solche Gedanken hattest, kann ich weitergeben, dass es eine Antwort gibt, über die ihr sprechen könnt, und sonst nichts.

    In „Hilfe jetzt“ kannst du selbst Bescheid geben. Du liest vorher, was ich schicke.

    { $lines }
risk-on = So eine Antwort: { $therapist } hört davon, und du siehst, was ich geschickt habe.
risk-off = So eine Antwort: { $therapist } hört nichts davon.
tell-on = Hilfe jetzt: Du kannst { $therapist } Bescheid geben, wenn du das möchtest.
tell-off = Hilfe jetzt: { $therapist } bekommt nichts.
notice-no-therapist = Hier ist niemand mit dir verbunden, also kann ich niemandem etwas sagen.
notice-no-link = Ihr seid nicht mehr verbunden.
