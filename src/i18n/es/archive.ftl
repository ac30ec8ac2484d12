archive-title = Archivo
archive-search = Buscar en los cambios
archive-year = Año
archive-years-all = Todos los años
archive-weeks = Las semanas de { $year }
archive-out = { $count ->
    [one] { $shown } versión
   *[other] { $shown } versiones
}
archive-late = { $count ->
    [one] { $shown } más tarde de lo previsto
   *[other] { $shown } más tarde de lo previsto
}
archive-skipped = { $count ->
    [one] { $shown } semana sin versión
   *[other] { $shown } semanas sin versión
}
archive-chain-key = Cada barra es una versión; media barra es una que salió más tarde de lo previsto, y un hueco es una semana sin versión.
archive-none = No se encontró ningún cambio
archive-none-text = Aquí solo se encuentra lo que ya ha salido. Lo que se pide y lo previsto está en el foro.
archive-none-in-year = Ninguna semana terminó en este año.
archive-on-the-board = Buscar en el foro
archive-answer = El más reciente salió en { $version } el { $day }.
