goal-ask =
    <b>Una meta tuya</b>
    ¿A dónde te gustaría llegar? Lo mejor son tus propias palabras, y puede ser algo pequeño.
goal-kept = Guardado: ahora es tuya. Un primer pequeño paso hace más fácil empezar.{ $readers }
goal-too-long = Es un poco largo: { $length } caracteres, y caben { $most }. ¿Qué es lo esencial? Todavía no se ha guardado nada de ello.
goal-add-step = Añadir un pequeño paso
goals-see-all = Mis metas
goals-add = Añadir una meta
goals-back = ‹ Mis metas
goals =
    <b>Tus metas</b>

    { $goals }

    Toca un número para ver sus pasos.
goals-empty =
    <b>Tus metas</b>
    Ahora mismo no hay ninguna.
goal-numbered = { $number } · { $line }
goal-line = { $words }
goal-line-reached = ✓ { $words }
goal-one =
    <b>{ $goal }</b>

    { $items }
goal-one-empty =
    <b>{ $goal }</b>

    Todavía sin pasos.
goal-reached = Llegué
goal-again = Retomarla
goal-delete = Borrar
goal-delete-sure = ¿Borrar esta meta con todos sus pasos? No se puede recuperar.
goal-delete-yes = Sí, borrarla
goal-keep = Conservarla
goal-back = ‹ La meta
goal-gone = Esta meta ya no está.

item-ask =
    <b>{ $goal }</b>
    ¿Cuál sería un pequeño paso? Tan pequeño que puedas darlo en un día de cansancio.
item-when =
    <b>¿Cuándo lo harás?</b> Entonces te preguntaré cómo fue.

    Elige una opción, o escribe la tuya, como <i>viernes 18:00</i>.
item-when-again =
    Está bien. ¿Cuándo te pregunto otra vez?

    Elige una opción, o escribe la tuya, como <i>viernes 18:00</i>.
item-when-after-all =
    Gracias, es bueno saberlo. ¿Te vendría bien otra hora, o un paso más pequeño?

    Elige una hora, o escribe la tuya, como <i>viernes 18:00</i>.
item-no-time = Sin hora fija
item-planned = Guardado. Te preguntaré cómo fue: { $at }.
item-kept = Guardado, sin hora. Está en /goals cuando quieras.
item-line = { $words }
item-line-planned = { $words } <i>({ $at })</i>
item-line-done = ✓ { $words }
item-one = <b>{ $line }</b>{ $in_the_way }
item-in-the-way-line = {"\u000A\u000A"}Qué se interpuso: { $words }
item-done = Hecho
item-not-yet = Todavía no
item-in-the-way = Se interpuso algo
item-in-the-way-ask = Eso pasa. ¿Qué fue? Basta una línea.
item-other-time = Otra hora
item-well-done = Anotado. Date un momento para notar que lo hiciste.
item-deleted = Borrado.
item-gone = Este paso ya no está.
item-goal-gone = La meta de este paso ya no está, así que no lo guardé. /goals muestra lo que hay.
action-item-due = Hola. Me pediste que volviera a escribirte más o menos ahora. ¿Cómo fue?
