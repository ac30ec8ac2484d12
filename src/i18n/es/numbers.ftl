numbers-title = Cifras
numbers-text = Una semana acaba con su versión y se cuenta un día después, tal como está entonces. Lo que luego se retira, se une o se mueve no cambia nada aquí.
numbers-empty = Todavía no se ha contado nada
numbers-empty-text = La primera semana se cuenta en este momento: { $when }. Entonces se verá cuánto esperan los fans una respuesta y una versión, qué vino de ellos, quién vuelve a votar y qué espera.
numbers-progress = { $count ->
    [one] { $counted } de { $shown } semana está contada; las demás siguen.
   *[other] { $counted } de { $shown } semanas están contadas; las demás siguen.
}
numbers-last-week = La semana hasta el { $day }
numbers-by-week = Semana a semana
numbers-weeks = Semanas
numbers-weeks-count = { $count ->
    [one] { $shown } semana
   *[other] { $shown } semanas
}
numbers-to-ship = Desde el aporte hasta la publicación
numbers-to-answer = Hasta la primera respuesta
numbers-fans = De los fans
numbers-returned = Votantes que volvieron
numbers-waiting = A la espera de una primera respuesta
numbers-waiting-now = { $count ->
    [one] En este momento: { $shown } aporte.
   *[other] En este momento: { $shown } aportes.
}
numbers-own = Mis minutos en Pendientes
numbers-own-text = Solo tú los ves, aquí y en la tabla. Un minuto cuenta cuando abres en él una página de Pendientes.
numbers-own-whole = Son de todo Pendientes, sea cual sea el área o la línea elegida arriba.
numbers-own-none = En estas semanas no se contó ningún minuto.
numbers-minutes-now = { $count ->
    [one] Esta semana hasta ahora: { $shown } minuto.
   *[other] Esta semana hasta ahora: { $shown } minutos.
}
numbers-minutes = { $count ->
    [one] { $shown } minuto
   *[other] { $shown } minutos
}
numbers-hours = { $count ->
    [one] { $shown } hora
   *[other] { $shown } horas
}
numbers-days = { $count ->
    [one] { $shown } día
   *[other] { $shown } días
}
numbers-time-of = { $count ->
    [one] { $time }, de { $shown } aporte
   *[other] { $time }, mediana de { $shown } aportes
}
numbers-ship-none = No se publicó nada
numbers-answer-none = Nada recibió una primera respuesta
numbers-fans-said = { $count ->
    [one] { $percent } %: { $fans } de { $shown } cambio
   *[other] { $percent } %: { $fans } de { $shown } cambios
}
numbers-voters-said = { $count ->
    [one] { $returned } de { $shown } votante
   *[other] { $returned } de { $shown } votantes
}
numbers-voters-none = Nadie votó
numbers-posts = { $count ->
    [one] { $shown } aporte
   *[other] { $shown } aportes
}
numbers-points = { $count ->
    [one] { $shown } punto
   *[other] { $shown } puntos
}
numbers-more = { $much } más que la semana anterior
numbers-less = { $much } menos que la semana anterior
numbers-same = igual que la semana anterior
numbers-chart-said = Una barra por semana, del { $first } al { $last }. La más alta: { $highest }.
numbers-chart-filled = Relleno: { $what }
numbers-column-week = Semana hasta
numbers-column-middle = Mediana
numbers-column-shipped = Publicados
numbers-column-answered = Respondidos
numbers-column-fans = De los fans
numbers-column-items = Cambios
numbers-column-returned = Volvieron
numbers-column-voters = Votantes
numbers-column-posts = Aportes
numbers-column-minutes = Minutos
numbers-by-day = Día a día
numbers-days-text = Un día es el del calendario donde está el sitio y se cuenta cuando ha terminado, tal como está entonces. Estos son los últimos 28. Lo que luego se deshace, se une o se mueve no cambia nada aquí, salvo que se retire una versión.
numbers-days-empty = El primer día aparece aquí cuando haya terminado.
numbers-filed = Aportes nuevos
numbers-votes = Votos
numbers-first-answers = Primeras respuestas
numbers-column-day = Día
numbers-chart-said-days = Una barra por día, del { $first } al { $last }. La más alta: { $highest }.
