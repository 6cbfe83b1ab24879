### Who cares for a client: put aside, end of care, handing over, sharing with a colleague. For therapists.

see-care = Acompañamiento
back-to-care = ‹ Acompañamiento
care =
    <b>{ $client } · acompañamiento</b>{ $others }{ $asked }

    Nadie más ve a { $client } sin su sí.
care-others = {"\u000A"}También puede ver: { $others }
care-asked-share = {"\u000A"}Preguntado, sin respuesta todavía: ¿puede ver también { $colleague }?
care-asked-transfer = {"\u000A"}Preguntado, sin respuesta todavía: ¿puede seguir { $colleague }?
care-share = Compartir con un o una colega
care-transfer = Pasar a un o una colega
care-archive = Apartar
care-bring-back = Retomar
care-end = Terminar el acompañamiento

care-archive-sure =
    <b>¿Apartar a { $client }?</b>
    • Sale de tu lista; queda al final de ella, en “Apartados”.
    • { $planned ->
        [0] Ahora mismo no hay nada tuyo planeado.
        [one] Termina 1 práctica que propusiste o acordaste. A tu paciente se le dice.
       *[other] Terminan { $planned } prácticas que propusiste o acordaste. A tu paciente se le dice.
    }
    • Las sesiones por venir se cancelan.
    • Puedes seguir leyendo y exportando, y retomarlo en cualquier momento.
care-archive-yes = Apartar
care-archived = { $client } está aparte. No hay nada tuyo planeado aquí.
care-end-sure =
    <b>¿Terminar el acompañamiento de { $client }?</b>
    • Desde ese momento no ves nada de lo suyo: ningún registro, ninguna exportación.
    • { $planned ->
        [0] Ahora mismo no hay nada tuyo planeado.
        [one] Termina 1 práctica que propusiste o acordaste, y lo que no se envió ya no se envía.
       *[other] Terminan { $planned } prácticas que propusiste o acordaste, y lo que no se envió ya no se envía.
    }
    • Las sesiones por venir se cancelan.
    • Tu paciente lo conserva todo, puede seguir por su cuenta, y lee:

    <i>{ $therapist } terminó el trabajo contigo aquí, y ya no ve nada de lo tuyo. Todo lo que escribiste sigue siendo tuyo.</i>

    Para volver hace falta otra invitación. Lo que tengas que conservar, expórtalo antes.
care-export-first = Exportar antes
care-end-yes = Terminarlo ahora
care-ended = El acompañamiento de { $client } terminó. Ya no ves nada de lo suyo. Lo que exportaste queda a tu cuidado.
care-access-removed = { $client } terminó tu acceso aquí. Ya no ves nada de lo suyo, y lo que tenías planeado terminó. Lo que exportaste queda a tu cuidado.

colleague-code-make = Enlace para colegas
colleague-code-made = Da el siguiente mensaje a quien quiera compartir contigo a alguien, o pasártelo. Sirve una vez y durante tres días.
colleague-code =
    Un enlace de { $therapist }, para colegas que también usan Midweek. Abre ahí a tu paciente, “Acompañamiento”, luego “Compartir” o “Pasar”, y pégalo:
    { $link }
colleague-code-opened =
    Este enlace es de <b>{ $colleague }</b>. Para compartir o pasar a alguien: elige a tu paciente, “Acompañamiento”, luego “Compartir” o “Pasar”, y pega ahí el enlace. Hasta entonces sigue valiendo.
colleague-code-refused = Este enlace no funciona. Puede estar usado, tener más de tres días, o ser tuyo. Pide uno nuevo a tu colega, y pégalo aquí.
colleague-share =
    <b>Compartir a { $client } con un o una colega</b>
    Tu colega encuentra “Enlace para colegas” en /clients y te da el enlace. Pégalo aquí.

    Entonces pregunto a { $client }. Sin un sí no cambia nada.
colleague-transfer =
    <b>Pasar a { $client } a un o una colega</b>
    Tu colega encuentra “Enlace para colegas” en /clients y te da el enlace. Pégalo aquí.

    Entonces pregunto a { $client }. Sin un sí no cambia nada.
colleague-share-sure =
    <b>¿Preguntar a { $client } si { $colleague } puede ver también?</b>
    { $colleague } vería lo que ves tú. { $client } puede quitar a cualquiera en cualquier momento.
colleague-transfer-sure =
    <b>¿Preguntar a { $client } si { $colleague } puede seguir?</b>
    Con un sí, lo acordado sigue con { $colleague }, y tú ya no ves nada. { $client } decide si { $colleague } ve lo de antes.
colleague-ask-yes = Preguntar ahora
colleague-asked = Se está preguntando a { $client }. Te aviso cuando haya respuesta.
colleague-sees-already = { $colleague } ya ve a { $client }.
care-share-agreed = { $client } dijo que sí: { $colleague } también puede ver, desde ahora.
care-transfer-agreed = { $client } dijo que sí: sigue con { $colleague }. Tú ya no ves nada de lo suyo.
care-share-came = { $client } está en tu lista: un o una colega comparte contigo, con su sí.
care-transfer-came = { $client } está en tu lista: te llega de un o una colega, con su sí. Lo acordado sigue.
care-ask-declined = { $client } prefiere que no. Todo sigue como está, y no se le dijo a nadie más.
