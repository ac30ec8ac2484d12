clusters-title = Votos que llegaron juntos
clusters-text = Votos de cuentas nuevas de una misma red, al menos cinco en una hora, cada uno el primero de su cuenta, y al menos la mitad de los primeros votos que emitieron allí las cuentas nuevas en ese tiempo. De las cuentas cuyos votos esperan o no cuentan se mira cualquier otro voto, hagan lo que hagan además. Se cuentan aparte hasta que los miréis. Una oficina, una clase y una familia también se ven así: lo que nadie decide cuenta por sí solo al cabo de una semana.
clusters-none = No hay votos que esperen a que alguien los mire.
clusters-decided = Decididos
clusters-rate = Contados al final: { $counted } de { $all }. Tantas veces se tomaron los votos por lo que no eran, o nadie los miró.
clusters-votes = { $votes ->
    [one] { $count } voto
   *[other] { $count } votos
}
clusters-asked = { $people ->
    [one] { $count } persona pide que se miren otra vez
   *[other] { $count } personas piden que se miren otra vez
}
clusters-counts-at = Contarán por sí solos el { $moment }
clusters-were-left-out = No contados
clusters-were-counted = Contados por el equipo
clusters-ran-out = Contados por sí solos
clusters-were-withdrawn = La encuesta se retiró, no se contó nada
clusters-why = Estas cuentas se crearon en un mismo día desde una misma red, emitieron aquí su primer voto en menos de una hora y no han escrito nada. Ya no se sabe desde qué red.
clusters-why-again = Ya se contaron aparte votos de estas cuentas. Mientras aquellos no cuentan, se comparan también los demás, y aquí votaron en menos de una hora.
clusters-elsewhere = Por qué más han votado varias de ellas hace poco
clusters-elsewhere-people = { $people ->
    [one] { $count } de estas cuentas
   *[other] { $count } de estas cuentas
}
clusters-said = Lo que dice el equipo:
clusters-people = De quién son los votos
clusters-others = { $people ->
    [one] y { $count } persona más
   *[other] y { $count } personas más
}
clusters-reason-hint = Hace falta para no contar los votos. Lo leen las personas que votaron. 500 caracteres como mucho.
clusters-count = Contarlos
clusters-leave-out = No contarlos
clusters-own = Un voto tuyo se cuenta aparte
clusters-own-waiting = Llegó junto con otros de cuentas nuevas de una misma red que antes no habían votado por nada, y por eso el equipo lo mira antes. También les pasa a oficinas, clases y familias. Si nadie decide, contará por sí solo el { $moment }, con el momento en que lo emitiste.
clusters-own-again = Ya se cuentan aparte votos tuyos, y este llegó junto con otros de las mismas cuentas, y por eso el equipo lo mira antes. Si nadie decide, contará por sí solo el { $moment }, con el momento en que lo emitiste.
clusters-own-left-out = El equipo lo ha mirado y no lo cuenta, como tampoco los otros que llegaron con él.
clusters-own-asked = Has pedido que lo miren otra vez.
clusters-own-final = El equipo lo ha mirado dos veces, y esta es su respuesta.
clusters-own-over = La encuesta ha terminado, así que este voto ya no cambia.
clusters-to-post = Ir al aporte
clusters-to-poll = Ir a la encuesta
clusters-ask = Pedir que lo miren otra vez
clusters-flash-counted = Los votos cuentan, con los momentos en que se emitieron.
clusters-flash-left-out = Los votos no cuentan. Las personas que votaron leen por qué.
clusters-flash-asked = El equipo lo mirará otra vez. Hasta entonces tu voto espera.
clusters-refused-decided = Alguien ya ha decidido sobre estos votos, su semana ha terminado, o la encuesta está cerrada.
clusters-refused-not-apart = Ningún voto tuyo se cuenta aparte.
clusters-refused-enough = El equipo ha mirado estos votos dos veces, y esta es su respuesta.
clusters-act-stays = Estos votos cuentan, y todo el mundo ha visto el número.
