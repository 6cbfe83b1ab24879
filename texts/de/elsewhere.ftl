private-chats-only = Ich arbeite nur in privaten Chats, deshalb gehe ich hier wieder. Du kannst mir direkt schreiben.
edited = Ich habe gesehen, dass du eine Nachricht geändert hast. Keine der Antworten, die ich aufhebe, kam aus ihr. Also ist alles, wie es war.
unknown-command = Das kenne ich nicht. /help sagt, was du hier machen kannst.
words-only = Danach fragt hier gerade nichts, das hier habe ich also nicht aufgehoben. Magst du es schreiben?
for-clients = Das ist für Klientinnen und Klienten. /help sagt, was du hier machen kannst.
for-therapists = Das ist für Therapeutinnen und Therapeuten. /help sagt, was du hier machen kannst.
page-previous = ‹ Zurückblättern
page-more = Mehr ›
slow-down = Das war viel auf einmal, darum mache ich kurz Pause. Antworten, die du geschrieben hast, sind aufgehoben; alles andere schick bitte in einer Minute noch einmal. /help_now geht wie immer.
slow-down-short = Viel auf einmal: Bitte versuch es in einer Minute wieder.
frozen =
    Wer diesen Bot betreibt, hat deinen Zugang angehalten, darum kann ich gerade nichts zeigen oder ändern. Nichts ist verloren, und bei deinen Klientinnen und Klienten geht alles weiter.

    Wenn du nicht weißt, warum, frag bitte dort nach. /help_now geht wie immer.
button-too-old = Dieser Knopf gehört zu einer älteren Nachricht und tut nichts mehr.
something-went-wrong =
    Bei uns ist etwas schiefgegangen, darum konnte ich damit nichts anfangen. Es ist nicht verloren: Wer diesen Bot betreibt, kann es später nachholen. Wenn du nicht warten möchtest, schick es gern noch einmal.

    Wenn du gerade Hilfe brauchst: /help_now
