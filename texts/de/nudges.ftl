nudge-1 = Hallo. Ein Moment für dich, wie abgemacht; etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }.
nudge-2 = Da bin ich, wie abgemacht. { $minutes ->
        [one] Passt jetzt etwa eine Minute?
       *[other] Passen jetzt etwa { $minutes } Minuten?
    }
nudge-3 = Dein Moment, wenn du magst: etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }.
nudge-4 = Das ist einer der Momente, zu denen du Ja gesagt hast. Es dauert etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }.
nudge-several = Hallo. Für jetzt hast du dir { $several } Dinge ausgesucht. Welches magst du machen, wenn überhaupt?
follow-up = Hallo. Du wolltest, dass ich mich jetzt wieder melde. Magst du davon erzählen?

nudge-start = Los: { $practice }
nudge-smaller = Kleinere Fassung ({ $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    })
nudge-follow-up = Erzählen
nudge-later = Später
nudge-not-this-time = Diesmal nicht

later-when = Wann passt es dir besser?
later-15m = In 15 Minuten
later-1h = In einer Stunde
later-evening = Heute Abend
later-own = Andere Zeit
later-own-ask = Wann? Etwas wie <i>17:30</i> oder <i>in 2 Stunden</i> geht.
later-kept = Gut. Ich melde mich wieder: { $at }.
later-too-late = Das ist später, als dieses Mal gilt. Es bleibt offen bis { $until }; /now holt es hervor, wann du magst.
later-never = Hier geht es um genau jetzt, und es bleibt bis { $until } offen. Wenn es nicht passt, lass es vorbeiziehen: Das nächste kommt von selbst.
later-unclear = Das konnte ich nicht als Zeit lesen. Etwas wie <i>17:30</i> oder <i>in 2 Stunden</i> geht.

not-this-time =
    Das ist in Ordnung. Was kam dazwischen? Schreib es, wenn du magst. Es ist so nützlich wie eine Antwort, und es muss nicht sein.
nudge-over = Das ist vorbei. Zur nächsten Zeit kommt wieder { $word_a }, und /now holt alles hervor, wann du magst.
