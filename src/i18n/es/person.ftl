person-lines = { $count ->
    [one] { $shown } novedad publicada lleva este nombre
   *[other] { $shown } novedades publicadas llevan este nombre
}
person-lines-yours = { $count ->
    [one] { $shown } novedad publicada lleva tu nombre
   *[other] { $shown } novedades publicadas llevan tu nombre
}
person-early = { $count ->
    [one] { $shown } voto temprano: habían votado menos de diez personas, y salió.
   *[other] { $shown } votos tempranos: habían votado menos de diez personas, y salió.
}
person-early-yours = { $count ->
    [one] { $shown } voto tuyo fue temprano: habían votado menos de diez personas, y salió.
   *[other] { $shown } votos tuyos fueron tempranos: habían votado menos de diez personas, y salió.
}
person-going = En marcha
person-filed = Aportes
person-filed-of = Aportes de { $name }
person-filed-none = Todavía no hay ningún aporte.
person-filed-all = Todos los aportes
person-back = Volver a la página entera
person-held = { $count ->
    [one] { $shown } voto tuyo aún no cuenta
   *[other] { $shown } votos tuyos aún no cuentan
}
person-held-only = Solo votos que aún no cuentan
person-drafts = Borradores en este dispositivo
person-drafts-hint = Escritos y sin enviar. Nadie más los ve y ningún otro dispositivo los tiene.
person-devices = Tus dispositivos
person-devices-hint = Esto solo lo ves tú.
person-devices-change = Cambiar tus dispositivos
person-badge = Insignia para tu propio sitio
person-badge-alt = Mi parte en { $site }
person-badge-code = HTML para pegar allí
person-badge-lines = { $count ->
    [one] { $shown } novedad publicada
   *[other] { $shown } novedades publicadas
}
person-badge-joined = aquí desde { $year }
person-feed = Seguir en un feed lo que sale con este nombre
person-feed-titled = Contribuciones de { $name }
