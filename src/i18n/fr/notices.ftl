notices-together-subject = { $count ->
    [one] { $shown } nouveauté de { $site }
   *[other] { $shown } nouveautés de { $site }
}
notices-together = Voici ce qu’il y a de nouveau dans ce que vous suivez et dans ce qui est à vous :
notices-together-why = { $site } vous envoie ce message parce que vous suivez cela ou parce que cela vous concerne. Ce qui se passe en une heure arrive dans un seul e-mail.
notices-comment-subject = Nouveau commentaire : { $title }
notices-comment = Quelqu’un a commenté un sujet que vous suivez.
notices-appeared-subject = Nouveau sujet : { $title }
notices-appeared = Un nouveau sujet est apparu dans ce que vous suivez.
notices-published = Une version est sortie.
notices-recalled = Cette version a été retirée. Sa page dit pourquoi.
notices-shipped = Une version est sortie, façonnée par quelqu’un que vous suivez.
notices-release-button = Ouvrir la version
notices-chosen-why = { $site } vous envoie cet e-mail parce que vous l’avez choisi dans vos notifications.
