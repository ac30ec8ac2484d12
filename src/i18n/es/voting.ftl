voting-vote = Votar
voting-voted = Votado
voting-held = En espera
voting-held-same-mailbox = Tu voto está guardado. Otra cuenta con el mismo buzón ya votó aquí, y cada buzón tiene un voto.
voting-cast = Votar por «{ $title }»
voting-withdraw = Retirar tu voto por «{ $title }»
