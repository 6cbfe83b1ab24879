command-start = Empezar
command-now = Hacer algo ahora
command-plan = Qué está acordado, y cuándo
command-log = Anotar tu ánimo con dos toques
command-history = Tus registros
command-charts = Tus números en imágenes
command-count = Contar algo, un toque cada vez
command-goals = Tus metas, en pequeños pasos
command-bring = Anotar algo para una sesión
command-pause = Hacer una pausa
command-settings = Idioma, zona horaria, horas de silencio
command-who-looked = Quién vio qué de lo tuyo
command-help = Qué puedes hacer aquí
command-help-now = Ayuda ahora, en una crisis
command-safety-plan = Tu plan de seguridad para horas difíciles
command-consent = Lo que aceptaste, y cómo retirarlo
command-my-data = Todo lo tuyo, en un archivo
command-hide = Quitar mis últimos mensajes de este chat
command-delete-me = Borrarlo todo
command-clients = Tus pacientes
command-invite = Invitar a alguien

help-client =
    <b>Qué puedes hacer aquí</b>
    /now · empezar { $word_a }, o continuar
    /log · anotar tu ánimo con dos toques
    /plan · qué está acordado, y cuándo
    /history · lo que hiciste y escribiste; corrígelo, bórralo, di quién lo ve
    /charts · tus números en imágenes
    /count · contar algo, un toque cada vez
    /bring · anotar lo que quieres hablar en una sesión
    /goals · lo que buscas, en pequeños pasos
    /pause · silencio por un tiempo, o más ligero
    /settings · idioma, zona horaria, horas de silencio, palabras
    /who_looked · quién vio qué de lo tuyo
    /help_now · ayuda en una crisis, en cualquier momento
    /delete_me · borrarlo todo

    Aquí nadie lee en vivo.
help-client-not-ready =
    Estábamos en medio de las primeras preguntas. /settings las retoma.

    /help_now · ayuda en una crisis, en cualquier momento
    /delete_me · borrarlo todo
help-therapist =
    <b>Qué puedes hacer aquí</b>
    /invite · invitar a alguien
    /clients · ver cómo va, proponer una práctica (también una tuya, escrita ahí o enviada como archivo), cambiar la frecuencia, exportar
    /sessions · tus sesiones de esta semana; se fijan en la pantalla de cada paciente
    /notes · convertir notas de sesión en metas y pasos
    /help_now · números para una crisis, por país
    /delete_me · borrar tu cuenta

    Tus pacientes saben que nadie lee en vivo.
