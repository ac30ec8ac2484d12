archive-title = Archief
archive-search = Wijzigingen doorzoeken
archive-year = Jaar
archive-years-all = Alle jaren
archive-weeks = De weken van { $year }
archive-out = { $count ->
    [one] { $shown } release
   *[other] { $shown } releases
}
archive-late = { $count ->
    [one] { $shown } later dan gepland
   *[other] { $shown } later dan gepland
}
archive-skipped = { $count ->
    [one] { $shown } week zonder release
   *[other] { $shown } weken zonder release
}
archive-chain-key = Elke balk is een release; een halve kwam later dan gepland, en een gat is een week zonder release.
archive-none = Geen wijziging gevonden
archive-none-text = Hier vind je alleen wat al uit is. Wensen en plannen staan op het forum.
archive-none-in-year = In dit jaar eindigde geen week.
archive-on-the-board = Op het forum zoeken
archive-answer = De nieuwste daarvan kwam uit met { $version } op { $day }.
