# The headings of the exported tables, and the fixed words in their cells. Short: they are read above a column.
column-practice = Práctica
column-about = Sobre
column-practice-id = Id de la práctica
column-version = Versión
column-size = Tamaño
column-question = Pregunta tal como se mostró
column-shown = Respuesta
column-value = Respuesta como dato
column-step-state = ¿Respondida?
column-outcome = Resultado
column-extent = Entero o parte
column-reason = Motivo
column-debrief = Cómo fue
column-debrief-words = Cómo fue, en palabras
column-total = Total
column-highest = Total más alto posible
column-band = Rango
column-cutoffs = Puntos de corte alcanzados
column-subscales = Subescalas
column-missing = Sin responder, necesarias para el total
column-began = Empezado por
column-occurrence = Qué fue de la hora prevista
column-sharing = Compartido
column-zone = Zona horaria
column-language = Idioma
column-step-id = Id del paso
column-entry-id = Id del registro
column-occurrence-id = Id de la hora prevista
column-due = Previsto
column-sent = Aviso recibido
column-opened = Abierto
column-completed = Hora prevista respondida
column-started = Empezado
column-answered = Respondido
column-finished = Terminado
column-kind = Tipo
column-words = Palabras
column-plan-state = Estado
column-id = Id
column-written = Escrito
column-settled = Resuelto
column-in-the-way = Qué se interpuso
column-goal-id = Id de la meta
column-planned = Planeado para
column-told = Última vez que se contó
column-in-utc = UTC
column-in-local = hora local

size-full = completa
size-smaller = versión más corta

extent-whole = entero
extent-part = parte

sharing-is-share = entero
sharing-is-summary = resumen, sin palabras
sharing-is-private = privado

began-nudged = aviso
began-self = paciente

step-answered = respondido
step-skipped = saltado
step-not-answered = sin responder

occurrence-open = aún abierto
occurrence-answered = respondido
occurrence-not-this-time = esta vez no
occurrence-expired = sin respuesta a tiempo
occurrence-missed-by-us = no llegó aviso, fallo nuestro
occurrence-paused = en pausa
occurrence-care-mode = modo de cuidado
occurrence-withdrawn = retirado
occurrence-kept-private = respondido, privado
occurrence-deleted = borrado por la persona

kind-note = para hablar
kind-goal = meta
kind-action-item = pequeño paso
plan-state-open = abierto
plan-state-talked = hablado
plan-state-reached = alcanzado
plan-state-done = hecho

sheet-answers = Respuestas
sheet-entries = Registros
sheet-plans = Notas y metas
