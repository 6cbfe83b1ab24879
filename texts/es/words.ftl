### What a client calls a practice, in Spanish. Every text to a client uses the word that its reader picked:
###   { $word }       "experimento"             Lo llamo: { $word }
###   { $word_many }  "experimentos"
###   { $word_a }     "un experimento"          ¿Te apetece { $word_a } ahora?
###   { $word_next }  "próximo experimento"     Tu { $word_next } llega a su hora.
###   { $word_all }   "todos tus experimentos"  Te traigo { $word_all }.
### How these texts speak: "tú" to everybody, in words that are understood on both sides of the Atlantic. Nobody's gender
### is guessed: "te damos la bienvenida" and not "bienvenido", "terapeuta" and "paciente" for everybody.
### No plural "you" (vosotros, ustedes): what two people agreed is "lo acordado".

word-practice = práctica
    .many = prácticas
    .a = una práctica
    .next = próxima práctica
    .all = todas tus prácticas
word-experiment = experimento
    .many = experimentos
    .a = un experimento
    .next = próximo experimento
    .all = todos tus experimentos
word-small-step = pequeño paso
    .many = pequeños pasos
    .a = un pequeño paso
    .next = próximo pequeño paso
    .all = todos tus pequeños pasos
word-challenge = reto
    .many = retos
    .a = un reto
    .next = próximo reto
    .all = todos tus retos
word-project = proyecto
    .many = proyectos
    .a = un proyecto
    .next = próximo proyecto
    .all = todos tus proyectos
word-fieldwork = trabajo de campo
    .many = trabajos de campo
    .a = un trabajo de campo
    .next = próximo trabajo de campo
    .all = todos tus trabajos de campo
word-homeplay = juego para casa
    .many = juegos para casa
    .a = un juego para casa
    .next = próximo juego para casa
    .all = todos tus juegos para casa
word-homework = tarea
    .many = tareas
    .a = una tarea
    .next = próxima tarea
    .all = todas tus tareas
