# What a client's own entry offers: lines that the therapist's brief quotes.
quote-something = Citar una línea para mi sesión
quote-which =
    Antes de una sesión tu terapeuta lee un breve resumen. ¿Cuáles de tus líneas quieres que aparezcan ahí, palabra por palabra?

    Toca una para citarla, y otra vez para quitarla. No se cita nada que tú no elijas.
quote-nothing = Aquí no hay nada que se pueda citar: tu terapeuta solo lee lo que compartes.
