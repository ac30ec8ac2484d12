person-lines = { $count ->
    [one] { $shown } erschienene Änderung nennt diesen Namen
   *[other] { $shown } erschienene Änderungen nennen diesen Namen
}
person-lines-yours = { $count ->
    [one] { $shown } erschienene Änderung nennt deinen Namen
   *[other] { $shown } erschienene Änderungen nennen deinen Namen
}
person-early = { $count ->
    [one] { $shown } Stimme war früh: Noch keine zehn hatten dafür gestimmt, und es ist erschienen.
   *[other] { $shown } Stimmen waren früh: Noch keine zehn hatten dafür gestimmt, und es ist erschienen.
}
person-early-yours = { $count ->
    [one] { $shown } deiner Stimmen war früh: Noch keine zehn hatten dafür gestimmt, und es ist erschienen.
   *[other] { $shown } deiner Stimmen waren früh: Noch keine zehn hatten dafür gestimmt, und es ist erschienen.
}
person-going = Unterwegs
person-filed = Gemeldet
person-filed-of = Gemeldet von { $name }
person-filed-none = Noch ist nichts gemeldet.
person-filed-all = Alles Gemeldete
person-back = Zurück zur ganzen Seite
person-held = { $count ->
    [one] { $shown } deiner Stimmen zählt noch nicht
   *[other] { $shown } deiner Stimmen zählen noch nicht
}
person-held-only = Nur Stimmen, die noch nicht zählen
person-drafts = Entwürfe auf diesem Gerät
person-drafts-hint = Getippt und nicht gesendet. Niemand sonst sieht sie, und kein anderes Gerät hat sie.
person-devices = Deine Geräte
person-devices-hint = Das siehst nur du.
person-devices-change = Geräte ändern
person-badge = Abzeichen für deine eigene Seite
person-badge-alt = Mein Anteil an { $site }
person-badge-code = HTML zum Einfügen
person-badge-lines = { $count ->
    [one] { $shown } erschienene Änderung
   *[other] { $shown } erschienene Änderungen
}
person-badge-joined = dabei seit { $year }
person-feed = Was mit diesem Namen erscheint, als Feed abonnieren
person-feed-titled = Mitgestaltet von { $name }
