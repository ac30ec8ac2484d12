comments-title = Commentaire
comments-body = Votre commentaire
comments-send = Envoyer le commentaire
