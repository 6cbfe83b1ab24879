### Ein Sicherheitsplan: die Schritte von Stanley und Brown in einfachen Worten. In einer ruhigen Stunde geschrieben, in einer schweren gelesen.

safety-plan =
    <b>Dein Sicherheitsplan</b>
    Für schwere Stunden, in deinen Worten. „Hilfe jetzt“ zeigt ihn.

    { $parts }

    { $seen }
safety-plan-empty =
    <b>Dein Sicherheitsplan</b>
    Eine kurze Liste für schwere Stunden, in deinen Worten: was du zuerst merkst, was hilft, wen du fragen kannst. „Hilfe jetzt“ zeigt sie dir dann.

    Sechs kleine Fragen. Lass weg, was nicht passt, und ändere sie, wann du willst. Viele schreiben ihn zusammen in der Therapie.

    { $seen }
safety-part = <b>{ $name }</b>{"\u000A"}{ $words }
safety-signs = Woran ich merke, dass es schwer wird
safety-alone = Was ich allein tun kann
safety-company = Menschen und Orte, die mich ablenken
safety-ask = Wen ich um Hilfe bitten kann
safety-professionals = Fachleute, die ich anrufen kann
safety-safer = Was es um mich sicherer macht

safety-ask-signs = <b>1 von 6 · Woran merkst du, dass es schwer wird?</b>{"\u000A"}Gedanken, Stimmungen, was du tust oder lässt. Ein paar Worte genügen.{ $now }
safety-ask-alone = <b>2 von 6 · Was kannst du allein tun?</b>{"\u000A"}Spazieren, duschen, Musik, eine Atemübung: was schon geholfen hat, auch nur ein bisschen.{ $now }
safety-ask-company = <b>3 von 6 · Welche Menschen und Orte lenken dich ab?</b>{"\u000A"}Du musst ihnen nichts erzählen. Eine Freundin, ein Café, die Bücherei, ein Verein.{ $now }
safety-ask-ask = <b>4 von 6 · Wen kannst du um Hilfe bitten?</b>{"\u000A"}Menschen, denen du es sagen könntest. Am besten mit Nummer, damit du nicht suchen musst. „Hilfe jetzt“ zeigt sie neben den Hilfetelefonen.{ $now }
safety-ask-professionals = <b>5 von 6 · Welche Fachleute kannst du anrufen?</b>{"\u000A"}Wo du in Therapie bist, eine Ärztin, eine Klinik, mit Nummern und Zeiten.{ $now }
safety-ask-safer = <b>6 von 6 · Was würde es um dich sicherer machen?</b>{"\u000A"}Was sich für eine Weile weglegen, einschließen oder jemandem geben lässt, und wer dabei helfen kann. Das überlegt sich gut gemeinsam in der Therapie.{ $now }
safety-now = {"\u000A\u000A"}Jetzt steht da: { $words }

safety-begin = Schritt für Schritt schreiben
safety-go-on = Schritt für Schritt weiter
safety-skip = Überspringen
safety-back = Zurück
safety-enough = Genug für jetzt
safety-clear = Diesen Teil leeren
safety-clear-all = Den Plan löschen
safety-clear-sure = <b>Deinen ganzen Sicherheitsplan löschen?</b> Er lässt sich nicht zurückholen.
safety-clear-yes = Löschen
safety-keep = Behalten
safety-change = Ändern
safety-see = Mein Sicherheitsplan
safety-too-long = Das sind { $length } Zeichen, und { $most } passen hierher: Man soll es auf einen Blick lesen können. Geht es kürzer? Was vorher da stand, steht noch da.
safety-needs-words = Hier passen am besten Worte. Dein Plan ist, wie er war.

safety-seen-nobody = Nur du kannst ihn sehen.
safety-seen = Du und { $therapists } könnt ihn sehen.
safety-share = { $therapist } darf ihn sehen
safety-unshare = Nur für mich, nicht für { $therapist }

# An Therapeutinnen und Therapeuten.
see-safety-plan = Sicherheitsplan
safety-plan-shared =
    <b>{ $client } · Sicherheitsplan</b>
    Von deiner Klientin oder deinem Klienten mit dir geteilt; kann geändert und zurückgenommen werden.

    { $parts }
safety-plan-not-shared = Es gibt keinen Sicherheitsplan, der mit dir geteilt ist.
