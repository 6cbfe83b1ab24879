log = <b>Tus registros</b>, lo más nuevo primero. Toca uno para leerlo.
log-empty = Todavía no hay registros. Lo que hagas aquí se guardará, para ti y para tus sesiones.
log-entry = { $at } · { $practice }
log-newer = ‹ Más nuevo
log-older = Más antiguo ›
log-one =
    <b>{ $practice }</b>
    { $at } · { $outcome }{ $reason }{ $seen }{ $read }

    { $answers }
log-answer = <i>{ $question }</i>{"\u000A"}{ $answer }
log-skipped = <i>{ $question }</i>{"\u000A"}(saltado)
log-reason = {"\u000A"}Qué se interpuso: { $words }
back-to-log = ‹ Todos los registros
back-to-entry = ‹ Atrás
see-entry = Ver el registro
correct-entry = Corregir una respuesta
correct-which = ¿Qué respuesta? Te pregunto otra vez, y tu nueva respuesta ocupa el lugar de la anterior.
corrected = Guardado.
correction-left = De acuerdo. Se queda como está ahora.
delete-entry = Borrar esto
delete-entry-sure = ¿Borrar este registro y todas sus respuestas? No se puede recuperar.
delete-entry-yes = Sí, borrarlo
keep-entry = Conservarlo
entry-gone = Este ya no está.

sharing-share = Compartir
sharing-share-marked = ✓ Compartir
sharing-summary = Resumen
sharing-summary-marked = ✓ Resumen
sharing-private = Privado
sharing-private-marked = ✓ Privado
seen-share = {"\u000A"}<i>Tu terapeuta puede leer este registro.</i>
seen-summary = {"\u000A"}<i>Tu terapeuta ve cuándo fue y sus números, y ninguna palabra.</i>
seen-private = {"\u000A"}<i>Solo tú puedes ver este registro.</i>
seen-first =
    {"\u000A\u000A"}<i>Solo tú puedes ver este registro.</i> ¿Qué puede ver tu terapeuta de lo que empiezas por tu cuenta? Puedes decirlo con los botones de abajo; /settings lo cambia.
preview = Como lo ve mi terapeuta
log-preview = <b>Tus registros, como los encuentra tu terapeuta</b>, lo más nuevo primero.
log-preview-empty = Tu terapeuta no encuentra ningún registro tuyo.
preview-file-pdf = Como informe (PDF)
preview-file-xlsx = Como tabla (Excel)
preview-file-here = Esto es lo que obtendría tu terapeuta si se llevara tus registros ahora, todos. Solo tú tienes este archivo, y no se le dijo a nadie.
preview-one =
    <b>Tu terapeuta lee esto:</b>

    { $entry }
preview-nothing = Tu terapeuta no ve nada de este: ni en una lista, ni en una exportación.

mood-ask = <b>{ $question }</b>{ $ends }
add-note = Añadir una nota

outcome-done = hecho
outcome-small-version-done = versión más corta hecha
outcome-tried = intentado
outcome-not-this-time = esta vez no
outcome-declined = rechazado
outcome-open = sin terminar
