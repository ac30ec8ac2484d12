### Words of the database shown to people, used by every room.

status-open = Offen
status-under-review = In Prüfung
status-planned = Geplant
status-in-progress = In Arbeit
status-ready = Fertig für Freitag
status-shipped = Erschienen
status-declined = Abgelehnt
status-duplicate = Duplikat

kind-request = Wunsch
kind-bug = Fehler

change-new = Neu
change-improved = Verbessert
change-fixed = Behoben

role-reported = gemeldet
role-seconded = auch gemeldet
role-tested = getestet
role-confirmed = bestätigt
role-voted = dafür gestimmt
role-reported-count = { $count ->
    [one] { $shown } gemeldet
   *[other] { $shown } gemeldet
}
role-seconded-count = { $count ->
    [one] { $shown } auch gemeldet
   *[other] { $shown } auch gemeldet
}
role-tested-count = { $count ->
    [one] { $shown } getestet
   *[other] { $shown } getestet
}
role-confirmed-count = { $count ->
    [one] { $shown } bestätigt
   *[other] { $shown } bestätigt
}
role-voted-count = { $count ->
    [one] für { $shown } gestimmt
   *[other] für { $shown } gestimmt
}

votes = { $count ->
    [one] { $shown } Stimme
   *[other] { $shown } Stimmen
}
comments = { $count ->
    [one] { $shown } Kommentar
   *[other] { $shown } Kommentare
}

moment-in-zone = { $said } { $zone }
number-of-many = { $shown }

words-beside = { $first } · { $then }
