notices-together-subject = { $count ->
    [one] { $shown } nouveauté de { $site }
   *[other] { $shown } nouveautés de { $site }
}
notices-together = Voici ce qu’il y a de nouveau dans ce que vous suivez et dans ce qui est à vous :
notices-together-why = { $site } vous envoie ce message parce que vous suivez cela ou parce que cela vous concerne. Ce qui se passe en une heure arrive dans un seul e-mail.
