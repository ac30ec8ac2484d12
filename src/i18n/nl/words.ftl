### Words of the database shown to people, used by every room.

status-open = Open
status-under-review = In beoordeling
status-planned = Gepland
status-in-progress = In ontwikkeling
status-ready = Klaar voor vrijdag
status-shipped = Uitgebracht
status-declined = Afgewezen
status-duplicate = Dubbel

kind-request = Verzoek
kind-bug = Bug

change-new = Nieuw
change-improved = Verbeterd
change-fixed = Opgelost

role-reported = gemeld
role-seconded = ook gemeld
role-tested = getest
role-confirmed = bevestigd
role-voted = gestemd
role-reported-count = { $count ->
    [one] { $shown } gemeld
   *[other] { $shown } gemeld
}
role-seconded-count = { $count ->
    [one] { $shown } ook gemeld
   *[other] { $shown } ook gemeld
}
role-tested-count = { $count ->
    [one] { $shown } getest
   *[other] { $shown } getest
}
role-confirmed-count = { $count ->
    [one] { $shown } bevestigd
   *[other] { $shown } bevestigd
}
role-voted-count = { $count ->
    [one] op { $shown } gestemd
   *[other] op { $shown } gestemd
}

votes = { $count ->
    [one] { $shown } stem
   *[other] { $shown } stemmen
}
comments = { $count ->
    [one] { $shown } reactie
   *[other] { $shown } reacties
}

moment-in-zone = { $said } { $zone }
number-of-many = { $shown }

words-beside = { $first } · { $then }
