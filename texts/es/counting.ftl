counting =
    <b>Toca cada vez que pase.</b> Un número grande no es mejor ni peor que uno pequeño. Simplemente es bueno verlo.

    { $lines }{ $news }
count-today = { $counted }: hoy { $today }
count-one = +1 · { $counted }
count-kept = +1 · hoy { $today }
count-undo = Deshacer el último
count-tag = Añadir una palabra
count-when = ¿A qué horas?
count-new = Contar otra cosa
count-put-away = Retirar uno
count-back = ‹ Atrás
count-news = {"\u000A\u000A"}{ $news }
count-undone = Deshecho.
count-undone-already = Ese ya está deshecho.
count-gone = Ya retiraste ese.

count-what =
    <b>¿Qué te gustaría contar?</b>

    Bastan unas palabras, como <i>revisé la puerta</i> o <i>un momento amable</i>. Desde entonces es un toque cada vez.
count-what-length = En el botón caben hasta { $most } letras, y son { $length }. ¿Cuál sería un nombre más corto?
count-most = { $most } a la vez son de sobra. Retira uno primero, y vuelve a haber sitio.

count-which-tag =
    <b>¿Con qué fue?</b>

    Una o dos palabras, como <i>en el trabajo</i>. Escríbelas, o toca unas que ya usaste.
count-no-tag = Sin palabra
count-tag-length = Aquí caben hasta { $most } letras, y son { $length }. ¿Cuál sería una palabra más corta?
count-tagged = Anotado con el último: { $tag }

count-which-away = ¿Cuál ya no necesitas? Lo que contaste se queda.
count-away-one = { $counted }
count-away = <b>{ $counted }</b> está retirado. Lo que contaste se queda.

count-when-shown =
    <b>A qué horas ocurrió</b>, en las últimas cuatro semanas

    { $counters }
count-when-none = <b>{ $counted }</b>{"\u000A"}No se contó en este tiempo.{"\u000A"}
count-when-one = <b>{ $counted }</b>{"\u000A"}{ $parts }{"\u000A"}
count-night = 0–6 h { $bar } { $times }
count-morning = 6–12 h { $bar } { $times }
count-afternoon = 12–18 h { $bar } { $times }
count-evening = 18–24 h { $bar } { $times }

never-mind = Mejor no
count-each = Uno por uno
count-each-shown = <b>Uno por uno</b>, lo más nuevo primero. Toca uno para leerlo, corregirlo o borrarlo.
count-each-one = { $at } · { $counted }
history-counted = Lo que contaste
