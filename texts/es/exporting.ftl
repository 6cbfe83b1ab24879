# A therapist takes a log along.
export-something = Exportar
export-screen =
    <b>Exportar: { $client }</b>
    { $days }

    Elige días y formato. Lo privado queda fuera; de un resumen salen los números. A { $client } se le dice que te lo llevaste.
export-from-to = { $first } a { $last }
export-all-days = Todos los días
export-session = Desde la sesión
export-session-marked = ✓ Desde la sesión
export-week = Esta semana
export-week-marked = ✓ Esta semana
export-four = 4 semanas
export-four-marked = ✓ 4 semanas
export-all = Todo
export-all-marked = ✓ Todo
export-days = Otros días
export-days-marked = ✓ Otros días
export-practice = { $practice } ▾
export-every-practice = Todas las prácticas
export-which-practice = ¿Qué práctica?
export-ask-days = ¿Qué días? Escríbelos como <i>1 de marzo a 10 de marzo</i>, o <i>desde el 3 de marzo</i>.
export-days-unclear = No puedo leer eso como días. Escríbelos como <i>1 de marzo a 10 de marzo</i>, o <i>desde el 3 de marzo</i>. No se exportó nada.
export-further = Más formatos
export-which =
    <b>Más formatos</b>
    { $days }

    Con una fila por registro hay una columna por pregunta, y nombres que nunca cambian: para estadística. Todo en uno contiene las tablas y los datos, con fotos y mensajes de voz.
export-pdf = Informe (PDF)
export-xlsx = Excel
export-csv = CSV
export-json = Datos (JSON)
export-wide = CSV, una fila por registro
export-plans = Notas y metas (CSV)
export-fhir = Para otros sistemas (FHIR)
export-zip = Todo en uno (ZIP)
export-here =
    Los registros de { $client }. { $days }.
    Ahora quedan a tu cuidado.
export-lock = Con contraseña
export-lock-marked = ✓ Con contraseña
export-under-way = Preparando el archivo: { $done } de { $all } respuestas. Puedes seguir mientras tanto.
export-made = El archivo está hecho.
export-password =
    La contraseña del archivo: <code>{ $password }</code>

    Guárdala aparte del archivo. No queda almacenada, así que nadie puede encontrarla después; sale de este chat en diez minutos. El archivo se abre con 7-Zip, WinZip o Keka.
export-password-noted = La tengo, quítala
export-password-gone = La contraseña se quitó de este chat.
export-too-large = El archivo tendría { $megabytes } MB, y Telegram acepta 50 de un bot. No se envió nada. Elige menos días u otro formato.
export-failed = No se pudo hacer el archivo. No se envió nada, y no se perdió nada. Inténtalo otra vez, o elige otro formato o menos días.
export-not-yours = El archivo no se hizo: estos registros ya no se pueden ver.
export-coming = Ya viene.

# What a format is called to the client.
export-is-pdf = un informe (PDF)
export-is-html = un informe (HTML)
export-is-xlsx = un libro de cálculo (Excel)
export-is-csv = una tabla (CSV)
export-is-wide = una tabla (CSV)
export-is-plans = una tabla de notas y metas (CSV)
export-is-json = datos (JSON)
export-is-fhir = datos (FHIR)
export-is-zip = todo en un archivo (ZIP)
export-made-client = { $therapist } se llevó tus registros como { $format }. { $days }.
