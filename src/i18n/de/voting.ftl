voting-vote = Abstimmen
voting-voted = Gestimmt
voting-held = Wartet
voting-held-same-mailbox = Deine Stimme ist gespeichert. Ein anderes Konto mit demselben Postfach hat hier schon gestimmt, und ein Postfach hat eine Stimme.
voting-cast = Für „{ $title }“ stimmen
voting-withdraw = Deine Stimme für „{ $title }“ zurückziehen
