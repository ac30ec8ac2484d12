voting-votes = { $count ->
    [one] Stimme
   *[other] Stimmen
}
voting-voted = Gestimmt
voting-cast = Für „{ $title }“ stimmen
voting-withdraw = Deine Stimme für „{ $title }“ zurückziehen
