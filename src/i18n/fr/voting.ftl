voting-vote = Voter
voting-voted = Voté
voting-held = En attente
voting-held-same-mailbox = Votre vote est gardé. Un autre compte de la même boîte aux lettres a voté ici, et une boîte a une voix.
voting-cast = Voter pour « { $title } »
voting-withdraw = Retirer votre vote pour « { $title } »
