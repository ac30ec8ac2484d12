releases-title = Versiones
releases-this-week = Esta semana
releases-feed = Feed Atom
releases-empty = Todavía no ha salido nada
releases-empty-text = La primera versión sale al final de esta semana, con los nombres de quienes contribuyeron a ella.
releases-heading = { $version }, semana { NUMBER($week) }
releases-week = Semana { NUMBER($week) }
releases-lines = { $lines ->
    [one] { $shown } cambio
   *[other] { $shown } cambios
}
releases-people = { $people ->
    [one] { $shown } persona contribuyó
   *[other] { $shown } personas contribuyeron
}
releases-skipped = Sin versión
releases-nothing-ready = No se terminó nada a tiempo.
releases-was-late = La versión llegó tarde.

releases-chart = Las últimas versiones
releases-chart-people = Personas
releases-chart-lines = Cambios
releases-chart-table = Ver como tabla
releases-chart-release = Versión

releases-highlights = Destacado
releases-changes = Qué ha cambiado
releases-known-issues = Problemas conocidos
releases-thanks = Gracias
releases-shaped-by = Gracias a { $names }
releases-shaped-people = { $people ->
    [one] Gracias a { $shown } persona
   *[other] Gracias a { $shown } personas
}
releases-more = { $more ->
    [one] { $shown } persona más
   *[other] { $shown } más
}
releases-inline-post = ({ $posts })
releases-inline-by = ({ $posts }, gracias a { $names })
releases-inline-people = { $people ->
    [one] ({ $posts }, gracias a { $shown } persona)
   *[other] ({ $posts }, gracias a { $shown } personas)
}
releases-post = Aporte #{ $number }
releases-gathering = Estamos reuniendo los créditos. En un momento aparecerán aquí todas las personas que contribuyeron a esta versión.
releases-thanks-people = { $people ->
    [one] Gracias a { $shown } persona que contribuyó a esta versión.
   *[other] Gracias a las { $shown } personas que contribuyeron a esta versión.
}
releases-thanks-more = { $more ->
    [one] y { $shown } más
   *[other] y { $shown } más
}
releases-thanks-others = { $more ->
    [one] { $shown } persona más
   *[other] { $shown } más
}
releases-people-all = { $people ->
    [one] { $shown } persona
   *[other] Las { $shown } personas
}
releases-welcome = Contribuyen por primera vez: { $names }. ¡Les damos la bienvenida!
releases-people-title = Todas las personas que contribuyeron a { $version }
releases-people-find = Buscar a alguien
releases-people-none = No se ha encontrado a nadie que contribuyera a esta versión y quiera aparecer con su nombre.
releases-people-cut = Hay más coincidencias. Escribe algo más del nombre o del alias.
releases-people-part = { $people ->
    [one] Los nombres solo se han buscado entre la primera { $shown } persona; los alias, entre todas.
   *[other] Los nombres solo se han buscado entre las primeras { $shown } personas; los alias, entre todas.
}
releases-people-unnamed = { $people ->
    [one] { $shown } persona de esta página prefiere no aparecer con su nombre.
   *[other] { $shown } personas de esta página prefieren no aparecer con su nombre.
}
releases-line-people = Quién contribuyó a este cambio en { $version }
releases-others = Otras versiones
releases-before = Anterior: { $version }
releases-after = Siguiente: { $version }
releases-markdown = En Markdown
releases-feed-title = Versiones de { $site }

releases-composer-title = La próxima versión
releases-collecting = Abierta: entra lo terminado hasta que se congele.
releases-frozen = Congelada: sus cambios ya están elegidos. Redáctalos y después aprueba la versión.
releases-checklist = Antes de que salga
releases-check-no-summary = Todavía sin resumen
releases-check-summary = El resumen está escrito
releases-check-open = Queda un punto abierto: { $title }
releases-check-people = { $people ->
    [one] Se avisará como máximo a { $shown } persona
   *[other] Se avisará como máximo a { $shown } personas
}
releases-check-approved = Aprobada por { $name }
releases-check-not-approved = Todavía nadie la ha aprobado, así que no saldrá automáticamente
releases-check-goes-out = Sale el { $moment }
releases-check-freezes = Se congela automáticamente el { $moment }
releases-approve = Aprobar
releases-hold = Retirar la aprobación
releases-alter = Editar
releases-publish-title = ¿Publicar ahora?
releases-publish-text = Los aportes pasan a Publicado, cada persona que contribuyó a un cambio recibe un correo y empieza la semana siguiente. Una versión publicada se puede retirar con un motivo público.
releases-publish-button = Publicar
releases-publish-back = Todavía no
releases-cancel = No cambiar nada
releases-known-none = Ninguno por ahora.
releases-ready = Terminado hasta ahora
releases-ready-none = Todavía no hay nada terminado. Una semana sin trabajo terminado se salta automáticamente.
releases-early = Redactar ya
releases-early-which = Redactar ya: { $title }
releases-early-hint = Estas líneas se han escrito antes de que se congele la versión. Lo que se termine hasta entonces va después.
releases-freeze = Congelar ahora
releases-freeze-nothing = Todavía no hay nada que congelar. Responde «Listo para el viernes» en cuanto un aporte esté terminado.
releases-freeze-title = ¿Congelar ahora?
releases-freeze-text = Al congelar, cada uno de estos aportes se convierte en un cambio de la lista. Lo que se termine después todavía se puede incluir. Esto no se puede deshacer.
releases-freeze-empty = No hay nada terminado: si congelas ahora, se salta esta semana. Durante diez minutos puedes deshacerlo en «Mis últimos pasos».
releases-wording-hint = Una frase con las palabras de los fans y la ventaja por delante. Dentro de su área van primero las líneas con un número más bajo.
releases-languages = Idiomas de la versión
releases-originals = Tal como se escribió
releases-missing = { $texts ->
    [one] Falta { $texts } texto
   *[other] Faltan { $texts } textos
}
releases-check-missing = { $texts ->
    [one] { $language }: falta { $texts } texto
   *[other] { $language }: faltan { $texts } textos
}
releases-preview-in = Vista previa ({ $language })
releases-not-translated = Aún sin traducir
releases-outdated = { $texts ->
    [one] { $texts } texto anterior a su original
   *[other] { $texts } textos anteriores a sus originales
}
releases-original-changed = El original ha cambiado desde entonces.
releases-still-right = Este texto sigue siendo correcto
releases-line-in = Texto del cambio ({ $language })
releases-summary-in = Resumen ({ $language })
releases-known-issues-in = Problemas conocidos ({ $language })
releases-taken-back = Ya no está terminado: este cambio se quedará fuera cuando salga la versión.
releases-line = Texto del cambio
releases-change = Tipo de cambio
releases-position = Posición
releases-highlight = Destacar: mostrarlo arriba
releases-credits = Agradecimientos
releases-credits-told = Se nombra, además de a quienes probaron, confirmaron o votaron, a { $names }.
releases-credits-nobody = Solo se nombra a quienes probaron, confirmaron o votaron.
releases-credits-person = { $name } (@{ $handle })
releases-credit = Nombrar también
releases-credit-hint = Alias de miembros que lo pidieron en otro sitio, separados por comas. Cuentan como si lo hubieran secundado.
releases-uncredit = No nombrar
releases-uncredit-hint = Alias separados por comas. A quien esté aquí tampoco se le nombra por una prueba, una confirmación o un voto, y no recibe nada sobre esta línea.
releases-carries = Enlaces y dispositivos
releases-tutorial = Tutorial (enlace)
releases-video = Vídeo (enlace)
releases-discussion = Debate (enlace)
releases-tutorial-at = Tutorial ({ $host })
releases-video-at = Vídeo ({ $host })
releases-discussion-at = Debate ({ $host })
releases-written = Un cambio sin aporte
releases-written-hint = Para lo que nadie pidió. Se añade al guardar.
releases-up = Subir
releases-down = Bajar
releases-split = Dividir en dos
releases-join = Unir al cambio de arriba
releases-move-to = Mover a un lugar
releases-picture = Imagen
releases-picture-choice = ¿Qué imagen?
releases-picture-none = Ninguna
releases-picture-there = La actual
releases-picture-of = Del aporte { $post }
releases-picture-file = Subir una
releases-picture-said = Qué muestra, para quien no la ve
releases-picture-back = Volver al cambio
flash-picture-unsaid = Guardado. Todavía no se dice qué muestra la imagen: quien no la ve no se entera de nada.
releases-picture-file-hint = PNG, JPEG, WebP o GIF, hasta 10 MB. Sustituye a lo elegido arriba.
releases-picture-alt = Lo que muestra ({ $language })
releases-leave-out = Dejar fuera
releases-leave-out-which = Dejar fuera «{ $title }»
releases-late-title = Terminado desde entonces
releases-late = Incluir los aportes terminados que faltan
releases-late-count = { $posts ->
    [0] No se ha terminado nada desde que se congeló.
    [one] Se ha terminado { $posts } aporte desde que se congeló.
   *[other] Se han terminado { $posts } aportes desde que se congeló.
}
releases-coming-back = { $lines ->
    [one] Vuelve { $lines } cambio de una versión retirada.
   *[other] Vuelven { $lines } cambios de versiones retiradas.
}
releases-late-listed = Incluir lo que aparece aquí
releases-freeze-listed = Al congelar, cada aporte terminado que aparece aquí se convierte en un cambio de la lista, y entran los cambios de versiones retiradas tal como están redactados. Lo que se termine después todavía se puede incluir. Esto no se puede deshacer.
releases-notes = Notas
releases-summary = Resumen
releases-summary-hint = Un párrafo al principio de la lista de cambios, en texto sin formato.
releases-markdown-hint = Puedes usar Markdown. Di qué falla y qué ayuda mientras se arregla.
releases-known-issues-edit = Editar los problemas conocidos
releases-known-issues-coming = Escribir los problemas conocidos de la próxima versión
releases-known-issues-beside = Escribir algo junto a estos errores
releases-save = Guardar
releases-calendar-title = Calendario
releases-calendar-planned = Prevista para el { $moment }
releases-calendar-coming = Próximas semanas
releases-calendar-past = Semanas pasadas
releases-your-time = Tu hora: { $moment }
releases-calendar-announce-title = Anunciar una semana sin versión
releases-calendar-week = Semana
releases-calendar-announce = Anunciar
releases-calendar-unskip = No saltar
releases-calendar-stray-title = Anunciadas para días sin publicación
releases-calendar-stray-text = La semana tiene ahora otros momentos: en estos días no sale nada y por ellos no se salta ninguna semana. Solo el equipo ve esto.
releases-count-title = Contar las semanas
releases-count-text = Un número por cada día de publicación, pase lo que pase con ella; puede empezar en cualquiera. Si la versión de esta semana está aprobada, habrá que aprobarla de nuevo.
releases-count-number = Número de una semana
releases-count-day = Día en que sale o salió la versión de esa semana
releases-count = Contar desde ahí
releases-wait-title = Retener esta versión
releases-wait-text = Hasta que la dejes seguir, no sale, aunque esté aprobada y haya llegado su hora.
releases-wait-hint = Todo el mundo puede leerlo.
releases-wait = Retener
releases-wait-again = Cambiar el motivo de la retención
releases-wait-save = Guardar el motivo
releases-go-on = Dejar que siga
releases-waits = La versión está retenida. El equipo dice por qué:
releases-moments-title = Cambiar las horas de esta semana
releases-moments-text = Todas las cuentas atrás se ajustan y todo el mundo ve las nuevas horas. La semana siguiente queda como estaba prevista. Si la versión está aprobada, hay que aprobarla de nuevo.
releases-moments-frozen = Está congelada, así que solo se puede mover su publicación.
releases-moments-cutoff-day = Día de la congelación
releases-moments-cutoff-time = Hora de la congelación
releases-moments-publish-day = Día de la publicación
releases-moments-publish-time = Hora de la publicación
releases-moments-move = Cambiar
releases-moved-from = Se ha movido; estaba prevista para el { $moment }
releases-skip-title = Saltar esta semana
releases-skip-text = Entonces no hay versión esta semana y empieza la siguiente. Durante diez minutos puedes deshacerlo en «Mis últimos pasos».
releases-skip-lines = { $lines ->
    [one] Se pierde el texto de su único cambio; el aporte sigue terminado.
   *[other] Se pierde el texto de sus { $lines } cambios; los aportes siguen terminados.
}
releases-skip-back = { $lines ->
    [one] { $lines } cambio de una versión retirada vuelve con la siguiente, con el texto que tenía allí.
   *[other] { $lines } cambios de versiones retiradas vuelven con la siguiente, con el texto que tenían allí.
}
releases-skip-reason = Motivo
releases-reason-in = Motivo ({ $language })
releases-withheld = Un cambio cuyo aporte está oculto
releases-skip-hint = Todo el mundo puede leerlo. El trabajo terminado espera a la semana siguiente.
releases-skip = Saltar la semana

releases-conflict = Otra persona ha guardado esto mientras escribías. Tu texto sigue en el formulario; no se ha perdido nada. Si lo guardas de nuevo, sustituirá al otro.
releases-conflict-theirs = Lo que se guardó:
releases-conflict-again = La versión ha cambiado desde que se abrió esta página. Vuelve a mirarla.
releases-changed-notes = Se han cambiado el resumen o los problemas conocidos.
releases-changed-line = Cambiado: { $line }
releases-changed-added = Añadido: { $line }
releases-changed-left-out = { $lines ->
    [one] Se ha quitado { $lines } cambio.
   *[other] Se han quitado { $lines } cambios.
}
releases-conflict-left-out = Lo que escribiste para cambios que alguien ha quitado entretanto:
releases-came-back = Viene de { $version }, que se ha retirado
releases-gone-out = Esta versión ha salido entretanto. Lo que escribiste no se guardó; puedes copiarlo aquí.
releases-gone-recalled = Esta versión se ha retirado entretanto. Lo que escribiste no se guardó; puedes copiarlo aquí.
releases-gone-skipped = Esta semana se ha saltado entretanto. Lo que escribiste no se guardó; puedes copiarlo aquí.
releases-gone-retired = Ya no sale nada con este tren, así que no se guardó nada.
releases-gone-typed = Lo que escribiste
