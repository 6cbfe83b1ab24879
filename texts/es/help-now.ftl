### Help now. Somebody frightened reads this at night, on a phone: short lines, no cheer, nothing promised that we can't keep.
### Every number stands with the day on which it was checked.

help-now-first =
    <b>Si puedes estar en peligro ahora, llama al número de emergencias de tu lugar.</b>
    En toda la UE es el { $eu } <i>(comprobado: { $date })</i>.

    Suelta el aire despacio. Mira a tu alrededor. Nombra cinco cosas que veas.

    Soy un bot. Nadie lee este chat en vivo, y no puedo llamar a nadie por ti.

    <b>¿En qué país estás?</b> Te muestro quién puede escucharte.

help-now-region =
    <b>Si puedes estar en peligro ahora</b>
    Llama al { $emergency }.

    <b>Alguien con quien hablar</b>
    { $lines }

    Suelta el aire despacio. Mira a tu alrededor. Nombra cinco cosas que veas.

    Soy un bot. Nadie lee este chat en vivo, y no puedo llamar a nadie por ti.

    <i>{ $country } · comprobado: { $date }</i>

help-now-unknown =
    <b>Si puedes estar en peligro ahora, llama al número de emergencias de tu lugar.</b>
    En toda la UE es el { $eu }.

    No sé quién responde en tu país. Aquí hay una lista de líneas de ayuda por país:
    { $links }

    Suelta el aire despacio. Mira a tu alrededor. Nombra cinco cosas que veas.

    Soy un bot. Nadie lee este chat en vivo, y no puedo llamar a nadie por ti.

    <i>Comprobado: { $date }</i>

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
