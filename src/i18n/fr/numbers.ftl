numbers-title = Chiffres
numbers-text = Une semaine finit avec sa version et se compte un jour plus tard, telle qu’elle est alors. Ce qui est ensuite repris, fusionné ou déplacé n’y change rien.
numbers-empty = Rien n’est encore compté
numbers-empty-text = La première semaine sera comptée à ce moment : { $when }. On verra alors combien de temps les fans attendent une réponse et une version, ce qui vient d’eux, qui revient voter, et ce qui attend.
numbers-progress = { $count ->
    [one] { $counted } semaine sur { $shown } est comptée ; les autres suivent.
   *[other] Semaines comptées : { $counted } sur { $shown } ; les autres suivent.
}
numbers-last-week = La semaine jusqu’au { $day }
numbers-by-week = Semaine après semaine
numbers-weeks = Semaines
numbers-weeks-count = { $count ->
    [one] { $shown } semaine
   *[other] { $shown } semaines
}
numbers-to-ship = Du dépôt à la livraison
numbers-to-answer = Jusqu’à la première réponse
numbers-fans = Venant des fans
numbers-returned = Votants revenus
numbers-waiting = En attente d’une première réponse
numbers-waiting-now = { $count ->
    [one] En ce moment : { $shown } sujet.
   *[other] En ce moment : { $shown } sujets.
}
numbers-own = Mes minutes dans « À traiter »
numbers-own-text = Personne d’autre ne les voit, ni ici ni dans le tableau. Une minute compte quand une page de « À traiter » y est ouverte.
numbers-own-whole = Elles valent pour tout « À traiter », quelle que soit la rubrique ou la gamme choisie plus haut.
numbers-own-none = Aucune minute n’a été comptée ces semaines-là.
numbers-minutes-now = { $count ->
    [one] Cette semaine jusqu’ici : { $shown } minute.
   *[other] Cette semaine jusqu’ici : { $shown } minutes.
}
numbers-minutes = { $count ->
    [one] { $shown } minute
   *[other] { $shown } minutes
}
numbers-hours = { $count ->
    [one] { $shown } heure
   *[other] { $shown } heures
}
numbers-days = { $count ->
    [one] { $shown } jour
   *[other] { $shown } jours
}
numbers-time-of = { $count ->
    [one] { $time }, pour { $shown } sujet
   *[other] { $time }, médiane de { $shown } sujets
}
numbers-ship-none = Rien n’a été livré
numbers-answer-none = Rien n’a reçu de première réponse
numbers-fans-said = { $count ->
    [one] { $percent } % : { $fans } changement sur { $shown }
   *[other] { $percent } % : { $fans } sur { $shown } changements
}
numbers-voters-said = { $count ->
    [one] { $returned } votant sur { $shown }
   *[other] { $returned } votants sur { $shown }
}
numbers-voters-none = Personne n’a voté
numbers-posts = { $count ->
    [one] { $shown } sujet
   *[other] { $shown } sujets
}
numbers-points = { $count ->
    [one] { $shown } point
   *[other] { $shown } points
}
numbers-more = { $much } de plus que la semaine précédente
numbers-less = { $much } de moins que la semaine précédente
numbers-same = comme la semaine précédente
numbers-chart-said = Une barre par semaine, du { $first } au { $last }. La plus haute : { $highest }.
numbers-chart-filled = En plein : { $what }
numbers-column-week = Semaine jusqu’au
numbers-column-middle = Médiane
numbers-column-shipped = Livrés
numbers-column-answered = Répondus
numbers-column-fans = Des fans
numbers-column-items = Changements
numbers-column-returned = Revenus
numbers-column-voters = Votants
numbers-column-posts = Sujets
numbers-column-minutes = Minutes
numbers-by-day = Jour après jour
numbers-days-text = Un jour est celui du calendrier là où se trouve le site, et se compte une fois fini, tel qu’il est alors. Voici les 28 derniers. Ce qui est ensuite annulé, fusionné ou déplacé n’y change rien, sauf si une version est retirée.
numbers-days-empty = Le premier jour apparaît ici une fois fini.
numbers-filed = Nouveaux sujets
numbers-votes = Votes
numbers-first-answers = Premières réponses
numbers-column-day = Jour
numbers-chart-said-days = Une barre par jour, du { $first } au { $last }. La plus haute : { $highest }.
