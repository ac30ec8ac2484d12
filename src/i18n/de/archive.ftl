archive-title = Archiv
archive-search = Änderungen durchsuchen
archive-year = Jahr
archive-years-all = Alle Jahre
archive-weeks = Die Wochen von { $year }
archive-out = { $count ->
    [one] { $shown } Release
   *[other] { $shown } Releases
}
archive-late = { $count ->
    [one] { $shown } später als geplant
   *[other] { $shown } später als geplant
}
archive-skipped = { $count ->
    [one] { $shown } Woche ohne Release
   *[other] { $shown } Wochen ohne Release
}
archive-chain-key = Jeder Balken ist ein Release; ein halber kam später als geplant, und eine Lücke ist eine Woche ohne Release.
archive-none = Keine Änderung gefunden
archive-none-text = Hier findest du nur, was schon erschienen ist. Wünsche und Geplantes stehen im Forum.
archive-none-in-year = In diesem Jahr endete keine Woche.
archive-on-the-board = Im Forum suchen
archive-answer = Die neueste davon erschien mit { $version } am { $day }.
