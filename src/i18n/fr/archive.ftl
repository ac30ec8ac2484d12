archive-title = Archives
archive-search = Rechercher dans les changements
archive-year = Année
archive-years-all = Toutes les années
archive-weeks = Les semaines de { $year }
archive-out = { $count ->
    [one] { $shown } version
   *[other] { $shown } versions
}
archive-late = { $count ->
    [one] { $shown } plus tard que prévu
   *[other] { $shown } plus tard que prévu
}
archive-skipped = { $count ->
    [one] { $shown } semaine sans version
   *[other] { $shown } semaines sans version
}
archive-chain-key = Chaque barre est une version ; une demi-barre est une version sortie plus tard que prévu, et un vide est une semaine sans version.
archive-none = Aucun changement trouvé
archive-none-text = On ne trouve ici que ce qui est déjà sorti. Ce qui est souhaité ou prévu se trouve sur le forum.
archive-none-in-year = Aucune semaine ne s’est terminée cette année-là.
archive-on-the-board = Rechercher sur le forum
archive-answer = Le plus récent est sorti dans la version { $version }, le { $day }.
