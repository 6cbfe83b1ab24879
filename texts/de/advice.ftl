# Was der Prüfer von Übungen rät, wenn jemand eine schreibt.
advice-never-asked = Keine Antwort führt zum Schritt „{ $step }“: Seine Bedingung kann nie zutreffen.
advice-smaller-is-long = Die kleinere Fassung dauert { $minutes } Minuten. An einem schweren Tag sind { $most } schon viel.
advice-smaller-is-full = Die kleinere Fassung ist die ganze Übung. Welcher Schritt würde sich an einem schweren Tag schon allein lohnen?
advice-language-missing = Es gibt keine Worte in „{ $language }“. Wer diese Sprache spricht, liest eine andere.
advice-vague-words = „{ $words }“ ist ungenau. Was genau würde jemand tun, und woran wäre zu merken, dass es getan ist?
advice-pressing-words = „{ $words }“ klingt nach einer Aufgabe, an der man scheitern kann. Ginge auch eine Frage oder eine Einladung?
advice-exclamation = Ein Ausrufezeichen feuert an oder drängt. Ein Punkt lässt Raum.
advice-long-question = Die Frage hat { $length } Zeichen. Bis { $most } sind auf einen Blick gelesen; der Rest könnte ihr Hinweis sein.
advice-long-option = Die Option hat { $length } Zeichen. Bis { $most } passen auf einen Knopf am Handy.
