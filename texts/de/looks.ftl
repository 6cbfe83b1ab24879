### Wer was gesehen oder getan hat, wie es die Person liest, um die es geht. { $who } war es; { $other } ist die zweite
### Therapeutin, wo es eine gibt.

who-looked =
    <b>Wer hineingesehen hat</b>
    Was hier von dir angesehen oder mit deinem Verlauf gemacht wurde, das Neueste zuerst. Diese Liste siehst nur du.

    { $lines }
who-looked-nobody =
    <b>Wer hineingesehen hat</b>
    Bisher hat niemand etwas von dir angesehen. Wenn es jemand tut, steht es hier.
looks-newest = ‹ Neuestes
looks-older = Älter ›
looks-somebody-gone = Jemand (nicht mehr dabei)
look-line = <b>{ $at }</b>{"\u000A"}{ $did }

look-viewed =
    { $who } hat { $detail ->
        [overview] deine Seite geöffnet
        [entries] die Liste deiner Einträge geöffnet
        [entry] Einträge von dir gelesen
        [counts] angesehen, was du zählst
        [ladder] deine Leiter angesehen
        [helped] angesehen, was dir bisher geholfen hat
        [safety-plan] deinen Sicherheitsplan angesehen
        [brief] die Übersicht für eure Sitzung bekommen
       *[other] deinen Verlauf angesehen
    }{ $times ->
        [1] .
       *[other] , { $times }-mal.
    }
look-exported =
    { $who } hat deinen Verlauf als Datei mitgenommen{ $detail ->
        [csv] {" "}(Tabelle)
        [xlsx] {" "}(Tabelle)
        [plans] {" "}(Notizen und Ziele)
        [json] {" "}(Daten)
        [fhir] {" "}(Daten)
        [zip] {" "}(mit Fotos und Sprache)
        [pdf] {" "}(Bericht)
        [html] {" "}(Bericht)
       *[other] {""}
    }{ $times ->
        [1] .
       *[other] , { $times }-mal.
    }
look-refused = { $who } wollte deinen Verlauf ansehen und hat nichts zu sehen bekommen.
look-consented = Du warst damit einverstanden, wie Midweek arbeitet.
look-consent-withdrawn = Du hast dein Ja dazu, wie Midweek arbeitet, zurückgenommen.
look-let-in = Du bist hier als Therapeutin oder Therapeut dabei.
look-link-claimed = Du bist mit einer Einladung von { $other } gekommen.
look-link-made = { $who } hat bestätigt, dass du es bist, und kann seitdem sehen, was du teilst.
look-link-refused = { $who } konnte nicht bestätigen, wer du bist, und hat nichts gesehen.
look-link-ended = { $who } sieht deinen Verlauf nicht mehr.
look-access-removed = Du hast den Zugang von { $other } beendet.
look-share-asked = { $who } hat gefragt, ob auch { $other } deinen Verlauf sehen darf.
look-shared = Du hast Ja gesagt: Auch { $other } sieht deinen Verlauf.
look-share-declined = Du hast Nein gesagt: { $other } sieht deinen Verlauf nicht.
look-transfer-asked = { $who } hat gefragt, ob { $other } mit dir weitermachen darf.
look-transferred = Du hast Ja gesagt: { $other } macht mit dir weiter.
look-transfer-declined = Du hast Nein gesagt: Alles blieb, wie es war, ohne { $other }.
look-past-opened = Du hast gezeigt, was vorher war, und { $other } sieht auch das.
look-archived = { $who } hat deine Seite vorerst beiseitegelegt.
look-care-mode-set = { $who } hat den Schonmodus eingeschaltet: Alles Geplante hat aufgehört.
look-brought-back = { $who } hat deine Seite wieder hervorgeholt.
look-reviewed =
    { $who } hat Einträge von dir als gelesen vermerkt{ $times ->
        [1] .
       *[other] , { $times }-mal.
    }
look-cadence-changed = { $who } hat geändert, wie oft etwas geplant ist.
look-assignment-ended = { $who } hat etwas Geplantes beendet.
