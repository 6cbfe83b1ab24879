make-own = Hacer algo mío
make-name =
    <b>Algo tuyo</b>
    ¿Cómo se llamará? Unas pocas palabras. Solo lo verás tú.
make-question =
    <b>{ $name }</b>
    ¿Qué te pregunto? Basta una pregunta, como <i>¿Qué noté camino a casa?</i>
make-more = ¿Y otra pregunta? Tres como mucho; una está bien.
make-enough = Eso es todo
make-too-long = Es un poco largo: { $length } caracteres, y caben { $most }. ¿Puedes decirlo más corto?
make-preview =
    <b>{ $name }</b>

    { $questions }

    ¿Lo guardo así?
make-numbered = { $number } · { $question }
make-yes = Sí, guardarlo
make-anew = Empezar de nuevo
make-no = Mejor no
make-dropped = De acuerdo. No se guardó nada.
make-kept =
    <b>{ $name }</b> ya es tuyo. Solo tú lo ves, y lo que respondas, salvo que compartas un registro. /now lo trae cuando quieras.
make-remind = Avísame a las horas que elija
make-how-often = <b>¿Con qué frecuencia?</b> Dura cuatro semanas, y puedes terminarlo en cualquier momento en /plan.
make-over = Ese ya está resuelto.
make-gone = Este ya no está.
make-put-away = Retirarlo
make-put-away-sure = ¿Retirarlo? Sale de /now, con sus horas. Lo que respondiste sigue siendo tuyo.
make-put-away-yes = Sí, retirarlo
make-put-away-done = Retirado.
