bulk-title = Respuestas a varios aportes
bulk-ask-title = { $count ->
    [one] Responder a { $shown } aporte
   *[other] Responder a { $shown } aportes
}
bulk-page-title = { $count ->
    [one] { $status }: { $shown } aporte
   *[other] { $status }: { $shown } aportes
}
bulk-hearing = { $people ->
    [one] { $shown } persona los sigue y recibirá un solo correo, diez minutos después de la última respuesta.
   *[other] { $shown } personas los siguen. Cada una recibirá un solo correo, diez minutos después de la última respuesta.
}
bulk-hearing-many = Más de { $shown } personas los siguen. Cada una recibirá un solo correo, diez minutos después de la última respuesta.
bulk-hearing-none = Nadie más los sigue, así que no se envía ningún correo.
bulk-note-hint = Aparecerá debajo de cada uno de los aportes.
bulk-canned-hint = Un solo texto para todos, en el idioma de la mayoría. Lo lees antes de que se envíe.
bulk-status-hint = El número indica cuántos pueden pasar a ese estado. Los demás se quedan como están, igual que lo que cambie antes de que pulses.
bulk-posts = Estos aportes
bulk-others = { $count ->
    [one] y { $shown } más
   *[other] y { $shown } más
}
bulk-progress = { $done } de { $total }
bulk-running = En curso
bulk-stopped = Detenido
bulk-finished = Terminado
bulk-undoing = Retirando las respuestas
bulk-undone = Respuestas retiradas
bulk-answered = { $count ->
    [one] { $shown } aporte respondido
   *[other] { $shown } aportes respondidos
}
bulk-skipped = { $count ->
    [one] { $shown } aporte se queda como está: cambió entretanto o no puede pasar a ese estado
   *[other] { $shown } aportes se quedan como están: cambiaron entretanto o no pueden pasar a ese estado
}
bulk-taken-back = { $count ->
    [one] { $shown } respuesta retirada
   *[other] { $shown } respuestas retiradas
}
bulk-left = { $count ->
    [one] { $shown } aporte ya no se respondió
   *[other] { $shown } aportes ya no se respondieron
}
bulk-tell-at = Quienes los siguen lo sabrán: { $moment }
bulk-stop = Detener
bulk-undo = Retirar todas las respuestas
bulk-look-again = Volver a mirar
bulk-skipped-title = Sin cambios
bulk-empty = Todavía no se han respondido varios aportes a la vez
bulk-empty-text = Elige aportes en la lista con sus casillas o con x y pulsa «Responder a varios».
bulk-more-match = Coinciden { $shown }. A la vez se responden como máximo 1000: estos son los más votados. Cuando estén listos, su página lleva a los siguientes.
bulk-rest = Elegir los siguientes que coinciden
bulk-told = Quienes los siguen ya lo saben. A partir de ahora cada respuesta se retira en su propia página.
bulk-private = { $count ->
    [one] { $shown } aporte privado queda fuera: se responde por separado.
   *[other] { $shown } aportes privados quedan fuera: cada uno se responde por separado.
}
