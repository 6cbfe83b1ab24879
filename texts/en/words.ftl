### What a client calls a practice. Every text to a client uses the word that its reader picked:
###   { $word }       "experiment"       Your next { $word } is on Tuesday.
###   { $word_many }  "experiments"      How did the { $word_many } go? All your { $word_many }
###   { $word_a }     "an experiment"    Would you like { $word_a } now?
### Not on a toast (the short line over the chat) nor in the list of commands: these know no reader.
### The forms below the word are this language's own: each one, .a, is given to every text as $word_a.
### A language adds the forms that its grammar needs; all its words have the same forms.

word-practice = practice
    .many = practices
    .a = a practice
word-experiment = experiment
    .many = experiments
    .a = an experiment
word-small-step = small step
    .many = small steps
    .a = a small step
word-challenge = challenge
    .many = challenges
    .a = a challenge
word-project = project
    .many = projects
    .a = a project
word-fieldwork = fieldwork
    .many = fieldwork
    .a = some fieldwork
word-homeplay = homeplay
    .many = homeplay
    .a = some homeplay
word-homework = homework
    .many = homework
    .a = some homework
