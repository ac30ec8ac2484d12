desk-title = Pendientes
desk-sort = Ordenar
desk-sort-votes = Más votados
desk-sort-age = Más antiguos
desk-empty = Todo tiene respuesta
desk-empty-text = Aquí no espera nadie. El trabajo terminado espera a la versión.
desk-to-release = Ir a la versión
desk-keys = Atajos de teclado
desk-keys-hint = Los atajos funcionan mientras el foco está en un aporte de la lista. La respuesta solo se elige: se envía con Intro; desde la nota, con Ctrl e Intro. Lo que escribas a continuación va a la nota.
desk-keys-next = Aporte siguiente (también ↓)
desk-keys-previous = Aporte anterior (también ↑)
desk-keys-choose = Elegir «{ $status }»
desk-keys-merge = Ver la fusión con el aporte más parecido, o indicar otro
desk-keys-help = Mostrar estos atajos
desk-keys-close = Cerrar
desk-tabs = Estado
desk-tab-open = Abierto
desk-count-many = { $shown }+
desk-sort-week = Votos recientes
desk-sort-new = Recién llegados
desk-filter-lang = Idioma
desk-filter-lang-all = Todos los idiomas
desk-filter-age = Antigüedad
desk-filter-any = Cualquiera
desk-filter-age-least = { $days ->
    [one] { $shown } día o más
   *[other] { $shown } días o más
}
desk-filter-votes = Votos
desk-filter-votes-least = { $votes ->
    [one] { $shown } voto o más
   *[other] { $shown } votos o más
}
desk-filter-rise = Votos en 7 días
desk-filter-rise-least = { $votes ->
    [one] +{ $shown } o más en 7 días
   *[other] +{ $shown } o más en 7 días
}
desk-filter-whose = Responsable
desk-filter-whose-all = Todos
desk-filter-mine = Los míos, y los de nadie en mis áreas
desk-filter-nobody = De nadie
desk-row-weeks = { $votes ->
    [one] { $shown } voto en doce semanas
   *[other] { $shown } votos en doce semanas
}
desk-row-owner = Responsable: { $name }
desk-row-device = { $device } ({ $people })
desk-row-device-others = { $devices ->
    [one] { $shown } dispositivo más
   *[other] { $shown } dispositivos más
}
desk-row-rise = +{ $shown } en 7 días
desk-rise-counted = Se cuentan cada hora; último recuento hasta: { $moment }
desk-rise-uncounted = Se cuentan cada hora; aún no hay un primer recuento
desk-first = Volver al principio
desk-next = Más aportes
desk-empty-tab = Aquí no hay ningún aporte
desk-keys-own = Encargarte del aporte, o dejarlo
owning-take = Me encargo
owning-give-back = Dejarlo
desk-page-title = Pendientes: { $tab }
desk-back = Volver a la lista
desk-similar = Aportes parecidos
desk-merge-into = Fusionar con este
desk-merge-into-post = Fusionar con este: «{ $title }»
desk-comments = Todos los comentarios y la página del aporte
desk-search = Buscar aquí
desk-filter-words = «{ $words }»
desk-filter-unanswered = Sin nota pública
desk-keys-search = Buscar en esta lista
desk-keys-on = Los atajos están activados en este dispositivo
desk-acts = Mis últimos pasos
desk-acts-text = Lo que hiciste en los últimos diez minutos, lo último primero. Lo que aún se puede deshacer tiene un botón.
desk-acts-none = Nada en los últimos diez minutos
desk-act-changed = Algo ha cambiado desde entonces, así que esto ya no se puede deshacer con exactitud.
desk-act-taken-back = Deshecho.
desk-act-way-back = Esto ya deshacía algo. Se puede volver a hacer.
desk-act-added = Ya se usa o se ha cambiado, así que se queda. Se puede retirar.
desk-act-group = Ya hay alguien o algo en el grupo, o se ha cambiado, así que se queda. Se puede cerrar.
desk-act-merging = Los aportes del área ya van camino de la otra.
desk-act-joining = Lo que pertenece a la línea ya va camino de la otra.
desk-act-imported = Uno de estos dispositivos ya se usa o se ha cambiado, así que se quedan. El catálogo anterior se puede volver a importar.
desk-act-asked = Ya se está preguntando a los fans. La pregunta se puede cerrar o retirar.
desk-act-own-page = Esto sigue paso a paso en su propia página y se cambia allí.
desk-act-frozen = Una versión congelada no vuelve a recopilar. Hasta que salga, sus entradas aún se pueden cambiar, dejar fuera y añadir.
desk-act-lapsed = Lo que saldría ya no es lo que se aprobó, así que la aprobación caducó. Se puede volver a aprobar.
desk-act-kept = La entrada se queda como está redactada. En cuanto cambie su texto, se volverá a preguntar lo mismo.
desk-act-mails-sent = Los correos están en camino. Hasta que se escriba el primero, se pueden volver a detener en la página de la versión.
desk-act-stopped = Esto no sigue adelante. Lo respondido hasta entonces se deshace en el paso que lo empezó.
desk-act-discarded = El borrador ya no está. Se puede escribir otro en la página del aporte.
desk-act-skipped = La semana siguiente ya ha avanzado, así que esta queda saltada. Lo terminado espera a la siguiente.
desk-act-published = Ya ha salido, y la gente se está enterando.
desk-act-recalled = Cada persona que supo de la versión se entera de que se ha retirado. La vuelta atrás es una versión nueva.
desk-act-command-line = Esto se hizo en la línea de comandos y se cambia allí.
desk-keys-note = Escribir una nota interna
desk-keys-correct = Corregir título, área, tipo o dispositivo
desk-select = Responder a varios
desk-select-some = Responder a los elegidos (0)
desk-select-post = Elegir «{ $title }»
desk-select-title = No hay ningún aporte elegido
desk-select-text = Elige aportes en la lista con sus casillas, o toma todos los de la lista, página por página.
desk-select-all = { $count ->
    [one] Tomar el único que coincide
   *[other] Tomar los { $shown } que coinciden
}
desk-select-first = Tomar los primeros { $shown }
desk-keys-select = Elegir el aporte
desk-keys-several = Responder a los aportes elegidos
desk-views = Vistas
desk-views-none = Todavía no hay vistas
desk-views-none-text = Reduce la lista con «Filtrar» y guarda lo que muestra con un nombre.
desk-view-name = Nombre de esta vista
desk-view-shared = Mostrarla a todo el equipo
desk-view-is-shared = Para todo el equipo
desk-view-uncounted = Se cuenta al abrirla
desk-view-keep = Guardar esta vista
desk-view-save = Guardar una vista
desk-view-remove = Eliminar
desk-view-remove-named = Eliminar «{ $name }»
desk-filter-revisit = Descartados antes
desk-filter-doubled = Respondidos antes
desk-filter-revisit-when = Los aportes descartados vuelven el día indicado, o cuando sus votos se han duplicado desde entonces, con cinco más como mínimo.
desk-filter-doubled-when = Los aportes respondidos vuelven cuando sus votos se han duplicado desde entonces, con cinco más como mínimo.
desk-filter-revisit-due = Por revisar
desk-revisit-count = { $shown } por revisar
desk-row-date-came = Ha llegado la fecha
desk-row-more-votes = { $votes ->
    [one] { $then } voto al descartarlo, { $now } ahora
   *[other] { $then } votos al descartarlo, { $now } ahora
}
desk-row-votes-doubled = { $votes ->
    [one] { $then } voto al responder, { $now } ahora
   *[other] { $then } votos al responder, { $now } ahora
}
desk-edits-text = Lo que han cambiado o eliminado quien escribió este aporte y quienes lo comentaron: tal como era, lo último primero. Solo el equipo ve esta página.
desk-edits-none = Nadie ha cambiado nada aquí.
desk-edit-post = Aporte cambiado
desk-edit-comment = Comentario cambiado
desk-edit-removed = Comentario eliminado
desk-moderation = Moderación
desk-bulks = Respuestas en curso
desk-testers = Pruebas
desk-flagged = Denunciado
desk-flagged-text = Lo que han denunciado los miembros, lo que más espera primero. Ocúltalo con un motivo que leerá quien lo escribió, o déjalo. Nadie sabe quién lo denunció.
desk-flagged-none = No hay nada denunciado.
desk-flagged-more = Estos son los que más esperan, de { $count }.
desk-flagged-reason = { $reason }: { $count }
desk-flagged-comment = Comentario en «{ $title }»
desk-key-leave = Aprobarlo, o dejarlo como está
desk-key-hide = Ocultarlo, con un motivo
desk-held = Primeros aportes
desk-held-text = Lo que han escrito los nuevos, lo que más espera primero. Una vez aprobado lo ve todo el mundo, y lo siguiente que escriba esa persona aparece al momento.
desk-held-more = De { $count } que esperan, estos son los que más esperan: veinte aportes y veinte comentarios como mucho.
desk-private = Privado
desk-merges = Fusiones
desk-merges-text = Aportes con títulos tan parecidos que podrían ser el mismo, los más parecidos primero. Lo ya publicado o de esta semana se queda; si no, el que tiene más votos y, a igualdad, el primero.
desk-merges-none = No hay fusiones sugeridas
desk-merges-none-text = Aquí aparecen aportes con títulos tan parecidos que podrían ser el mismo, para que digas si lo son.
desk-merges-more = Estos son los que más se parecen, de { $count }.
desk-merges-unpaired = { $posts ->
        [one] Falta comparar { $shown } aporte con los demás.
       *[other] Falta comparar { $shown } aportes con los demás.
    }
desk-merge-goes = Este se fusiona
desk-merge-stays = Este se queda
desk-merge-look = Ver la fusión
desk-merge-no = No es lo mismo
desk-merge-later = Más tarde
desk-key-merge = Ver en qué queda la fusión
desk-key-apart = No son lo mismo: no preguntar más
desk-key-later = Preguntar de nuevo en una semana
desk-merge-title = Fusionar «{ $title }»
desk-merge-goes-on = «{ $title }» ya se fusionó, así que este pasa a «{ $target }».
desk-merge-votes = { $people ->
        [one] Votos: { $shown } persona en total
       *[other] Votos: { $shown } personas en total
    }
desk-merge-votes-least = { $people ->
        [one] Votos: al menos { $shown } persona en total
       *[other] Votos: al menos { $shown } personas en total
    }
desk-merge-votes-stay = { $people ->
        [one] Votos: el otro aporte ya está publicado y conserva { $shown } voto.
       *[other] Votos: el otro aporte ya está publicado y conserva { $shown } votos.
    }
desk-merge-comments = { $comments ->
        [one] { $shown } comentario queda bajo el aporte que permanece.
       *[other] { $shown } comentarios quedan bajo el aporte que permanece.
    }
desk-merge-hear = { $people ->
        [one] Se avisa a { $shown } persona.
       *[other] Se avisa a { $shown } personas.
    }
desk-merge-hear-least = { $people ->
        [one] Se avisa al menos a { $shown } persona.
       *[other] Se avisa al menos a { $shown } personas.
    }
desk-merge-author = Quien lo escribió cuenta como alguien que secundó el que se queda, también en los agradecimientos.
desk-merge-undo = Se puede deshacer: se va lo que trajo la fusión y nada más.
desk-merge-swap = Fusionar al revés
desk-merge-other = Otro aporte en su lugar (palabras, número o enlace)
desk-merge-press = Fusionar
desk-filter-similar = Aporte parecido
desk-filter-similar-yes = Fusión sugerida
desk-more = Más para el equipo
desk-reports = Decepciona
