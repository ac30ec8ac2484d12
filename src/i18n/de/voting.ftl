voting-voted = Gestimmt
voting-cast = Für „{ $title }“ stimmen
voting-withdraw = Deine Stimme für „{ $title }“ zurückziehen
