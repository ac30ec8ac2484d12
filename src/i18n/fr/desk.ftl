desk-title = À traiter
desk-sort = Trier
desk-sort-votes = Les plus votés
desk-sort-age = Les plus anciens
desk-empty = Tout a reçu une réponse
desk-empty-text = Plus personne n’attend ici. Les sujets terminés attendent la prochaine version.
desk-to-release = Aller à la version
desk-keys = Raccourcis clavier
desk-keys-hint = Les raccourcis agissent tant qu’un sujet de la liste a le focus. Une réponse est seulement choisie : vous l’envoyez avec Entrée ou, depuis la note, avec Ctrl et Entrée. Ce que vous tapez ensuite va dans la note.
desk-keys-next = Sujet suivant (aussi ↓)
desk-keys-previous = Sujet précédent (aussi ↑)
desk-keys-choose = Choisir « { $status } »
desk-keys-merge = Voir la fusion avec le sujet le plus proche, ou en indiquer un autre
desk-keys-help = Afficher ces raccourcis
desk-keys-close = Fermer
desk-tabs = Statut
desk-tab-open = Sans réponse
desk-count-many = { $shown }+
desk-sort-week = Votes récents
desk-sort-new = Derniers arrivés
desk-filter-lang = Langue
desk-filter-lang-all = Toutes les langues
desk-filter-age = Ancienneté
desk-filter-any = Peu importe
desk-filter-age-least = { $days ->
    [one] { $shown } jour et plus
   *[other] { $shown } jours et plus
}
desk-filter-votes = Votes
desk-filter-votes-least = { $votes ->
    [one] { $shown } vote et plus
   *[other] { $shown } votes et plus
}
desk-filter-rise = Votes en 7 jours
desk-filter-rise-least = { $votes ->
    [one] +{ $shown } et plus en 7 jours
   *[other] +{ $shown } et plus en 7 jours
}
desk-filter-whose = Responsable
desk-filter-whose-all = Tout le monde
desk-filter-mine = Les miens, et ceux de personne dans mes rubriques
desk-filter-nobody = Sans responsable
desk-row-weeks = { $votes ->
    [one] { $shown } vote en douze semaines
   *[other] { $shown } votes en douze semaines
}
desk-row-owner = Responsable : { $name }
desk-row-device = { $device } ({ $people })
desk-row-device-others = { $devices ->
    [one] { $shown } autre appareil
   *[other] { $shown } autres appareils
}
desk-row-rise = +{ $shown } en 7 jours
desk-rise-counted = Comptés toutes les heures ; dernier décompte : { $moment }
desk-rise-uncounted = Comptés toutes les heures ; aucun décompte pour l’instant
desk-first = Revenir au début
desk-next = Sujets suivants
desk-empty-tab = Aucun sujet ici
desk-keys-own = Prendre le sujet, ou le rendre
owning-take = M’en charger
owning-give-back = Ne plus m’en charger
desk-page-title = À traiter : { $tab }
desk-back = Retour à la liste
desk-similar = Sujets semblables
desk-merge-into = Fusionner avec lui
desk-merge-into-post = Fusionner avec lui : « { $title } »
desk-comments = Tous les commentaires, et la page du sujet
desk-search = Chercher ici
desk-filter-words = « { $words } »
desk-filter-unanswered = Sans note publique
desk-keys-search = Chercher dans cette liste
desk-keys-on = Les raccourcis sont actifs sur cet appareil
desk-acts = Mes derniers actes
desk-acts-text = Ce que vous avez fait ces dix dernières minutes, le plus récent d’abord. Ce qui peut encore être annulé a un bouton.
desk-acts-none = Rien ces dix dernières minutes
desk-act-changed = Quelque chose a changé depuis, et cela ne peut donc plus être annulé exactement.
desk-act-taken-back = Annulé.
desk-act-way-back = C’était déjà une annulation. L’acte d’avant peut être refait.
desk-act-added = C’est déjà utilisé, ou cela a été modifié, et cela reste donc. Cela peut être retiré.
desk-act-group = Il y a déjà quelqu’un ou quelque chose dans le groupe, ou il a été modifié, et il reste donc. Il peut être fermé.
desk-act-merging = Les sujets de la rubrique sont déjà en route vers l’autre.
desk-act-joining = Ce qui appartient à la gamme est déjà en route vers l’autre.
desk-act-imported = L’un de ces appareils est déjà utilisé ou a été modifié, et ils restent donc. Le catalogue précédent peut être importé de nouveau.
desk-act-asked = La question est déjà posée aux fans. Elle peut être close ou retirée.
desk-act-own-page = Cela se poursuit étape par étape sur sa propre page, où on le modifie.
desk-act-frozen = Une version figée ne recueille plus rien d’elle-même. Jusqu’à sa sortie, ses lignes peuvent encore être modifiées, retirées et ajoutées.
desk-act-lapsed = Ce qui sortirait n’est plus ce qui a été approuvé, et l’approbation est donc caduque. Elle peut être donnée de nouveau.
desk-act-kept = La ligne reste telle qu’elle est rédigée. Dès que son texte change, la même question est posée de nouveau.
desk-act-mails-sent = Les e-mails sont en route. Tant que le premier n’est pas écrit, ils peuvent encore être arrêtés sur la page de la version.
desk-act-stopped = Cela ne va pas plus loin. Les réponses déjà données s’annulent avec l’acte qui les a commencées.
desk-act-discarded = Le brouillon n’existe plus. Un autre peut être rédigé sur la page du sujet.
desk-act-skipped = La semaine suivante a avancé depuis, et celle-ci reste donc sautée. Ce qui est terminé attend la suivante.
desk-act-published = Elle est sortie, et chacun en est déjà informé.
desk-act-recalled = Toutes les personnes informées de la version apprennent son retrait. Seule une nouvelle version permet d’y revenir.
desk-act-command-line = Cela a été fait en ligne de commande, où on le modifie.
desk-keys-note = Écrire une note interne
desk-keys-correct = Corriger le titre, la rubrique, le type ou l’appareil
desk-select = Répondre à plusieurs
desk-select-some = Répondre à la sélection (0)
desk-select-post = Sélectionner « { $title } »
desk-select-title = Aucun sujet n’est sélectionné
desk-select-text = Choisissez des sujets dans la liste avec leurs cases, ou prenez tous ceux de la liste, page après page.
desk-select-all = { $count ->
    [one] Prendre le seul qui correspond
   *[other] Prendre les { $shown } qui correspondent
}
desk-select-first = Prendre les { $shown } premiers
desk-keys-select = Sélectionner le sujet
desk-keys-several = Répondre aux sujets sélectionnés
desk-views = Vues
desk-views-none = Aucune vue pour l’instant
desk-views-none-text = Réduisez la liste avec « Filtrer », puis enregistrez ce qu’elle montre sous un nom.
desk-view-name = Nom de cette vue
desk-view-shared = La montrer à toute l’équipe
desk-view-is-shared = Pour toute l’équipe
desk-view-uncounted = Comptée à l’ouverture
desk-view-keep = Enregistrer cette vue
desk-view-save = Enregistrer une vue
desk-view-remove = Supprimer
desk-view-remove-named = Supprimer « { $name } »
desk-filter-revisit = Refusés auparavant
desk-filter-doubled = Répondus auparavant
desk-filter-revisit-when = Les sujets refusés reviennent au jour indiqué, ou dès que leurs votes ont doublé depuis, avec cinq de plus au moins.
desk-filter-doubled-when = Les sujets auxquels l’équipe a répondu reviennent dès que leurs votes ont doublé depuis, avec cinq de plus au moins.
desk-filter-revisit-due = À revoir
desk-revisit-count = { $shown } à revoir
desk-row-date-came = Le jour est venu
desk-row-more-votes = { $votes ->
    [one] { $then } vote au moment du refus, { $now } maintenant
   *[other] { $then } votes au moment du refus, { $now } maintenant
}
desk-row-votes-doubled = { $votes ->
    [one] { $then } vote au moment de la réponse, { $now } maintenant
   *[other] { $then } votes au moment de la réponse, { $now } maintenant
}
desk-edits-text = Ce que l’auteur de ce sujet et ceux qui l’ont commenté ont modifié ou supprimé : chaque fois tel que c’était, le plus récent d’abord. Seule l’équipe voit cette page.
desk-edits-none = Personne n’a rien modifié ici.
desk-edit-post = Sujet modifié
desk-edit-comment = Commentaire modifié
desk-edit-removed = Commentaire supprimé
desk-moderation = Modération
desk-bulks = Réponses en cours
desk-testers = Groupes de test
desk-flagged = Signalés
desk-flagged-text = Ce que des membres vous ont signalé, ce qui attend depuis le plus longtemps d’abord. Masquez-le avec une raison que son auteur lira, ou laissez-le. Personne n’apprend qui l’a signalé.
desk-flagged-none = Rien n’est signalé.
desk-flagged-more = Ceux-ci attendent depuis le plus longtemps, sur { $count }.
desk-flagged-reason = { $reason } : { $count }
desk-flagged-comment = Commentaire sur « { $title } »
desk-key-leave = Approuver, ou laisser tel quel
desk-key-hide = Masquer, avec une raison
desk-held = Premières contributions
desk-held-text = Ce qu’ont écrit les nouveaux membres, ce qui attend depuis le plus longtemps d’abord. Une fois approuvé, tout le monde le voit, et ce que l’auteur écrit ensuite paraît aussitôt.
desk-held-more = Sur { $count } qui attendent, voici ceux qui attendent depuis le plus longtemps : vingt sujets et vingt commentaires au plus.
desk-private = Privé
desk-merges = Fusions proposées
desk-merges-text = Des sujets aux titres si proches qu’ils disent peut-être la même chose, les plus proches d’abord. Ce qui est publié ou prévu cette semaine reste ; sinon celui qui a le plus de votes et, à égalité, le plus ancien.
desk-merges-none = Aucune fusion proposée
desk-merges-none-text = Ici apparaissent des sujets aux titres si proches qu’ils disent peut-être la même chose ; à vous de dire si c’est le cas.
desk-merges-more = Ceux-ci se ressemblent le plus, sur { $count }.
desk-merges-unpaired = { $posts ->
        [one] { $shown } sujet reste à comparer aux autres.
       *[other] { $shown } sujets restent à comparer aux autres.
    }
desk-merge-goes = Celui-ci disparaît
desk-merge-stays = Celui-ci reste
desk-merge-look = Voir la fusion
desk-merge-no = Pas la même chose
desk-merge-later = Plus tard
desk-key-merge = Voir ce que donne la fusion
desk-key-apart = Ce n’est pas la même chose : ne plus demander
desk-key-later = Redemander dans une semaine
desk-merge-title = Fusionner « { $title } »
desk-merge-goes-on = « { $title } » a lui-même été fusionné : ce sujet rejoint donc « { $target } ».
desk-merge-votes = { $people ->
        [one] Votes : { $shown } personne en tout
       *[other] Votes : { $shown } personnes en tout
    }
desk-merge-votes-least = { $people ->
        [one] Votes : au moins { $shown } personne en tout
       *[other] Votes : au moins { $shown } personnes en tout
    }
desk-merge-votes-stay = { $people ->
        [one] Votes : l’autre sujet est publié et garde { $shown } vote.
       *[other] Votes : l’autre sujet est publié et garde { $shown } votes.
    }
desk-merge-comments = { $comments ->
        [one] { $shown } commentaire figure sous le sujet qui reste.
       *[other] { $shown } commentaires figurent sous le sujet qui reste.
    }
desk-merge-hear = { $people ->
        [one] { $shown } personne en est prévenue.
       *[other] { $shown } personnes en sont prévenues.
    }
desk-merge-hear-least = { $people ->
        [one] Au moins { $shown } personne en est prévenue.
       *[other] Au moins { $shown } personnes en sont prévenues.
    }
desk-merge-author = Son auteur compte comme ayant appuyé le sujet qui reste, y compris dans les remerciements.
desk-merge-undo = C’est réversible : ce que la fusion a apporté repart, et rien d’autre.
desk-merge-swap = Fusionner dans l’autre sens
desk-merge-other = Un autre sujet à la place (mots, numéro ou lien)
desk-merge-press = Fusionner
desk-filter-similar = Sujet semblable
desk-filter-similar-yes = Fusion proposée
desk-more = Autres pages de l’équipe
desk-reports = Déçoit
