# What the linter of practices advises, to whoever writes one.
advice-never-asked = Ninguna respuesta lleva al paso “{ $step }”: su condición no puede cumplirse nunca.
advice-smaller-is-long = La versión más corta dura { $minutes } minutos. En un día difícil, { $most } son de sobra.
advice-smaller-is-full = La versión más corta es la práctica entera. ¿Qué paso valdría la pena por sí solo en un día difícil?
advice-language-missing = No tiene palabras en “{ $language }”. Quien hable ese idioma la leerá en otro.
advice-vague-words = “{ $words }” es vago. ¿Qué haría la persona, y cómo sabría que está hecho?
advice-pressing-words = “{ $words }” suena a una tarea en la que se puede fallar. ¿Podría ser una pregunta, o una invitación?
advice-exclamation = Un signo de exclamación anima o apremia. Un punto deja espacio.
advice-long-question = La pregunta tiene { $length } letras. De un vistazo se leen hasta { $most }; el resto podría ir en la ayuda.
advice-long-option = La opción tiene { $length } letras. En un botón de teléfono caben hasta { $most }.
