board-title = ¿Qué te gustaría ver en la ROM?
board-ask = Petición o aviso de error
board-retired = Aquí ya no se envía nada nuevo. Lo enviado antes se queda.
board-strip-title = Semana { NUMBER($week) }
board-strip-ships = Sale el { $moment }
board-strip-frozen = Congelada; sale el { $moment }
board-progress-label = Terminado esta semana
board-progress = Terminado: { NUMBER($done) } de { NUMBER($total) }
board-progress-nothing = Todavía no hay nada en marcha para esta semana.
board-sort = Ordenar
board-sort-week = Al alza
board-sort-new = Nuevos
board-sort-top = Top
board-sort-done = Publicados
board-sort-best = Más parecidos
board-search-title = Búsqueda: { $words }
board-search-found = { $count ->
    [one] { NUMBER($count) } aporte encontrado
   *[other] { NUMBER($count) } aportes encontrados
}
board-search-none = Ningún aporte dice eso.
board-search-no-post = No hay ningún aporte #{ $number }.
board-search-no-post-text = Comprueba el número o busca una palabra del título.
board-search-partial = Ningún aporte tiene todas estas palabras. Estos tienen algunas.
board-search-some = Estos tienen algunas de las palabras.
board-search-first = Son los primeros; hay más aportes que lo dicen. Con más palabras o un filtro llegas a los demás.
board-search-newest = Lo dicen tantos aportes que solo se ha buscado en los más recientes. Con más palabras llegas a los anteriores.
board-search-file = ¿No está entre ellos? Envíalo tú.
board-search-none-text = Prueba con menos palabras o con otras, o envíalo tú.
board-filter = Filtrar
board-filter-area = Área
board-filter-area-all = Todas las áreas
board-filter-kind = Tipo
board-filter-kind-all = Todos los tipos
board-filter-status = Estado
board-filter-status-all = Sin cerrar
board-filter-status-any = Todos los estados
board-filter-show = Mostrar
board-filter-reset = Mostrar todo
board-feed = Seguir las versiones en un feed
board-empty-first = Empieza tú
board-empty-first-text = Nadie ha enviado nada todavía. ¿Qué te molesta más de tu teléfono, o qué le falta?
board-empty-none = Aquí no hay nada
board-empty-none-text = Ningún aporte coincide con lo que elegiste.
board-empty-page-text = La lista termina antes de esta página.
board-empty-done-text = Todavía no ha salido nada. La primera versión llenará esta lista.

board-crumbs = Dónde estás
board-merged-banner = El aporte #{ NUMBER($number) } se fusionó con este; sus votos también están aquí.
board-post-device = Dispositivo
board-post-build = Compilación
board-post-shipped = Publicado en la versión { $version }
board-post-edit = Editar tu aporte
board-post-edited = (editado { $when })
board-post-add = Añadir algo
board-post-added = Añadido { $when }
board-post-pending = Solo tú ves este aporte. Aparecerá en cuanto confirmes tu dirección de correo.
board-comment-pending = Solo tú ves esto. Aparecerá en cuanto confirmes tu dirección de correo.
board-post-hidden = El equipo ha ocultado este aporte. Solo lo ven quien lo escribió y el equipo.
board-comment-hidden = El equipo ha ocultado este comentario. Solo lo ven quien lo escribió y el equipo.
board-answer = Respuesta del equipo
board-follow = Seguir
board-unfollow = Dejar de seguir
board-follow-hint = Si votas, recibirás un solo correo: el resumen semanal, cuando salga. Si lo sigues, recibirás cada respuesta por correo hasta que dejes de seguirlo.
board-history = Qué ha pasado
board-history-filed = Enviado
board-history-undone = (deshecho)
board-history-undo = Deshecho; ahora: { $status }
board-history-merged = Duplicado de #{ $post }
board-history-asked = Se preguntó a los fans
board-history-chose = { $people } a favor de «{ $option }»
board-history-earlier = Pasos anteriores
board-history-later = Pasos posteriores
board-duplicates = Fusionados con este aporte
board-duplicates-undo = Deshacer esta fusión
board-merged-from = de #{ $number }, fusionado
board-staff = Para el equipo
board-undo = Deshacer la última decisión
board-comments-title = Comentarios
board-comments-none = Todavía no hay comentarios.
board-comments-closed = Este aporte no admite comentarios.
board-comments-all = Ver todos los comentarios
board-comment-whole = Leerlo entero
board-comment-sign-in = Entrar para comentar
board-comment-label = Tu comentario
board-comment-send = Enviar el comentario
board-reply = Responder
board-reply-label = Tu respuesta
board-reply-send = Enviar la respuesta
board-replies-all = Ver las { NUMBER($replies) } respuestas

board-week-ships = La versión de la semana { NUMBER($week) } sale el { $moment }
board-week-frozen = La versión de la semana { NUMBER($week) } está congelada y sale el { $moment }
board-week-cutoff = Cierra el { $moment }
board-week-approved = El equipo la ha aprobado: saldrá automáticamente.
board-week-looking = El equipo está repasando sus cambios.
board-week-edit = Editar la versión
board-week-done = Terminado
board-week-in-progress = En desarrollo
board-week-next = Lo siguiente
board-week-none-done = Todavía no hay nada terminado.
board-week-none-in-progress = Ahora mismo nadie está trabajando en nada.
board-week-none-next = Todavía no hay nada previsto.
board-week-late = Para la versión siguiente
board-week-late-hint = Terminado después del cierre o retirado de esta.
board-week-moved = Fuera de esta semana
board-week-moved-hint = Estaba en esta semana y ya no lo está.
board-week-moved-now = Ahora: { $status }
board-week-empty = Todavía no ha empezado ninguna semana
board-week-empty-text = Cuando se abra la primera semana, verás aquí lo que viene.
board-to-board = Ir al foro

board-roadmap-title = Planes
board-roadmap-hint = Cada semana sale lo que está terminado. Más allá de esta semana no prometemos fechas.
board-roadmap-none = Todavía nada.
board-roadmap-all = Ver todos
board-roadmap-empty = Todavía no hay nada previsto
board-roadmap-empty-text = Vota por lo que más quieres: lo más pedido entra primero en los planes.

board-person-since = Aquí desde el { $day }
board-person-lines = { $lines ->
    [one] { $shown } contribución publicada
   *[other] { $shown } contribuciones publicadas
}
board-person-shaped = Sus contribuciones
board-person-none = Todavía no ha salido nada con este nombre.
board-person-invite = Todavía no hay nada con tu nombre. Vota por lo que quieres o cuéntanos qué falta: cuando salga, aparecerá aquí con tu nombre.
board-person-open = Lo que pide ahora
board-person-hidden = Esta persona prefiere no mostrar sus contribuciones.
board-person-hidden-yours = Tu nombre no aparece en los créditos. La página completa solo es visible para ti y para el equipo.
board-person-hidden-staff = El nombre de esta persona no aparece en los créditos. La página completa solo es visible para ella y para el equipo.
board-person-page-hidden-yours = Tu página está oculta: solo es visible para ti y para el equipo.
board-person-page-hidden-staff = Esta página está oculta: solo es visible para esta persona y para el equipo.
board-person-unnamed = Un miembro
board-person-settings = Ajustes
board-mine-votes = Tus votos
board-mine-votes-hint = Cuando salga uno de estos aportes, te lo dirá el resumen semanal.
board-mine-votes-none = Todavía no has votado nada.
board-mine-withdraw = Retirar tu voto
board-mine-follows = Aportes que sigues
board-mine-follows-hint = Recibes por correo cada respuesta a estos aportes: los escribiste, los comentaste o los sigues.
board-mine-follows-none = No sigues ningún aporte.
board-mine-wider-hint = Lo que ocurra con esto aparece en tu bandeja de entrada. No recibes correos.
board-filter-line = Línea de producto
board-filter-line-all = Todas las líneas
board-owners = Responsables: { $people }
board-feed-posts = Aportes nuevos por feed
board-feed-titled = Aportes nuevos: { $name }
board-feed-comment = { $name } comentó
board-feed-answer = Respuesta oficial: { $status }
board-log = Mostrar el registro
board-log-whole = El registro completo
board-sort-talk = Comentados
board-row-week = +{ $shown } esta semana
board-row-past = +{ $shown } en la semana del { $date }
board-row-title = En el título
board-row-both = En el título y en el texto
board-row-text = En el texto
board-row-comment = En un comentario
board-row-title-comment = En el título y en un comentario
board-row-text-comment = En el texto y en un comentario
board-row-all = En el título, en el texto y en un comentario
board-row-some-title = Algunas palabras en el título
board-row-some-both = Algunas palabras en el título y en el texto
board-row-some-text = Algunas palabras en el texto
board-row-some-comment = Algunas palabras en un comentario
board-row-some-title-comment = Algunas palabras en el título y en un comentario
board-row-some-text-comment = Algunas palabras en el texto y en un comentario
board-row-some-all = Algunas palabras en el título, en el texto y en un comentario
board-row-filed = Enviado el { $date }
board-row-pending = Espera tu confirmación
board-row-held = Espera al equipo
board-row-hidden = Oculto
board-row-in-comment = En un comentario:
board-row-status = { $status }: { $date }
board-post-only = Solo para { $devices }
board-filter-device = Dispositivo
board-filter-own-device = Mi dispositivo
board-device-unknown = Ningún dispositivo se llama así, de modo que esto trata de todos.
board-search-device = Todo sobre { $device }
board-undo-act = Deshacer
board-corrections = Corregido por el equipo
board-revisit = Volveremos a verlo el { $day }.
board-below-title = Justo por debajo de la línea
board-below-hint = { $votes ->
    [one] Solo por votos, bastaría { $shown } voto para entrar en esta semana. Esto es lo más pedido de todo lo que no entra.
   *[other] Solo por votos, bastarían { $shown } votos para entrar en esta semana. Esto es lo más pedido de todo lo que no entra.
}
board-below-no-line = Todavía no entra nada en esta semana, así que no hay línea. Esto es lo más pedido.
board-below-none = No hay nada en espera: todo lo pedido tiene respuesta.
board-below-more = { $votes ->
    [one] Falta { $shown } voto
   *[other] Faltan { $shown } votos
}
board-below-level = Entraría por votos
board-contributors-title = Quién da forma a esta semana
board-contributors-total = { $people ->
    [one] { $shown } persona ha propuesto, confirmado, comentado o votado pronto por lo que entra esta semana.
   *[other] { $shown } personas han propuesto, confirmado, comentado o votado pronto por lo que entra esta semana.
}
board-contributors-least = Más de { $shown } personas han propuesto, confirmado, comentado o votado pronto por lo que entra esta semana.
board-contributors-none = Nadie todavía: esta semana no entra nada.
board-lately-title = En las últimas 24 horas
board-lately-none = Nada se ha movido en las últimas 24 horas.
board-lately-planned = Previsto
board-lately-joined = Entra en esta semana
board-lately-finished = Terminado
board-lately-reopened = De nuevo en desarrollo
board-lately-left = Sale de esta semana
board-lately-commented = Nuevo comentario
board-comment-removed = Quien lo escribió ha eliminado este comentario.
board-edits = Lo que ponía antes
board-post-private = Solo lo ven quien informó de este error y el equipo.
board-comment-private = Solo lo ven quien lo escribió, a quien responde y el equipo.
board-answers-title = Las 10 con respuesta
board-answers-title-of = Las 10 con respuesta de la semana del { $day }
board-answers-span = De la versión del { $from } a la del { $to }
board-answers-text = Los aportes más votados a los que el equipo respondió esta semana, cada uno con su respuesta.
board-answers-none = Nada se respondió esta semana
board-answers-none-text = En cuanto el equipo responde a un aporte con palabras que lee todo el mundo, aparece aquí. Los votos deciden qué va primero: mira lo que desean otros y vota.
board-answers-before = La semana anterior
board-answers-after = La semana siguiente
board-imported = Presentado en otro sitio
board-line-last = Último cambio con { $version }, { $day }
board-line-more = { $count ->
    [one] y { $shown } dispositivo más
   *[other] y { $shown } dispositivos más
}
