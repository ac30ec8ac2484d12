notices-together-subject = { $count ->
    [one] { $shown } novedad de { $site }
   *[other] { $shown } novedades de { $site }
}
notices-together = Esto es nuevo en lo que sigues y en lo que es tuyo:
notices-together-why = { $site } te envía esto porque lo sigues o porque te concierne. Lo que pasa en una misma hora llega en un solo correo.
notices-comment-subject = Comentario nuevo: { $title }
notices-comment = Alguien ha comentado un aporte que sigues.
notices-appeared-subject = Aporte nuevo: { $title }
notices-appeared = Ha aparecido un aporte nuevo en lo que sigues.
notices-published = Ha salido una versión.
notices-recalled = Esta versión se ha retirado. Su página dice por qué.
notices-shipped = Ha salido una versión a la que ha dado forma alguien a quien sigues.
notices-release-button = Abrir la versión
notices-chosen-why = { $site } te envía esto porque elegiste recibirlo por correo en tus notificaciones.
