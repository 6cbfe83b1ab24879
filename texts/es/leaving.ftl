delete-me-sure =
    <b>¿Borrarlo todo?</b>
    Tus respuestas, notas y metas, tus ajustes y lo acordado: todo se va, para ti y para tu terapeuta, y no se puede recuperar. Lo que tu terapeuta haya exportado antes se queda con esa persona.

    Los mensajes de este chat son tuyos: Telegram te deja vaciarlo.
delete-me-sure-therapist =
    <b>¿Borrar tu cuenta?</b>
    Tu acceso, tus borradores y las fechas de tus sesiones se van y no se pueden recuperar. Tus pacientes conservan lo que escribieron y se les dice que te fuiste; tú ya no ves nada de lo suyo. Lo que exportaste antes queda a tu cuidado.

    Los mensajes de este chat son tuyos: Telegram te deja vaciarlo.
delete-me-yes = Sí, borrarlo todo
delete-me-no = No, conservarlo
delete-me-kept = No se borró nada.
deleted = Todo está borrado. Gracias por el tiempo que pasaste aquí. /help_now sigue funcionando. Cuídate.
client-left = { $label } dejó Midweek y borró todo, como puede hacer cualquiera. Lo que exportaste antes queda a tu cuidado.
therapist-left = { $therapist } dejó Midweek y ya no ve nada de lo tuyo. Todo lo que escribiste sigue aquí, en /history, y es tuyo.
therapist-removed = Quien opera este bot terminó tu acceso como terapeuta. Tus pacientes conservan lo suyo, y se les ha dicho. Si no lo esperabas, pregúntaselo.
deleted-therapist = Todo está borrado. Tus pacientes conservan lo suyo; tú ya no tienes acceso.
