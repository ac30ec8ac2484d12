### Words of the database shown to people, used by every room.

status-open = Ouvert
status-under-review = À l’étude
status-planned = Prévu
status-in-progress = En cours
status-ready = Prêt pour vendredi
status-shipped = Livré
status-declined = Refusé
status-duplicate = Doublon

kind-request = Demande
kind-bug = Bug

change-new = Nouveau
change-improved = Amélioré
change-fixed = Corrigé

role-reported = à l’origine
role-seconded = en appui
role-tested = par ses tests
role-confirmed = en confirmant
role-voted = par son vote
role-reported-count = { $count ->
    [one] { $shown } déposée
   *[other] { $shown } déposées
}
role-seconded-count = { $count ->
    [one] { $shown } appuyée
   *[other] { $shown } appuyées
}
role-tested-count = { $count ->
    [one] { $shown } testée
   *[other] { $shown } testées
}
role-confirmed-count = { $count ->
    [one] { $shown } confirmée
   *[other] { $shown } confirmées
}
role-voted-count = { $count ->
    [one] { $shown } votée
   *[other] { $shown } votées
}

votes = { $count ->
    [one] { $shown } vote
   *[other] { $shown } votes
}
comments = { $count ->
    [one] { $shown } commentaire
   *[other] { $shown } commentaires
}

moment-in-zone = { $said } { $zone }
number-of-many = { $shown } de

words-beside = { $first } · { $then }
