### When somebody reads what comes from Help now. For therapists.

see-reading-hours = Avisos de Ayuda ahora
reading-hours =
    <b>Avisos de Ayuda ahora</b>
    Si tú aceptas, alguien que lo esté pasando mal puede enviarte una línea: que te pide que te pongas en contacto, y nada más. Antes de enviarla lee cuándo dices que lees lo que llega aquí.

    { $now }

    Escribe en una línea cuándo lees, como <i>días laborables a las 9 y a las 17</i>. Solo lo que puedas cumplir.
reading-hours-now = Ahora se lee: “{ $hours }”
reading-hours-none = Ahora: apagado. Tus pacientes no tienen este botón.
reading-hours-stop = Apagarlo
reading-hours-kept = Desde ahora tus pacientes leen: “{ $hours }” No se les avisa de ello; el botón está en su Ayuda ahora.
reading-hours-stopped = Está apagado. Tus pacientes ya no tienen este botón.
reading-hours-too-long = Son { $length } caracteres, y caben { $most }. No se cambió nada.
