inbox-title = Bandeja de entrada
inbox-hint = Qué ha sido de los aportes que sigues y lo que te afecta. Se guarda aquí 90 días.
inbox-none = Todavía no hay nada. Sigue un aporte y aquí verás qué ha sido de él.
inbox-bell = { $count ->
    [one] Bandeja de entrada, { $shown } sin leer
   *[other] Bandeja de entrada, { $shown } sin leer
}
inbox-many = { $shown }+
inbox-unread = Sin leer
inbox-read = Marcar como leído
inbox-read-all = Marcar todo como leído
inbox-others = { $count ->
    [one] y { $shown } más
   *[other] y { $shown } más
}
inbox-decided = Respuesta: { $status }
inbox-corrected = El equipo ha corregido tu aporte
inbox-voted = El equipo ha votado por ti
inbox-asked = El equipo pregunta qué elegirías
inbox-concluded = El equipo ha dicho qué resulta de las respuestas
inbox-commented = { $name } ha comentado
inbox-hidden = El equipo ha ocultado tu aporte
inbox-hidden-comment = El equipo ha ocultado tu comentario
inbox-approved = Ahora todo el mundo ve tu aporte
inbox-approved-comment = Ahora todo el mundo ve tu comentario
inbox-restored = Todo el mundo vuelve a ver tu aporte
inbox-restored-comment = Todo el mundo vuelve a ver tu comentario
inbox-gone = Esto ya no está
inbox-appeared = Un aporte nuevo
inbox-published = Ha salido la versión { $version }
inbox-shipped = Alguien a quien sigues ha dado forma a la versión { $version }
