which-language = ¿En qué idioma hablamos?

which-zone =
    <b>¿Dónde estás?</b> Necesito tu zona horaria, para no escribirte nunca a deshora.

    Escribe tu ciudad, o comparte tu ubicación. De una ubicación guardo solo la zona horaria.
share-location = Compartir mi ubicación
city-unknown = No conozco ese lugar. Prueba con la ciudad grande más cercana, o comparte tu ubicación.
which-city = ¿Cuál es?
another-city = Ninguna de estas

which-quiet-hours =
    <b>¿Cuándo debo guardar silencio?</b> Tu hora ahora: { $at }. En esas horas no te envío nada por mi cuenta. Tú puedes escribirme en cualquier momento.

    Elige una opción, o escribe la tuya, como <i>22:30 a 6:30</i>.
never-quiet = Sin horas de silencio
quiet-hours-unclear = No pude leer eso. Lo que mejor entiendo son dos horas, como <i>22:30 a 6:30</i>, o <i>ninguna</i>.

which-word =
    <b>¿Cómo llamo a lo que hacemos aquí?</b>

    Puedes cambiarlo más adelante en /settings.

call-it-practice = Práctica
call-it-experiment = Experimento
call-it-small-step = Pequeño paso
call-it-challenge = Reto
call-it-project = Proyecto
call-it-fieldwork = Trabajo de campo
call-it-homeplay = Juego para casa
call-it-homework = Tarea

ready = Eso es todo lo que necesito.

settings =
    <b>Tus ajustes</b>
    Zona horaria: { $zone }; hora local: { $at }
    Horas de silencio: { $quiet_from } a { $quiet_until }
    Lo llamo: { $word }{ $off }{ $budget }{ $region }
settings-never-quiet =
    <b>Tus ajustes</b>
    Zona horaria: { $zone }; hora local: { $at }
    Horas de silencio: ninguna
    Lo llamo: { $word }{ $off }{ $budget }{ $region }
set-language = Idioma
set-zone = Zona horaria
set-quiet = Horas de silencio
set-notices = Avisos a mi terapeuta
set-word = La palabra
set-days-off = Días libres
settings-days-off = {"\u000A"}Días libres: { $days }
which-days-off =
    <b>¿Qué días quieres que te deje en paz?</b> Toca un día para marcarlo, y otra vez para quitar la marca.

    Lo que caería en uno de esos días llega otro día o no llega, y no cuenta en contra de nadie. Aquello para lo que tú elegiste una hora, la pregunta antes de una sesión y lo que te envíe tu terapeuta llegan de todos modos.
days-off-all = Tiene que quedar un día. Si quieres silencio todos los días: /pause
days-off-done = Eso es todo
set-minutes = Minutos por semana
settings-minutes = {"\u000A"}Lo que te va bien: unos { $minutes } minutos por semana
which-minutes =
    <b>¿Cuántos minutos por semana te van bien?</b> Para todo lo planeado, en conjunto. Si un plan suma más, te lo digo; decides tú.

    Elige una opción, o escribe la tuya.
any-minutes = Sin límite
minutes-unclear = Aquí va un número de minutos, como <i>40</i>.
set-sharing = Qué comparto
which-sharing =
    <b>¿Qué puede ver tu terapeuta de lo que empiezas por tu cuenta?</b>

    Vale para lo que escribas desde ahora. Puedes cambiarlo en cada registro, justo después o en /history. Lo que se acordó con tu terapeuta se comparte, salvo que digas otra cosa.
set-region = Mi país
settings-region = {"\u000A"}País, para Ayuda ahora: { $country }
settings-region-unasked = {"\u000A"}País, para Ayuda ahora: no me lo has dicho
settings-region-elsewhere = {"\u000A"}País, para Ayuda ahora: no está en mi lista
