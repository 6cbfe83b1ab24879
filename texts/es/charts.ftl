charts = <b>Tus gráficos.</b> ¿Cuál quieres ver?
charts-none =
    Todavía no hay nada que dibujar. En cuanto un registro tuyo tenga un número, se podrá ver aquí.
chart =
    <b>{ $practice }</b> · { $first } a { $last }
    { $numbers }
    { $with_entry ->
        [0] En estos días no hay ningún registro. Un tiempo más largo quizá muestre alguno.
        [one] 1 de { $days } días tiene un registro.
       *[other] { $with_entry } de { $days } días tienen un registro.
    }
chart-line = { $question } De { $least } a { $most }, el último { $latest }.
chart-change = { $question } La última vez { $before } antes, { $after } después.
chart-weeks = { $weeks } semanas
charts-other = Otro gráfico
