planning-title = Planification
planning-text = Pour chaque rubrique, ce qui est le plus demandé, à côté du programme de la semaine. Tout ce que vous faites ici est public aussitôt.
planning-week-open = Ce qui est terminé avant le { $cutoff } sort le { $day }.
planning-week-frozen = La version du { $day } est close. Ce que vous commencez ou terminez maintenant sort au plus tôt le { $next }.
planning-ships-with = Sort avec : { $train }
planning-frozen = Dans la version close
planning-empty = Rien n’est ouvert, et rien n’est au programme cette semaine
planning-wanted = Le plus demandé
planning-wanted-none = Rien n’est ouvert ici.
planning-desk = Tout ce qui est ouvert
planning-in-week = Au programme de la semaine
planning-in-week-none = Rien n’est encore au programme de cette semaine.
planning-more = { $posts ->
    [one] { $shown } autre cette semaine
   *[other] { $shown } autres cette semaine
}
planning-first-areas = Les premières rubriques
planning-more-areas = Plus de rubriques
planning-start = Commencer
planning-finish = Terminer
planning-move = Reporter à la semaine prochaine
planning-builders = Qui le réalise
planning-load = { $items ->
    [one] { $shown } cette semaine
   *[other] { $shown } cette semaine
}
planning-load-of = { $items } sur { $capacity }
planning-over = { $items ->
    [one] C’est { $shown } de plus que ce que cette rubrique termine en une semaine.
   *[other] C’est { $shown } de plus que ce que cette rubrique termine en une semaine.
}
planning-capacity = Changements par semaine
planning-capacity-hint = De 0 à 99. Laissez vide s’il n’y a pas de limite.
planning-capacity-title = Ce que { $area } termine en une semaine
planning-save = Enregistrer
planning-builders-title = Qui réalise ce sujet
planning-builders-text = Tout le monde le lit sur le sujet et sur la page de cette semaine. Cinq personnes au plus.
planning-builders-staff = De l’équipe
planning-builders-others = Autres
planning-builders-others-hint = Un nom par ligne.
planning-built-by = Réalisé par { $names }
planning-move-title = Reporter ce sujet à la semaine prochaine
planning-move-note = Pourquoi n’est-ce pas pour cette semaine ?
planning-move-hint = Tout le monde le lit sur le sujet et sur la page de cette semaine, et les personnes qui suivent le sujet le reçoivent par e-mail. Son statut devient « Prévu ».
acceptance-title = Quand est-ce terminé ?
acceptance-link = Terminé quand …
acceptance-done-when = Terminé quand
acceptance-tally = Points remplis : { $met } sur { $total }
acceptance-text = Tout le monde lit cette liste sur le sujet. Tant qu’un point est ouvert, le sujet ne devient pas Prêt.
acceptance-ticks = Ce qui est fait
acceptance-tick = Enregistrer
acceptance-points = Ce qui doit être fait, un point par ligne
acceptance-points-hint = Vingt au plus. Une ligne inchangée garde sa coche.
acceptance-save = Enregistrer la liste
