### Help now. Somebody frightened reads this at night, on a phone: short lines, no cheer, nothing promised that we can't keep.
### Every number stands with the day on which it was checked.

# Lo que alguien puede escribir en vez de /help_now, solo en su línea; | va entre dos.
help-now-words = ayuda | ayuda ahora | auxilio | socorro | crisis | emergencia | sos | 🆘

help-now-danger =
    <b>Si puedes estar en peligro ahora</b>
    Llama al { $emergency }.
help-now-danger-anywhere =
    <b>Si puedes estar en peligro ahora, llama al número de emergencias de tu lugar.</b>
    En toda la UE es el { $eu }.
help-now-somebody =
    <b>Alguien con quien hablar</b>
    { $lines }
help-now-everywhere =
    <b>Alguien con quien hablar</b>
    Líneas de ayuda, país por país:
    { $lines }
help-now-unknown =
    <b>Alguien con quien hablar</b>
    No sé quién responde en tu país. Aquí hay una lista de líneas de ayuda por país:
    { $lines }
help-now-people =
    <b>Tu gente</b>
    { $people }
help-now-unread = Lo que guardaste aquí, tu plan y tu país, no se puede abrir ahora mismo. Los números no lo necesitan.
help-now-breathe = Suelta el aire despacio. Mira a tu alrededor. Nombra cinco cosas que veas.
help-now-tellable = Desde aquí puedes avisar a { $therapist }. { $therapist } dice cuándo lo lee: «{ $hours }»
help-now-truth = Soy un bot. Nadie lee este chat en vivo, y no puedo llamar a nadie por ti.
help-now-which = <b>¿En qué país estás?</b> Te muestro quién puede escucharte, y lo recuerdo para la próxima vez.
help-now-checked = comprobado: { $date }
help-now-checked-stored = comprobado: { $date }, con copias guardadas de sus páginas
help-now-plan = Mi plan de seguridad
help-now-no-plan = Aún no hay ningún plan aquí. Puedes escribir uno en una hora tranquila: /safety_plan
help-now-tell = Avisar a mi terapeuta
help-now-quiet = Silencio por un tiempo

help-now-line =
    { $name }: llama al { $value }
    <i>{ $hours } · { $languages }</i>
help-now-text =
    { $name }: envía un SMS al { $value }
    <i>{ $hours } · { $languages }</i>
help-now-text-keyword =
    { $name }: envía { $keyword } por SMS al { $value }
    <i>{ $hours } · { $languages }</i>
help-now-chat =
    { $name }, chat: { $value }
    <i>{ $hours } · { $languages }</i>
help-now-web = { $name }: { $value }
help-now-day-and-night = día y noche
help-now-every-day = todos los días, de { $opens } a { $closes }

help-now-not-here = Mi país no está aquí
help-now-other-country = Otro país
help-now-grounding = Volver al presente, paso a paso
help-now-next = Siguiente
help-now-once-more = Una vez más
help-now-numbers = Números para llamar
help-now-close = Cerrar

help-now-grounding-1 =
    <b>5 cosas que ves</b>
    Mira despacio a tu alrededor. Nombra cinco, en voz alta o por dentro.
help-now-grounding-2 =
    <b>4 cosas que sientes en el cuerpo</b>
    Tus pies en el suelo. La tela sobre la piel. Toca cuatro cosas cercanas.
help-now-grounding-3 =
    <b>3 cosas que oyes</b>
    Algo cerca. Algo lejos. Y una más.
help-now-grounding-4 =
    <b>2 cosas que hueles</b>
    Si no hay nada, piensa en dos olores que te gusten.
help-now-grounding-5 =
    <b>1 cosa que saboreas</b>
    Un sorbo de agua basta.
help-now-grounding-6 =
    Esa fue la última. Puedes dar otra vuelta, tantas veces como necesites.

    Si sigue siendo demasiado, llama a alguien. Si puedes estar en peligro ahora, llama al número de emergencias de tu lugar.

help-now-closed = Cerrado. /help_now lo trae de vuelta, en cualquier momento.
