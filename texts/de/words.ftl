### Wie ein Klient eine Übung nennt. Jeder Text an Klienten nimmt das Wort, das die Leserin gewählt hat:
###   { $word }           "kleiner Schritt"        Ich nenne es: { $word }
###   { $word_many }      "kleine Schritte"        Für heute sind das zwei { $word_many }.
###   { $word_a }         "ein kleiner Schritt"    Als Nächstes kommt { $word_a }. (Nominativ)
###   { $word_one }       "einen kleinen Schritt"  Magst du jetzt { $word_one } machen? (Akkusativ)
###   { $word_this }      "diesen kleinen Schritt" Möchtest du { $word_this } behalten? (Akkusativ)
###   { $word_your }      "dein kleiner Schritt"   Das ist { $word_your } für heute. (Nominativ)
###   { $word_your_many } "deine kleinen Schritte" Wie liefen { $word_your_many }?
###   { $word_all }       "alle kleinen Schritte"  { $word_all } in der kleineren Fassung
###   { $word_gender }    zum Auswählen            { $word_gender ->
###                                                    [feminine] Sie
###                                                    [masculine] Er
###                                                   *[neuter] Es
###                                                } kommt morgen.
### Sätze kommen ohne Dativ und Genitiv aus. Nicht in Tipp-Antworten (der kurzen Zeile über dem Chat) und nicht in der
### Liste der Befehle: Dort ist nicht bekannt, wer liest.

word-practice = Übung
    .many = Übungen
    .a = eine Übung
    .one = eine Übung
    .this = diese Übung
    .your = deine Übung
    .your_many = deine Übungen
    .all = alle Übungen
    .gender = feminine
word-experiment = Experiment
    .many = Experimente
    .a = ein Experiment
    .one = ein Experiment
    .this = dieses Experiment
    .your = dein Experiment
    .your_many = deine Experimente
    .all = alle Experimente
    .gender = neuter
word-small-step = kleiner Schritt
    .many = kleine Schritte
    .a = ein kleiner Schritt
    .one = einen kleinen Schritt
    .this = diesen kleinen Schritt
    .your = dein kleiner Schritt
    .your_many = deine kleinen Schritte
    .all = alle kleinen Schritte
    .gender = masculine
word-challenge = Herausforderung
    .many = Herausforderungen
    .a = eine Herausforderung
    .one = eine Herausforderung
    .this = diese Herausforderung
    .your = deine Herausforderung
    .your_many = deine Herausforderungen
    .all = alle Herausforderungen
    .gender = feminine
word-project = Projekt
    .many = Projekte
    .a = ein Projekt
    .one = ein Projekt
    .this = dieses Projekt
    .your = dein Projekt
    .your_many = deine Projekte
    .all = alle Projekte
    .gender = neuter
word-fieldwork = Feldarbeit
    .many = Feldarbeiten
    .a = eine Feldarbeit
    .one = eine Feldarbeit
    .this = diese Feldarbeit
    .your = deine Feldarbeit
    .your_many = deine Feldarbeiten
    .all = alle Feldarbeiten
    .gender = feminine
word-homeplay = Heimspiel
    .many = Heimspiele
    .a = ein Heimspiel
    .one = ein Heimspiel
    .this = dieses Heimspiel
    .your = dein Heimspiel
    .your_many = deine Heimspiele
    .all = alle Heimspiele
    .gender = neuter
word-homework = Hausaufgabe
    .many = Hausaufgaben
    .a = eine Hausaufgabe
    .one = eine Hausaufgabe
    .this = diese Hausaufgabe
    .your = deine Hausaufgabe
    .your_many = deine Hausaufgaben
    .all = alle Hausaufgaben
    .gender = feminine
