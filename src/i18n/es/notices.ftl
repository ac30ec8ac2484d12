notices-together-subject = { $count ->
    [one] { $shown } novedad de { $site }
   *[other] { $shown } novedades de { $site }
}
notices-together = Esto es nuevo en lo que sigues y en lo que es tuyo:
notices-together-why = { $site } te envía esto porque lo sigues o porque te concierne. Lo que pasa en una misma hora llega en un solo correo.
