### An exposure ladder. { $rung } is a rung in the client's own words; distress goes from 0 (none) to 100 (as strong as can be).

ladder-new =
    <b>Una escalera tuya</b>
    Piensa en algo que te gustaría poder hacer y que ahora prefieres evitar. Entre aquí y allá hay peldaños pequeños, de bastante fácil a difícil. Los nombras tú, a solas o con tu terapeuta, y puedes cambiarlos por el camino.

    Empezamos por el más fácil. El siguiente peldaño se abre solo con tu sí y el de tu terapeuta. Por eso tu terapeuta ve tus peldaños y en cuál estás; lo que escribes sobre ellos se comparte como tú elijas.{ $cautions }
ladder-first-rung = Nombrar un primer peldaño
ladder =
    <b>Tu escalera</b>
    { $rungs }{ $next }{ $news }
ladder-news = {"\u000A\u000A"}{ $news }
rung-open = ✓ { $number }. { $rung } ({ $expected })
rung-current = <b>▸ { $number }. { $rung } ({ $expected })</b>
rung-later = ◦ { $number }. { $rung } ({ $expected })

ladder-work = Planear este peldaño (unos { $minutes } min)
ladder-tell = ¿Lo hiciste? Cuenta cómo fue ({ $minutes } min)
ladder-ratings = Cómo ha ido hasta ahora
ladder-change = Cambiar los peldaños
ladder-add = Añadir un peldaño
ladder-back = ‹ Volver a la escalera
ladder-show = Ver mi escalera
ladder-ready = Puedo con el siguiente peldaño
ladder-not-ready = Prefiero quedarme aquí por ahora
ladder-taken-back = De acuerdo. Te quedas en este peldaño el tiempo que quieras.
ladder-client-said-yes = {"\u000A\u000A"}Dijiste que puedes con el siguiente peldaño. Se abre cuando tu terapeuta también diga que sí.
ladder-therapist-said-yes = {"\u000A\u000A"}Tu terapeuta dice que sí al siguiente peldaño. Se abre cuando tú también lo digas. No hay prisa.
ladder-nobody-to-say = {"\u000A\u000A"}Dijiste que puedes con el siguiente peldaño. Se abre cuando tu terapeuta también diga que sí, y ahora no hay nadie en contacto contigo aquí.
ladder-stay = {"\u000A\u000A"}Tu terapeuta sugiere quedarse en este peldaño un poco más: “{ $line }”
ladder-settled = Eso ya está resuelto, o la escalera ha cambiado. Aquí no se cambió nada ahora.

ladder-ratings-shown =
    <b>Cómo ha ido hasta ahora</b>
    Malestar antes → en su punto más fuerte → al final, de 0 a 100

    { $rungs }
rung-rated = { $rung }{"\u000A"}{ $climbs }
rung-climb = {"   "}{ $at }: { $numbers }
rung-climb-planned = {"   "}{ $at }: planeado, o sin números

rung-what =
    <b>¿Cuál sería el peldaño?</b>

    Algo pequeño que podrías hacer, como <i>saludar a la vecina</i> o <i>estar un minuto en el balcón</i>.
rung-what-length = Caben hasta { $most } letras, y son { $length }. ¿Cómo lo dirías con menos palabras?
rung-expected =
    <b>{ $rung }</b>
    ¿Cuánto malestar esperarías ahí?
    0 = nada · 100 = lo más fuerte posible
rung-most = { $most } peldaños ya son una escalera alta. Quita uno primero, y vuelve a haber sitio.
rung-which = ¿Qué peldaño quieres cambiar? Los que ya has trabajado se quedan como están.
rung-none-free = Has trabajado en todos tus peldaños, así que se quedan como están. Puedes añadir otros.
rung =
    <b>{ $rung }</b>
    Malestar esperado: { $expected }
rung-reword = Decirlo de otra forma
rung-remove = Quitarlo
rung-earlier = ↑ Un peldaño antes
rung-later-on = ↓ Un peldaño después
ladder-put-away = Retirar esta escalera
ladder-put-away-yes = Sí, retirarla
ladder-put-away-sure = ¿Retirar esta escalera? Lo que escribiste queda en tus registros, y puedes empezar otra.
ladder-is-away = Retirada. Lo que escribiste queda en tus registros.

ladder-open = Está tu sí y está el de { $therapist }: el siguiente peldaño está abierto. Empieza cuando quieras.
ladder-therapist-yes = { $therapist } dice que sí al siguiente peldaño de tu escalera. Se abre cuando tú también lo digas. No hay prisa.
ladder-therapist-stays = { $therapist } prefiere que te quedes un poco más en este peldaño de tu escalera.
ladder-therapist-line = { $therapist } sugiere quedarse un poco más en este peldaño de tu escalera: “{ $line }”

see-ladder = Su escalera
ladder-see = Ver la escalera
ladder-of =
    <b>{ $client } · escalera</b>
    Malestar antes → en su punto más fuerte → al final, de 0 a 100; entre paréntesis, lo que espera

    { $rungs }{ $next }
ladder-of-none = { $client } no tiene ninguna escalera ahora.
ladder-of-client-said-yes = {"\u000A\u000A"}Dice que puede con: { $rung }
ladder-of-therapist-said-yes = {"\u000A\u000A"}Dijiste que sí a: { $rung }. Se abre cuando también diga que sí.
ladder-yes-next = Sí, el siguiente peldaño
ladder-say-stay = Seguir en este, con una línea
ladder-take-back = Retirar mi sí
ladder-line = ¿Por qué seguir un poco más? Escribe una línea; { $client } la leerá.
ladder-line-length = Son { $length } caracteres; caben { $most }. ¿Qué es lo esencial?
ladder-client-yes = { $client } dice que puede con el siguiente peldaño: “{ $rung }”. Se abre si tú también dices que sí.
ladder-both-yes = Está tu sí y está el de { $client }. El siguiente peldaño está abierto: “{ $rung }”
ladder-client-stays = { $client } prefiere no pasar a “{ $rung }” por ahora.
