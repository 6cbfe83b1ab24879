### A safety plan: the steps of Stanley and Brown in plain words. Written in a calm hour, read in a hard one.

safety-plan =
    <b>Tu plan de seguridad</b>
    Para horas difíciles, con tus propias palabras. Ayuda ahora lo muestra.

    { $parts }

    { $seen }
safety-plan-empty =
    <b>Tu plan de seguridad</b>
    Una lista corta para horas difíciles, con tus propias palabras: qué notas primero, qué ayuda, a quién puedes pedir. Ayuda ahora la mostrará.

    Seis preguntas pequeñas. Salta lo que no encaje, y cámbialo cuando quieras. Mucha gente lo escribe junto con su terapeuta.

    { $seen }
safety-part = <b>{ $name }</b>{"\u000A"}{ $words }
safety-signs = Cómo noto que se pone difícil
safety-alone = Lo que puedo hacer por mi cuenta
safety-company = Personas y lugares que me distraen
safety-ask = Personas a quienes puedo pedir ayuda
safety-professionals = Profesionales a quienes puedo llamar
safety-safer = Cómo hacer más seguro lo que me rodea
safety-ask-signs = <b>1 de 6 · ¿Cómo notas que se pone difícil?</b>{"\u000A"}Pensamientos, ánimo, cosas que haces o dejas de hacer. Bastan unas palabras.{ $now }
safety-ask-alone = <b>2 de 6 · ¿Qué puedes hacer por tu cuenta?</b>{"\u000A"}Un paseo, una ducha, música, un ejercicio de respiración: lo que ya ayudó antes, aunque fuera un poco.{ $now }
safety-ask-company = <b>3 de 6 · ¿Qué personas y lugares te distraen?</b>{"\u000A"}No hace falta contarles nada. Una amistad, un café, la biblioteca, un equipo.{ $now }
safety-ask-ask = <b>4 de 6 · ¿A quién puedes pedir ayuda?</b>{"\u000A"}Personas a quienes podrías contárselo. Con sus números, para no tener que buscarlos. Ayuda ahora las muestra junto a las líneas de ayuda.{ $now }
safety-ask-professionals = <b>5 de 6 · ¿A qué profesionales puedes llamar?</b>{"\u000A"}Tu terapeuta, una consulta médica, una clínica, con números y horarios.{ $now }
safety-ask-safer = <b>6 de 6 · ¿Qué haría más seguro lo que te rodea?</b>{"\u000A"}Qué se podría guardar, cerrar con llave o dar a alguien por un tiempo, y quién podría ayudar con eso. Esta es buena para pensarla con tu terapeuta.{ $now }
safety-now = {"\u000A\u000A"}Ahora dice: { $words }
safety-begin = Escribirlo, paso a paso
safety-go-on = Seguir, paso a paso
safety-skip = Saltar
safety-back = Atrás
safety-enough = Suficiente por ahora
safety-clear = Vaciar esta parte
safety-clear-all = Borrar el plan
safety-clear-sure = <b>¿Borrar todo tu plan de seguridad?</b> No se puede recuperar.
safety-clear-yes = Borrarlo
safety-keep = Conservarlo
safety-change = Cambiarlo
safety-see = Mi plan de seguridad
safety-too-long = Son { $length } caracteres, y aquí caben { $most }: es para leerlo de un vistazo. ¿Puedes hacerlo más corto? Lo que había antes sigue ahí.
safety-needs-words = Aquí van mejor las palabras. Tu plan está como estaba.
safety-seen-nobody = Solo tú puedes verlo.
safety-seen = Quién puede verlo: tú y { $therapists }.
safety-share = Que lo vea { $therapist }
safety-unshare = Solo para mí, no para { $therapist }

# To a therapist.
see-safety-plan = Plan de seguridad
safety-plan-shared =
    <b>{ $client } · plan de seguridad</b>
    Compartido contigo por tu paciente, que puede cambiarlo y retirarlo.

    { $parts }
safety-plan-not-shared = No hay ningún plan de seguridad compartido contigo.
