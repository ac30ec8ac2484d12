planning-title = Planificación
planning-text = De cada área, lo más pedido junto a lo que entra esta semana. Todo lo que hagas aquí es público al momento.
planning-week-open = Lo que esté terminado el { $cutoff } sale el { $day }.
planning-week-frozen = La versión del { $day } está cerrada. Lo que empieces o termines ahora sale como pronto el { $next }.
planning-ships-with = Sale con: { $train }
planning-frozen = En la versión cerrada
planning-empty = No hay nada abierto y nada entra esta semana
planning-wanted = Lo más pedido
planning-wanted-none = Aquí no hay nada abierto.
planning-desk = Todo lo abierto
planning-in-week = En esta semana
planning-in-week-none = Todavía no entra nada en esta semana.
planning-more = { $posts ->
    [one] { $shown } más esta semana
   *[other] { $shown } más esta semana
}
planning-first-areas = Las primeras áreas
planning-more-areas = Más áreas
planning-start = Empezar
planning-finish = Terminar
planning-move = Pasar a la semana próxima
planning-builders = Quién lo hace
planning-load = { $items ->
    [one] { $shown } esta semana
   *[other] { $shown } esta semana
}
planning-load-of = { $items } de { $capacity }
planning-over = { $items ->
    [one] Es { $shown } más de lo que esta área termina en una semana.
   *[other] Son { $shown } más de lo que esta área termina en una semana.
}
planning-capacity = Cambios por semana
planning-capacity-hint = De 0 a 99. Déjalo vacío si no hay límite.
planning-capacity-title = Cuánto termina { $area } en una semana
planning-save = Guardar
planning-builders-title = Quién hace esto
planning-builders-text = Todo el mundo lo lee en el aporte y en la página de esta semana. Cinco personas como máximo.
planning-builders-staff = Del equipo
planning-builders-others = Otras personas
planning-builders-others-hint = Un nombre por línea.
planning-built-by = Hecho por { $names }
planning-move-title = Pasar esto a la semana próxima
planning-move-note = ¿Por qué no entra esta semana?
planning-move-hint = Todo el mundo lo lee en el aporte y en la página de esta semana, y quienes lo siguen lo reciben por correo. Su estado pasa a «Previsto».
acceptance-title = ¿Cuándo está hecho?
acceptance-link = Hecho cuando …
acceptance-done-when = Hecho cuando
acceptance-tally = Puntos cumplidos: { $met } de { $total }
acceptance-text = Todo el mundo lee esta lista en el aporte. Mientras quede un punto abierto, el aporte no pasa a Listo.
acceptance-ticks = Lo que ya es así
acceptance-tick = Guardar marcas
acceptance-points = Qué debe cumplirse, un punto por línea
acceptance-points-hint = Veinte como mucho. Una línea que no cambia conserva su marca.
acceptance-save = Guardar la lista
