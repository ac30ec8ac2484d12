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
archive-none-text = Seul ce qui est déjà sorti se trouve ici. Ce qui est souhaité ou prévu se trouve sur le forum.
archive-none-in-year = Aucune semaine ne s’est terminée cette année-là.
archive-cut = Tout n’a pas été parcouru. Avec moins de mots ou des mots plus rares, vous trouverez davantage.
archive-not-yet = Pas encore livré. Voici ce qui est demandé sur le forum :
archive-on-the-board = Rechercher sur le forum
archive-answer = Le plus récent est sorti dans la version { $version }, le { $day }.
archive-recalled-ready = Pas disponible : la version a été retirée, et ceci est prêt pour { $version }.
archive-recalled = Pas disponible : { $version } a été retirée.

how-title = Comment ça marche
how-lead = Les fans disent ce qu’ils veulent, l’équipe répond, et chaque semaine une version nomme toutes les personnes qui y ont contribué. Voici le chemin d’un souhait, étape par étape.
how-example = Un vrai souhait comme exemple
how-release = Version { $version }
how-so-far = Jusqu’ici
how-ask = Une personne demande
how-ask-text = Toute personne qui a un compte peut déposer un souhait ou un bug. Pendant la saisie, des sujets semblables s’affichent, pour que les votes se rejoignent.
how-ask-then = { $name } l’a demandé le { $day }.
how-vote = Les fans votent
how-vote-text = Chaque personne a une voix par sujet et peut la retirer. Ce que le plus de personnes veulent cette semaine vient en premier.
how-vote-then = { $count ->
    [one] { $shown } personne a voté pour.
   *[other] { $shown } personnes ont voté pour.
}
how-answer = L’équipe répond
how-answer-text = Chaque réponse est publique. Quand quelque chose est refusé, le motif est donné, et la discussion peut continuer.
how-answer-then = La première réponse est arrivée le { $day }.
how-build = L’équipe passe à la réalisation
how-build-text = Tout le monde voit ce qui est prévu, ce qui est en cours et ce qui est prêt.
how-build-then = C’était terminé le { $day }.
how-freeze = La version est figée
how-freeze-text = Ce qui est prêt à ce moment entre dans la version de la semaine. Ce qui vient après attend la suivante.
how-freeze-then = C’était dans la version quand elle a été figée le { $day }.
how-ship = La version sort
how-ship-text = Chaque changement mène aux sujets dont il vient. Une semaine où rien n’a été terminé n’a pas de version, et cela est dit.
how-ship-then = C’est sorti dans la version { $version }, le { $day }.
how-thank = Tout le monde est nommé
how-thank-text = Qui l’a demandé, qui a demandé la même chose et qui l’a testé, confirmé ou a voté est cité avec le changement, sauf qui masque son nom.
how-thank-then = { $count ->
    [one] { $shown } personne a contribué à ce changement.
   *[other] { $shown } personnes ont contribué à ce changement.
}
how-mail = Un seul e-mail
how-mail-text = Qui a contribué à quelque chose reçoit un e-mail cette semaine-là, avec sa part. Un clic met fin à ces e-mails.
how-press = Pour la presse
how-contact = Contact : { $contact }
how-licence = Images et textes de cette page : { $licence }
how-choose = De qui raconter le parcours
how-post = Numéro du sujet
how-post-hint = Un souhait livré. Vide pour le plus récent avec le plus de votes.

archive-qr-said = Un code QR avec l’adresse de la page destinée aux téléphones qui ont cette version
archive-qr = Scannez-le avec un téléphone qui a cette version.
