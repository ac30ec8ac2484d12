
pictures-title = Images
pictures-of-option = Images de « { $option } »
pictures-back = Retour au sujet
pictures-none = Une capture d’écran en dit souvent plus qu’un paragraphe.
pictures-alt = Ce qu’elle montre
pictures-alt-hint = Décrivez chaque image pour les personnes qui ne peuvent pas la voir.
pictures-remove = Retirer
pictures-save = Enregistrer les descriptions
pictures-to-post = Aller à mon sujet
pictures-add = Ajouter des images
pictures-files = Images
pictures-files-hint = { $room ->
    [one] Encore une, PNG, JPEG, WebP ou GIF de 10 Mo au plus. Le lieu de prise de vue en est retiré.
   *[other] Jusqu’à { $room }, PNG, JPEG, WebP ou GIF de 10 Mo au plus chacune. Le lieu de prise de vue en est retiré.
}
pictures-upload = Envoyer
pictures-full = Quatre images au plus. Retirez-en une pour en ajouter une autre.
pictures-open = Ouvrir l’image
pictures-lost = Les images qui ne figurent pas ici n’ont pas suivi : choisissez-les de nouveau.
pictures-waiting = Déjà reçues. Décochez celles qui ne doivent pas être montrées.
