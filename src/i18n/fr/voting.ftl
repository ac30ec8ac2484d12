voting-voted = Voté
voting-cast = Voter pour « { $title } »
voting-withdraw = Retirer votre vote pour « { $title } »
