### Bescheid aus „Hilfe jetzt“ in die Therapie. Wer schickt, liest vorher, was hinausgeht, und danach, was hinausging.

tell-sure =
    <b>Soll ich { $therapist } das schicken?</b>
    „{ $notice }“

    { $therapist } sagt, wann hier gelesen wird: „{ $hours }“ Es kann auch später sein. Ich weiß nicht, wann es gelesen wird, und kann keine Antwort versprechen.

    Wenn du in Gefahr sein könntest, ruf zuerst an: Die Nummern stehen unter „Hilfe jetzt“.
tell-send = Das an { $therapist } schicken
tell-not-now = Jetzt nicht
tell-not-sent = Ich habe nichts geschickt.
tell-sent =
    Um { $at } an { $therapist } geschickt:
    „{ $notice }“

    { $therapist } sagt, wann hier gelesen wird: „{ $hours }“ Wann genau, weiß ich nicht. Bis dahin sind die Nummern unter „Hilfe jetzt“ da.
tell-sent-before = Das ist schon geschickt.
tell-unreachable = Ich kann { $therapist } hier gerade nicht erreichen und habe nichts geschickt. Bitte versuch es auf einem anderen Weg. Die Nummern unter „Hilfe jetzt“ sind Tag und Nacht da.
tell-nobody = Hier gibt es niemanden, dem ich Bescheid geben könnte. Die Nummern unter „Hilfe jetzt“ sind da.
tell-gone = Von hier kann ich dort nicht mehr Bescheid geben und habe nichts geschickt. Die Nummern unter „Hilfe jetzt“ sind da.
tell-consent-yes = Hilfe jetzt: { $therapist }
tell-consent-no = Hilfe jetzt: { $therapist } nicht

# An Therapeutinnen und Therapeuten, von jemandem, der es selbst schickt.
help-request = { $client } bittet dich, dich zu melden: Er oder sie hat „Hilfe jetzt“ geöffnet und wollte dir das schicken. Der Bot weiß nicht mehr und hat es sonst niemandem gesagt.
