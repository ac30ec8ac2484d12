board-title = Qu’aimeriez-vous voir arriver ?
board-ask = Déposer une demande ou un bug
board-retired = On ne dépose plus rien de nouveau ici. Ce qui a été déposé reste.
board-strip-title = Semaine { NUMBER($week) }
board-strip-ships = Sortie le { $moment }
board-strip-frozen = Figée ; sortie le { $moment }
board-progress-label = Terminé cette semaine
board-progress = Terminé : { NUMBER($done) } sur { NUMBER($total) }
board-progress-nothing = Rien n’est encore en cours pour cette semaine.
board-sort = Trier
board-sort-week = En vue
board-sort-new = Récents
board-sort-top = Top
board-sort-done = Livrés
board-sort-best = Les plus proches
board-search-title = Recherche : { $words }
board-search-found = { $count ->
    [one] { NUMBER($count) } sujet trouvé
   *[other] { NUMBER($count) } sujets trouvés
}
board-search-none = Aucun sujet ne dit cela.
board-search-no-post = Il n’y a pas de sujet #{ $number }.
board-search-no-post-text = Vérifiez le numéro, ou cherchez un mot du titre.
board-search-partial = Aucun sujet n’a tous ces mots. Ceux-ci en ont quelques-uns.
board-search-some = Ceux-ci ont quelques-uns des mots.
board-search-first = Ce sont les premiers ; d’autres sujets le disent aussi. D’autres mots ou un filtre mènent au reste.
board-search-newest = Tant de sujets le disent que seuls les plus récents ont été parcourus. D’autres mots mènent aux plus anciens.
board-search-file = Pas dans la liste ? Déposez-le.
board-search-none-text = Essayez moins de mots, ou d’autres, ou déposez le vôtre.
board-filter = Filtrer
board-filter-area = Rubrique
board-filter-area-all = Toutes les rubriques
board-filter-kind = Type
board-filter-kind-all = Tous les types
board-filter-status = Statut
board-filter-status-all = Non clos
board-filter-status-any = Tous les statuts
board-filter-show = Afficher
board-filter-reset = Tout afficher
board-feed = Suivre les versions par flux Atom
board-empty-first = À vous de commencer
board-empty-first-text = Personne n’a encore rien déposé. Qu’est-ce qui vous agace le plus sur votre téléphone, ou qu’est-ce qui lui manque ?
board-empty-none = Rien ici
board-empty-none-text = Aucun sujet ne correspond à vos choix.
board-empty-page-text = La liste s’arrête avant cette page.
board-empty-done-text = Rien n’est encore livré. La première version remplira cette liste.

board-crumbs = Vous êtes ici
board-merged-banner = Le sujet #{ NUMBER($number) } a été fusionné avec celui-ci ; ses votes ont suivi.
board-post-device = Appareil
board-post-build = Build
board-post-shipped = Livré dans la version { $version }
board-post-edit = Modifier votre sujet
board-post-edited = (modifié { $when })
board-post-add = Compléter votre sujet
board-post-added = Ajouté { $when }
board-post-pending = Vous seul voyez ce sujet. Il paraîtra dès que votre adresse e-mail sera confirmée.
board-comment-pending = Vous seul voyez ceci. Cela paraîtra dès que votre adresse e-mail sera confirmée.
board-post-hidden = L’équipe a masqué ce sujet. Seuls son auteur et l’équipe le voient.
board-comment-hidden = L’équipe a masqué ce commentaire. Seuls son auteur et l’équipe le voient.
board-answer = Réponse de l’équipe
board-follow = Suivre
board-unfollow = Ne plus suivre
board-follow-hint = Si vous votez, vous recevrez un seul e-mail : le récapitulatif hebdomadaire, quand ce sera livré. Si vous suivez ce sujet, vous recevrez chaque réponse par e-mail, jusqu’à ce que vous ne le suiviez plus.
board-history = Historique
board-history-filed = Déposé
board-history-undone = (annulé)
board-history-undo = Décision annulée ; statut : { $status }
board-history-merged = Doublon du sujet #{ $post }
board-history-asked = Les fans ont été interrogés
board-history-chose = { $people } pour « { $option } »
board-history-earlier = Étapes précédentes
board-history-later = Étapes suivantes
board-duplicates = Fusionnés avec ce sujet
board-duplicates-undo = Annuler cette fusion
board-merged-from = vient de #{ $number }, fusionné
board-staff = Pour l’équipe
board-undo = Annuler la dernière décision
board-comments-title = Commentaires
board-comments-none = Pas encore de commentaire.
board-comments-closed = Ce sujet n’accepte pas de commentaires.
board-comments-all = Voir tous les commentaires
board-comment-whole = Lire en entier
board-comment-sign-in = Se connecter pour commenter
board-comment-label = Votre commentaire
board-comment-send = Envoyer le commentaire
board-reply = Répondre
board-reply-label = Votre réponse
board-reply-send = Envoyer la réponse
board-replies-all = Voir les { NUMBER($replies) } réponses

board-week-ships = Semaine { NUMBER($week) } : sortie le { $moment }
board-week-frozen = Semaine { NUMBER($week) } figée : sortie le { $moment }
board-week-cutoff = Pris en compte : ce qui est terminé avant le { $moment }
board-week-approved = L’équipe a approuvé la version : elle sortira automatiquement.
board-week-looking = L’équipe relit les changements.
board-week-edit = Modifier la version
board-week-done = Terminé
board-week-in-progress = En cours
board-week-next = Prévu ensuite
board-week-none-done = Rien n’est encore terminé.
board-week-none-in-progress = Rien n’est en cours pour le moment.
board-week-none-next = Rien n’est encore prévu.
board-week-late = Pour la version suivante
board-week-late-hint = Terminé après la clôture, ou retiré de celle-ci.
board-week-moved = Changements de programme
board-week-moved-hint = Ces sujets étaient prévus cette semaine et ne le sont plus.
board-week-moved-now = Maintenant : { $status }
board-week-empty = Aucune semaine n’a commencé
board-week-empty-text = Dès que la première semaine sera ouverte, vous verrez ici ce qui se prépare.
board-to-board = Aller au forum

board-roadmap-title = À venir
board-roadmap-hint = Chaque semaine, nous livrons ce qui est terminé. Au-delà de cette semaine, nous ne promettons aucune date.
board-roadmap-none = Rien pour l’instant.
board-roadmap-all = Tout voir
board-roadmap-empty = Rien n’est encore prévu
board-roadmap-empty-text = Votez pour ce que vous souhaitez le plus : ce qui est le plus demandé est prévu en premier.

board-person-since = Membre depuis le { $day }
board-person-lines = { $lines ->
    [one] { $shown } contribution livrée
   *[other] { $shown } contributions livrées
}
board-person-shaped = Ses contributions
board-person-none = Rien n’a encore été livré sous ce nom.
board-person-invite = Rien ne porte encore votre nom. Votez pour ce que vous voulez ou signalez ce qui manque : dès que ce sera livré, vous le verrez ici, à votre nom.
board-person-open = Ses sujets ouverts
board-person-hidden = Cette personne préfère garder ses contributions pour elle.
board-person-hidden-yours = Votre nom est masqué dans les versions. Cette page n’est visible en entier que par vous et par l’équipe.
board-person-hidden-staff = Le nom de cette personne est masqué dans les versions. Cette page n’est visible en entier que par elle et par l’équipe.
board-person-page-hidden-yours = Votre page est masquée. Elle n’est visible que par vous et par l’équipe.
board-person-page-hidden-staff = Cette page est masquée. Elle n’est visible que par cette personne et par l’équipe.
board-person-unnamed = Un membre
board-person-settings = Paramètres
board-mine-votes = Vos votes
board-mine-votes-hint = Quand l’un de ces sujets sera livré, le récapitulatif hebdomadaire vous le dira.
board-mine-votes-none = Vous n’avez encore voté pour rien.
board-mine-withdraw = Retirer votre vote
board-mine-follows = Les sujets que vous suivez
board-mine-follows-hint = Vous recevez par e-mail chaque réponse à ces sujets : vous les avez déposés ou commentés, ou vous les suivez.
board-mine-follows-none = Vous ne suivez aucun sujet.
board-mine-wider-hint = La suite s’affiche dans votre boîte de réception. Vous ne recevez pas d’e-mails à ce sujet.
board-filter-line = Gamme de produits
board-filter-line-all = Toutes les gammes
board-owners = Responsables : { $people }
board-feed-posts = Nouveaux sujets en flux
board-feed-titled = Nouveaux sujets : { $name }
board-feed-comment = { $name } a commenté
board-feed-answer = Réponse officielle : { $status }
board-log = Afficher le journal
board-log-whole = Le journal entier
board-sort-talk = Discutés
board-row-week = +{ $shown } cette semaine
board-row-past = +{ $shown } dans la semaine du { $date }
board-row-title = Dans le titre
board-row-both = Dans le titre et le texte
board-row-text = Dans le texte
board-row-comment = Dans un commentaire
board-row-title-comment = Dans le titre et un commentaire
board-row-text-comment = Dans le texte et un commentaire
board-row-all = Dans le titre, le texte et un commentaire
board-row-some-title = Certains mots dans le titre
board-row-some-both = Certains mots dans le titre et le texte
board-row-some-text = Certains mots dans le texte
board-row-some-comment = Certains mots dans un commentaire
board-row-some-title-comment = Certains mots dans le titre et un commentaire
board-row-some-text-comment = Certains mots dans le texte et un commentaire
board-row-some-all = Certains mots dans le titre, le texte et un commentaire
board-row-filed = Déposé le { $date }
board-row-pending = Attend votre confirmation
board-row-held = Attend l’équipe
board-row-hidden = Masqué
board-row-in-comment = Dans un commentaire :
board-row-status = { $status } : { $date }
board-post-only = Seulement pour { $devices }
board-filter-device = Appareil
board-filter-own-device = Mon appareil
board-device-unknown = Aucun appareil ne s’appelle ainsi, voici donc tout.
board-search-device = Tout sur { $device }
board-undo-act = Annuler
board-corrections = Corrigé par l’équipe
board-revisit = Nous y reviendrons le { $day }.
board-below-title = Juste sous la barre
board-below-hint = { $votes ->
    [one] Si seuls les votes comptaient, { $shown } vote suffirait pour être au programme de cette semaine. Voici ce qui est le plus demandé parmi le reste.
   *[other] Si seuls les votes comptaient, { $shown } votes suffiraient pour être au programme de cette semaine. Voici ce qui est le plus demandé parmi le reste.
}
board-below-no-line = Rien n’est encore au programme de cette semaine : il n’y a donc pas de barre. Voici ce qui est le plus demandé.
board-below-none = Rien n’attend : tout ce qui a été demandé a reçu une réponse.
board-below-more = { $votes ->
    [one] Encore { $shown } vote
   *[other] Encore { $shown } votes
}
board-below-level = Y serait par ses votes
board-contributors-title = Qui façonne cette semaine
board-contributors-total = { $people ->
    [one] { $shown } personne a signalé, confirmé, commenté ou voté tôt pour ce qui est au programme cette semaine.
   *[other] { $shown } personnes ont signalé, confirmé, commenté ou voté tôt pour ce qui est au programme cette semaine.
}
board-contributors-least = Plus de { $shown } personnes ont signalé, confirmé, commenté ou voté tôt pour ce qui est au programme cette semaine.
board-contributors-none = Personne encore : rien n’est au programme cette semaine.
board-lately-title = Ces dernières 24 heures
board-lately-none = Rien n’a bougé ces dernières 24 heures.
board-lately-planned = Prévu
board-lately-joined = Ajouté à cette semaine
board-lately-finished = Terminé
board-lately-reopened = De nouveau en cours
board-lately-left = Retiré de cette semaine
board-lately-commented = Nouveau commentaire
board-comment-removed = Son auteur a supprimé ce commentaire.
board-edits = Ce qui figurait avant
board-post-private = Seuls l’auteur de ce bug et l’équipe le voient.
board-comment-private = Seuls son auteur, la personne à qui il répond et l’équipe le voient.
board-answers-title = Top 10 avec réponse
board-answers-title-of = Top 10 avec réponse de la semaine du { $day }
board-answers-span = De la version du { $from } à celle du { $to }
board-answers-text = Les sujets les plus votés auxquels l’équipe a répondu cette semaine, chacun avec sa réponse.
board-answers-none = Rien n’a reçu de réponse cette semaine
board-answers-none-text = Dès que l’équipe répond à un sujet par un texte lisible de tous, il apparaît ici. Les votes décident de l’ordre : regardez ce que d’autres souhaitent et votez.
board-answers-before = La semaine précédente
board-answers-after = La semaine suivante
board-imported = Déposé ailleurs
board-line-last = Dernier changement avec { $version }, le { $day }
board-line-more = { $count ->
    [one] et { $shown } autre appareil
   *[other] et { $shown } autres appareils
}
