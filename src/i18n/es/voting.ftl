voting-voted = Votado
voting-cast = Votar por «{ $title }»
voting-withdraw = Retirar tu voto por «{ $title }»
