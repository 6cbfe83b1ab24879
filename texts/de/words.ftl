### Wie ein Klient eine Übung nennt. Jeder Text kann das Wort nehmen, das die Leserin gewählt hat:
###   { $word }         "Experiment"          Das ist für heute dein { $word }.
###   { $word_many }    "Experimente"         Wie liefen die { $word_many }?
###   { $word_a }       "ein Experiment"      Als Nächstes kommt { $word_a }. (Nominativ)
###   { $word_one }     "ein Experiment"      Magst du jetzt { $word_one } machen? (Akkusativ)
###   { $word_gender }  zum Auswählen         { $word_gender ->
###                                               [feminine] deine
###                                               [masculine] dein
###                                              *[neuter] dein
###                                           } { $word }
### Der Dativ der Mehrzahl weicht ab; Sätze kommen ohne ihn aus.

word-practice = Übung
    .many = Übungen
    .a = eine Übung
    .one = eine Übung
    .gender = feminine
word-experiment = Experiment
    .many = Experimente
    .a = ein Experiment
    .one = ein Experiment
    .gender = neuter
word-small-step = Schritt
    .many = Schritte
    .a = ein Schritt
    .one = einen Schritt
    .gender = masculine
word-challenge = Herausforderung
    .many = Herausforderungen
    .a = eine Herausforderung
    .one = eine Herausforderung
    .gender = feminine
word-project = Projekt
    .many = Projekte
    .a = ein Projekt
    .one = ein Projekt
    .gender = neuter
word-fieldwork = Feldversuch
    .many = Feldversuche
    .a = ein Feldversuch
    .one = einen Feldversuch
    .gender = masculine
word-homeplay = Heimspiel
    .many = Heimspiele
    .a = ein Heimspiel
    .one = ein Heimspiel
    .gender = neuter
word-homework = Hausaufgabe
    .many = Hausaufgaben
    .a = eine Hausaufgabe
    .one = eine Hausaufgabe
    .gender = feminine
