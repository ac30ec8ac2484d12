bulk-title = Réponses à plusieurs sujets
bulk-ask-title = { $count ->
    [one] Répondre à { $shown } sujet
   *[other] Répondre à { $shown } sujets
}
bulk-page-title = { $count ->
    [one] { $status } : { $shown } sujet
   *[other] { $status } : { $shown } sujets
}
bulk-hearing = { $people ->
    [one] { $shown } personne les suit et recevra un seul e-mail, dix minutes après la dernière réponse.
   *[other] { $shown } personnes les suivent. Chacune recevra un seul e-mail, dix minutes après la dernière réponse.
}
bulk-hearing-many = Plus de { $shown } personnes les suivent. Chacune recevra un seul e-mail, dix minutes après la dernière réponse.
bulk-hearing-none = Personne d’autre ne les suit : aucun e-mail ne partira.
bulk-note-hint = Elle figurera sous chacun des sujets.
bulk-canned-hint = Un seul texte pour tous, dans la langue de la plupart d’entre eux. Vous le lisez avant son envoi.
bulk-status-hint = Le nombre indique combien d’entre eux peuvent y aller. Les autres restent tels quels, de même que ce qui change avant votre choix.
bulk-posts = Ces sujets
bulk-others = { $count ->
    [one] et { $shown } autre
   *[other] et { $shown } autres
}
bulk-progress = { $done } sur { $total }
bulk-running = En cours
bulk-stopped = Arrêté
bulk-finished = Terminé
bulk-undoing = Annulation en cours
bulk-undone = Réponses annulées
bulk-answered = { $count ->
    [one] { $shown } sujet a reçu la réponse
   *[other] { $shown } sujets ont reçu la réponse
}
bulk-skipped = { $count ->
    [one] { $shown } sujet reste tel quel : modifié entre-temps, ou ce statut est impossible
   *[other] { $shown } sujets restent tels quels : modifiés entre-temps, ou ce statut est impossible
}
bulk-taken-back = { $count ->
    [one] { $shown } réponse annulée
   *[other] { $shown } réponses annulées
}
bulk-left = { $count ->
    [one] { $shown } sujet n’a plus reçu de réponse
   *[other] { $shown } sujets n’ont plus reçu de réponse
}
bulk-tell-at = Les abonnés seront avertis : { $moment }
bulk-stop = Arrêter
bulk-undo = Annuler toutes les réponses
bulk-look-again = Actualiser
bulk-skipped-title = Laissés tels quels
bulk-empty = Aucune réponse à plusieurs sujets pour l’instant
bulk-empty-text = Choisissez des sujets dans la liste avec leurs cases ou avec x, puis appuyez sur « Répondre à plusieurs ».
bulk-more-match = { $shown } correspondent. On répond à 1 000 au plus à la fois : voici ceux qui ont le plus de votes. Une fois traités, leur page mène aux suivants.
bulk-rest = Choisir les suivants qui correspondent
bulk-told = Les abonnés ont été avertis. Désormais, chaque réponse s’annule sur sa propre page.
bulk-private = { $count ->
    [one] { $shown } sujet privé est laissé de côté : on y répond à part.
   *[other] { $shown } sujets privés sont laissés de côté : on répond à chacun à part.
}
