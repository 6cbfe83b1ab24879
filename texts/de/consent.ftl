consent-changed =
    <b>Der Text, dem du zugestimmt hast, lautet jetzt anders.</b> Bevor es weitergeht, frage ich dich noch einmal. { $kept }

    { $text }

    { consent-question }
consent-missing =
    <b>Bevor wir anfangen, lies bitte das hier.</b> { $kept }

    { $text }

    { consent-question }
consent-withdrawn =
    Du hast dein Ja zurückgenommen. Deshalb speichere ich nichts von dem, was du hier schreibst, und von selbst kommt nichts mehr. /my_data und /delete_me gehen weiterhin, /help_now auch.

    Falls du weitermachen möchtest, wäre es das, dem du zustimmst:

    { $text }

    { consent-question }
consent-still-asked =
    { $kept }

    Die Frage oben ist noch offen. { consent-question }
consent-read =
    { $text }

    { $kept }

    { consent-question }
consent-set-aside = Was du gerade geschickt hast, liegt zwei Wochen lang ungelesen beiseite. Stimmst du bis dahin zu, kommt es dorthin, wo es hingehört; sonst wird es gelöscht.
consent-set-aside-full = Was du gerade geschickt hast, wurde nicht gespeichert: Es liegt schon einiges beiseite. Bitte schick es danach noch einmal.
consent-nothing-aside = Bis dahin wird nichts aufgenommen, und von selbst kommt nichts.
consent-given = Danke. Es geht dort weiter, wo wir waren.
consent-given-already = Du hast schon zugestimmt.
consent-not-this-text = Dieser Text hat sich noch einmal geändert.
consent-refuse-how =
    Das ist in Ordnung. Dann kommt von selbst nichts mehr, und nur du siehst noch etwas: Der Zugang deiner Therapeutin oder deines Therapeuten endet sofort.

    Was soll aus dem werden, was du geschrieben hast?
consent-refuse-how-therapist =
    Das ist in Ordnung. Dann siehst du ab sofort nichts mehr von deinen Klientinnen und Klienten; sie behalten alles und erfahren, dass du es nicht mehr siehst.

    Was soll aus dem werden, was hier dir gehört?
consent-agree-after-all = Ich stimme doch zu
consent-keep = Aufhören, für mich behalten
consent-erase = Aufhören, alles löschen
consent-shown =
    <b>Dem hast du zugestimmt</b>, am { $at }, auf { $language }.

    { $text }
consent-shown-ended =
    <b>Dem hast du zugestimmt</b>, am { $at }, auf { $language }. Das endete am { $ended }.

    { $text }
consent-text-not-kept = Der Text von damals wurde nicht aufgehoben. Er heißt { $version }.
consent-earlier = Dem stimmte ich vorher zu
consent-later = Dem stimmte ich seither zu
consent-take-back-keep = Zurücknehmen, Geschriebenes behalten
consent-take-back-erase = Zurücknehmen, alles löschen
consent-taken-back =
    Dein Ja ist zurückgenommen. Von selbst kommt nichts mehr, nur du siehst noch etwas, und was beiseitelag, ist gelöscht.

    Was du geschrieben hast, bleibt für dich da: /my_data gibt es dir, /delete_me löscht es. Falls du es dir anders überlegst, führt /consent zurück; eine Therapeutin oder ein Therapeut lädt dich dann neu ein.
consent-taken-back-therapist =
    Dein Ja ist zurückgenommen. Du siehst nichts mehr von deinen Klientinnen und Klienten; sie behalten alles und haben davon erfahren. Was beiseitelag, ist gelöscht.

    /my_data gibt dir, was dir gehört, /delete_me löscht es, /consent führt zurück.
consent-agree-again = Wieder zustimmen
client-withdrew = { $client } hat die Einwilligung in Midweek zurückgenommen, wie es allen freisteht. Du siehst das Protokoll nicht mehr, und es wird nichts mehr geschickt. Was du vorher exportiert hast, ist in deiner Obhut.
