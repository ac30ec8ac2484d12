releases-title = Versions
releases-this-week = Cette semaine
releases-feed = Flux Atom
releases-empty = Rien n’est encore sorti
releases-empty-text = La première version sortira à la fin de cette semaine, avec les noms de toutes les personnes qui y ont contribué.
releases-heading = { $version } – semaine { NUMBER($week) }
releases-week = Semaine { NUMBER($week) }
releases-lines = { $lines ->
    [one] { $shown } changement
   *[other] { $shown } changements
}
releases-people = { $people ->
    [one] { $shown } personne y a contribué
   *[other] { $shown } personnes y ont contribué
}
releases-skipped = Pas de version
releases-nothing-ready = Rien n’était terminé à temps.
releases-was-late = La version est arrivée en retard.

releases-chart = Les dernières versions
releases-chart-people = Personnes
releases-chart-lines = Changements
releases-chart-table = Sous forme de tableau
releases-chart-release = Version

releases-highlights = À la une
releases-changes = Ce qui change
releases-known-issues = Problèmes connus
releases-thanks = Merci
releases-shaped-by = Grâce à { $names }
releases-shaped-people = { $people ->
    [one] Grâce à { $shown } personne
   *[other] Grâce à { $shown } personnes
}
releases-more = { $more ->
    [one] { $shown } autre
   *[other] { $shown } autres
}
releases-inline-post = ({ $posts })
releases-inline-by = ({ $posts }, grâce à { $names })
releases-inline-people = { $people ->
    [one] ({ $posts }, grâce à { $shown } personne)
   *[other] ({ $posts }, grâce à { $shown } personnes)
}
releases-post = Sujet #{ $number }
releases-gathering = Nous rassemblons les noms. Toutes les personnes qui ont contribué à cette version seront citées ici dans un instant.
releases-thanks-people = { $people ->
    [one] Merci à { $shown } personne qui a contribué à cette version.
   *[other] Merci aux { $shown } personnes qui ont contribué à cette version.
}
releases-thanks-more = { $more ->
    [one] et { $shown } autre
   *[other] et { $shown } autres
}
releases-thanks-others = { $more ->
    [one] { $shown } autre
   *[other] { $shown } autres
}
releases-people-all = { $people ->
    [one] { $shown } personne
   *[other] Les { $shown } personnes
}
releases-welcome = Première contribution : { $names }. Bienvenue !
releases-people-title = Toutes les personnes qui ont contribué à { $version }
releases-people-find = Trouver quelqu’un
releases-people-none = Personne n’a été trouvé parmi celles et ceux qui ont contribué à cette version et acceptent d’être cités.
releases-people-cut = D’autres personnes correspondent. Saisissez davantage du nom ou de l’identifiant.
releases-people-part = { $people ->
    [one] Les noms n’ont été cherchés que parmi la première { $shown } personne, les identifiants parmi toutes.
   *[other] Les noms n’ont été cherchés que parmi les { $shown } premières personnes, les identifiants parmi toutes.
}
releases-people-unnamed = { $people ->
    [one] { $shown } personne préfère ne pas être citée ici.
   *[other] { $shown } personnes préfèrent ne pas être citées ici.
}
releases-line-people = Qui a contribué à ce changement dans { $version }
releases-others = Autres versions
releases-before = Précédente : { $version }
releases-after = Suivante : { $version }
releases-markdown = En Markdown
releases-feed-title = { $site } : les versions

releases-composer-title = La prochaine version
releases-collecting = En préparation : ce qui est terminé s’y ajoute jusqu’à ce qu’elle soit figée.
releases-frozen = Figée : ses lignes sont choisies. Rédigez-les, puis approuvez.
releases-checklist = Avant la sortie
releases-check-no-summary = Pas encore de résumé
releases-check-summary = Le résumé est rédigé
releases-check-open = Un point est encore ouvert : { $title }
releases-check-people = { $people ->
    [one] { $shown } personne au plus en sera prévenue
   *[other] { $shown } personnes au plus en seront prévenues
}
releases-check-approved = Approuvée par { $name }
releases-check-not-approved = Personne ne l’a encore approuvée : elle ne sortira pas automatiquement
releases-check-goes-out = Sortie le { $moment }
releases-check-freezes = Figée automatiquement le { $moment }
releases-approve = Approuver
releases-hold = Retirer l’approbation
releases-alter = Modifier
releases-publish-title = Publier maintenant ?
releases-publish-text = Les sujets passent à « Livré », toutes les personnes qui ont contribué à un changement reçoivent un e-mail, et la semaine suivante commence. Une version sortie peut être retirée, avec un motif public.
releases-publish-button = Publier
releases-publish-back = Pas encore
releases-cancel = Ne rien changer
releases-known-none = Aucun à ce jour.
releases-ready = Déjà terminés
releases-ready-none = Rien n’est encore terminé. Une semaine sans rien de terminé reste sans version.
releases-early = Rédiger maintenant
releases-early-which = Rédiger maintenant : { $title }
releases-early-hint = Ces lignes ont été écrites avant que la version soit figée. Ce qui sera terminé d’ici là viendra après.
releases-freeze = Figer maintenant
releases-freeze-nothing = Il n’y a encore rien à figer. Répondez « Prêt pour vendredi » dès qu’un sujet est terminé.
releases-freeze-title = Figer maintenant ?
releases-freeze-text = Figer la version fait une ligne de chacun de ces sujets. Ce qui est terminé plus tard peut encore être ajouté. Il n’y a pas de retour en arrière.
releases-freeze-empty = Rien n’est terminé : si vous figez maintenant, cette semaine sera sans version. Pendant dix minutes, vous pouvez l’annuler sous « Mes derniers actes ».
releases-wording-hint = Une phrase avec les mots des fans, l’avantage d’abord. Dans leur rubrique, les lignes au plus petit numéro viennent en premier.
releases-languages = Langues de la version
releases-originals = Textes d’origine
releases-missing = { $texts ->
    [one] { $texts } texte manque
   *[other] { $texts } textes manquent
}
releases-check-missing = { $texts ->
    [one] { $language } : { $texts } texte manque
   *[other] { $language } : { $texts } textes manquent
}
releases-preview-in = Aperçu ({ $language })
releases-not-translated = Pas encore traduit
releases-outdated = { $texts ->
    [one] { $texts } texte plus ancien que son original
   *[other] { $texts } textes plus anciens que leurs originaux
}
releases-original-changed = L’original a été modifié depuis.
releases-still-right = Ce texte reste juste
releases-line-in = Ligne ({ $language })
releases-summary-in = Résumé ({ $language })
releases-known-issues-in = Problèmes connus ({ $language })
releases-taken-back = N’est plus terminé : cette ligne sera retirée à la sortie.
releases-line = Ligne
releases-change = Type de changement
releases-position = Position
releases-highlight = À la une : l’afficher tout en haut
releases-credits = Remerciements
releases-credits-told = Sont remerciés, outre tous ceux qui ont testé, confirmé ou voté : { $names }.
releases-credits-nobody = Seuls ceux qui ont testé, confirmé ou voté sont remerciés.
releases-credits-person = { $name } (@{ $handle })
releases-credit = Remercier aussi
releases-credit-hint = Identifiants de membres qui l’ont demandé ailleurs, séparés par des virgules. Ils comptent comme venus en appui.
releases-uncredit = Ne pas remercier
releases-uncredit-hint = Identifiants séparés par des virgules. Qui figure ici n’est pas remercié pour un test, une confirmation ou un vote non plus, et n’apprend rien de cette ligne.
releases-carries = Liens et appareils
releases-tutorial = Tutoriel (lien)
releases-video = Vidéo (lien)
releases-discussion = Discussion (lien)
releases-tutorial-at = Tutoriel ({ $host })
releases-video-at = Vidéo ({ $host })
releases-discussion-at = Discussion ({ $host })
releases-written = Une ligne sans sujet
releases-written-hint = Pour ce que personne n’a demandé. Elle s’ajoute à l’enregistrement.
releases-up = Monter
releases-down = Descendre
releases-split = Diviser en deux
releases-join = Réunir avec la ligne du dessus
releases-move-to = Placer à un endroit précis
releases-picture = Image
releases-picture-choice = Quelle image ?
releases-picture-none = Aucune
releases-picture-there = Celle qui est là
releases-picture-of = Du sujet { $post }
releases-picture-file = En envoyer une
releases-picture-said = Ce qu’elle montre, pour qui ne la voit pas
releases-picture-back = Revenir à la ligne
flash-picture-unsaid = Enregistré. Personne n’a encore dit ce que montre l’image : qui ne la voit pas n’en sait rien.
releases-picture-file-hint = PNG, JPEG, WebP ou GIF, jusqu’à 10 Mo. Elle remplace ce qui est choisi plus haut.
releases-picture-alt = Ce qu’elle montre ({ $language })
releases-leave-out = Retirer
releases-leave-out-which = Retirer « { $title } »
releases-late-title = Terminé depuis
releases-late = Ajouter les sujets terminés qui n’y sont pas
releases-late-count = { $posts ->
    [0] Aucun sujet n’a été terminé depuis qu’elle est figée.
    [one] { $posts } sujet a été terminé depuis qu’elle est figée.
   *[other] { $posts } sujets ont été terminés depuis qu’elle est figée.
}
releases-coming-back = { $lines ->
    [one] { $lines } ligne d’une version retirée revient.
   *[other] { $lines } lignes de versions retirées reviennent.
}
releases-late-listed = Ajouter ce qui figure ici
releases-freeze-listed = Figer la version fait une ligne de chacun des sujets terminés qui figurent ici, et y fait entrer les lignes des versions retirées, telles qu’elles sont rédigées. Ce qui est terminé plus tard peut encore être ajouté. Il n’y a pas de retour en arrière.
releases-notes = Notes
releases-summary = Résumé
releases-summary-hint = Un paragraphe en tête du journal des modifications, en texte brut.
releases-markdown-hint = Markdown fonctionne ici. Dites ce qui ne va pas et ce qui aide en attendant la correction.
releases-known-issues-edit = Modifier les problèmes connus
releases-known-issues-coming = Rédiger les problèmes connus de la prochaine version
releases-known-issues-beside = Écrire un texte à côté de ces bugs
releases-save = Enregistrer
releases-calendar-title = Calendrier
releases-calendar-planned = Prévue le { $moment }
releases-calendar-coming = Semaines à venir
releases-calendar-past = Semaines passées
releases-your-time = Chez vous : { $moment }
releases-calendar-announce-title = Annoncer une semaine sans version
releases-calendar-week = Semaine
releases-calendar-announce = Annoncer
releases-calendar-unskip = Ne pas sauter
releases-calendar-stray-title = Annoncées pour des jours sans publication
releases-calendar-stray-text = La semaine a maintenant d’autres moments : rien ne sort ces jours-là, et aucune semaine n’est sautée pour eux. Seule l’équipe voit cela.
releases-count-title = Compter les semaines
releases-count-text = Un numéro par jour de sortie, quoi qu’il advienne ; il peut commencer n’importe où. Si la version de cette semaine est approuvée, il faudra l’approuver de nouveau.
releases-count-number = Numéro d’une semaine
releases-count-day = Jour où la version de cette semaine sort ou est sortie
releases-count = Compter à partir de là
releases-wait-title = Suspendre cette version
releases-wait-text = Tant que vous ne la laissez pas repartir, elle ne sort pas, même approuvée et l’heure venue.
releases-wait-hint = Tout le monde peut le lire.
releases-wait = Suspendre
releases-wait-again = Changer le motif de la suspension
releases-wait-save = Enregistrer le motif
releases-go-on = Laisser repartir
releases-waits = La version est suspendue. L’équipe dit pourquoi :
releases-moments-title = Changer les horaires de la semaine
releases-moments-text = Tous les comptes à rebours suivent et tout le monde voit les nouveaux horaires. La semaine suivante reste comme prévu. Si la version est approuvée, il faudra l’approuver de nouveau.
releases-moments-frozen = Elle est figée : seule sa sortie peut être déplacée.
releases-moments-cutoff-day = Jour du gel
releases-moments-cutoff-time = Heure du gel
releases-moments-publish-day = Jour de la sortie
releases-moments-publish-time = Heure de la sortie
releases-moments-move = Changer
releases-moved-from = Déplacée, c’était prévu le { $moment }
releases-skip-title = Sauter cette semaine
releases-skip-text = Il n’y a alors pas de version cette semaine, et la semaine suivante commence. Pendant dix minutes, vous pouvez l’annuler sous « Mes derniers actes ».
releases-skip-lines = { $lines ->
    [one] Le texte de sa ligne est perdu ; le sujet reste terminé.
   *[other] Les textes de ses { $lines } lignes sont perdus ; les sujets restent terminés.
}
releases-skip-back = { $lines ->
    [one] { $lines } ligne d’une version rappelée revient avec la prochaine, avec le texte qu’elle y avait.
   *[other] { $lines } lignes de versions rappelées reviennent avec la prochaine, avec le texte qu’elles y avaient.
}
releases-skip-reason = Motif
releases-reason-in = Motif ({ $language })
releases-withheld = Un changement dont le sujet est masqué
releases-skip-hint = Tout le monde peut le lire. Ce qui est terminé attend la semaine suivante.
releases-skip = Sauter la semaine

releases-conflict = Quelqu’un d’autre a enregistré ceci pendant que vous écriviez. Votre texte est toujours dans le formulaire, rien n’est perdu. L’enregistrer de nouveau remplacera l’autre.
releases-conflict-theirs = Ce qui a été enregistré :
releases-conflict-again = La version a changé depuis l’ouverture de cette page. Relisez-la.
releases-changed-notes = Le résumé ou les problèmes connus ont été modifiés.
releases-changed-line = Modifié : { $line }
releases-changed-added = Ajouté : { $line }
releases-changed-left-out = { $lines ->
    [one] { $lines } ligne a été retirée.
   *[other] { $lines } lignes ont été retirées.
}
releases-conflict-left-out = Ce que vous aviez écrit pour des lignes retirées entre-temps :
releases-came-back = Vient de la version { $version }, qui a été retirée
releases-gone-out = Cette version est sortie entre-temps. Ce que vous aviez écrit n’a pas été enregistré ; vous pouvez le copier ici.
releases-gone-recalled = Cette version a été retirée entre-temps. Ce que vous aviez écrit n’a pas été enregistré ; vous pouvez le copier ici.
releases-gone-skipped = Cette semaine a été sautée entre-temps. Ce que vous aviez écrit n’a pas été enregistré ; vous pouvez le copier ici.
releases-gone-retired = Plus rien ne part avec ce train : rien n’a donc été enregistré.
releases-gone-typed = Ce que vous aviez écrit
