bring-ask =
    <b>Para tu próxima sesión</b>
    ¿De qué te gustaría hablar? Basta una línea.
bring-ask-about = ¿Qué de esto te gustaría hablar? Basta una línea, o ninguna.
bring-asked = Escríbelo aquí abajo.
bring-just-this = Solo este registro
bring-this-up = Hablar de esto en una sesión
bring-kept = Guardado para tu próxima sesión.{ $readers }
who-reads = {"\u000A\u000A"}Conviene saber quién puede leer tus notas y metas: { $therapists }. Puedes borrarlas en cualquier momento.
bring-too-long = Es un poco largo para una nota: { $length } caracteres, y caben { $most }. ¿Qué es lo esencial? Todavía no se ha guardado nada de ello.
bring-see-all = Mis notas
bring-add = Añadir algo

bring-list =
    <b>Para hablar en una sesión</b>

    { $notes }

    Toca un número cuando ya lo hayas hablado, o para borrarlo.
bring-list-empty =
    <b>Para hablar en una sesión</b>
    Ahora mismo no hay nada anotado.
bring-list-talked =
    <b>Ya hablado</b>

    { $notes }
bring-list-talked-empty =
    <b>Ya hablado</b>
    Aquí todavía no hay nada.
bring-to-talked = Ya hablado
bring-to-open = Pendiente de hablar
bring-numbered = { $number } · { $line }
bring-line = { $words } <i>({ $at })</i>
bring-line-about = { $words } <i>({ $practice }, { $at })</i>
bring-line-only-about = { $practice } <i>({ $at })</i>
bring-gone-entry = Un registro que ya no está
bring-private-entry = Un registro que es privado

bring-one = { $note }
bring-talked = Ya lo hablamos
bring-again = Volver a hablarlo
bring-delete = Borrarlo
bring-deleted = Borrado.
bring-back = ‹ Mis notas
bring-gone = Esta nota ya no está.
