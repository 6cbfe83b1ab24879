card-at-hand = Cuando: { $trigger }
cards = <b>Tus tarjetas</b>, a mano para cuando necesites una. También aparecen primero en /now.
card-new = Escribir otra tarjeta
cards-back = Mis tarjetas
card =
    <b>Cuando:</b> { $trigger }
    <b>Entonces:</b> { $skill }
card-used = La usé
card-change = Escribirla de nuevo
card-put-away = Retirarla
card-gone = Ya retiraste esa tarjeta.
card-was-used =
    Anotado: usaste tu tarjeta para “{ $trigger }”.

    ¿Cómo fue? No hace falta que lo digas.
card-how-noted = Anotado: { $how }. Puedes cambiar la tarjeta cuando quieras.
card-trigger =
    <b>¿Cuándo necesitarás la tarjeta?</b>

    Algo que puedas notar, como <i>se me tensa la mandíbula</i> o <i>otra vez quiero cancelar</i>.
card-skill =
    <b>{ $trigger }</b>
    ¿Y qué harías entonces? Algo pequeño que ya te haya ayudado, como <i>soltar el aire despacio, tres veces</i>.
card-length = En esta tarjeta caben hasta { $most } letras, y son { $length }. ¿Cómo lo dirías con menos palabras?
card-most = { $most } tarjetas a la vez son de sobra. Retira una primero, y vuelve a haber sitio.
card-is-away = Retirada. Lo que anotaste con ella se queda.
