numbers-title = Zahlen
numbers-text = Eine Woche endet mit ihrem Release und wird einen Tag später gezählt, so wie es dann ist. Was danach zurückgenommen, zusammengeführt oder verschoben wird, ändert hier nichts.
numbers-empty = Noch ist nichts gezählt
numbers-empty-text = Die erste Woche wird zu dieser Zeit gezählt: { $when }. Dann steht hier, wie lange Fans auf eine Antwort und auf ein Release warten, was von ihnen kam, wer wiederkommt und abstimmt, und was wartet.
numbers-progress = { $count ->
    [one] { $counted } von { $shown } Woche ist gezählt; die anderen folgen.
   *[other] { $counted } von { $shown } Wochen sind gezählt; die anderen folgen.
}
numbers-last-week = Die Woche bis { $day }
numbers-by-week = Woche für Woche
numbers-weeks = Wochen
numbers-weeks-count = { $count ->
    [one] { $shown } Woche
   *[other] { $shown } Wochen
}
numbers-to-ship = Vom Einreichen bis zum Release
numbers-to-answer = Bis zur ersten Antwort
numbers-fans = Von Fans
numbers-returned = Abstimmende, die wiederkamen
numbers-waiting = Wartet auf eine erste Antwort
numbers-waiting-now = { $count ->
    [one] In diesem Moment: { $shown } Beitrag.
   *[other] In diesem Moment: { $shown } Beiträge.
}
numbers-own = Meine Minuten im Eingang
numbers-own-text = Nur du siehst sie, hier und in der Tabelle. Eine Minute zählt, wenn du in ihr eine Seite des Eingangs öffnest.
numbers-own-whole = Sie gelten für den ganzen Eingang, welcher Bereich oder welche Produktlinie oben auch gewählt ist.
numbers-own-none = In diesen Wochen wurde keine Minute gezählt.
numbers-minutes-now = { $count ->
    [one] Diese Woche bis jetzt: { $shown } Minute.
   *[other] Diese Woche bis jetzt: { $shown } Minuten.
}
numbers-minutes = { $count ->
    [one] { $shown } Minute
   *[other] { $shown } Minuten
}
numbers-hours = { $count ->
    [one] { $shown } Stunde
   *[other] { $shown } Stunden
}
numbers-days = { $count ->
    [one] { $shown } Tag
   *[other] { $shown } Tage
}
numbers-time-of = { $count ->
    [one] { $time }, bei { $shown } Beitrag
   *[other] { $time }, der Median von { $shown } Beiträgen
}
numbers-ship-none = Nichts ist erschienen
numbers-answer-none = Nichts wurde zum ersten Mal beantwortet
numbers-fans-said = { $count ->
    [one] { $percent } %: { $fans } von { $shown } Änderung
   *[other] { $percent } %: { $fans } von { $shown } Änderungen
}
numbers-voters-said = { $count ->
    [one] { $returned } von { $shown } Person, die abstimmte
   *[other] { $returned } von { $shown } Personen, die abstimmten
}
numbers-voters-none = Niemand stimmte ab
numbers-posts = { $count ->
    [one] { $shown } Beitrag
   *[other] { $shown } Beiträge
}
numbers-points = { $count ->
    [one] { $shown } Prozentpunkt
   *[other] { $shown } Prozentpunkte
}
numbers-more = { $much } mehr als in der Woche davor
numbers-less = { $much } weniger als in der Woche davor
numbers-same = gleich wie in der Woche davor
numbers-chart-said = Ein Balken für jede Woche, von { $first } bis { $last }. Der höchste: { $highest }.
numbers-chart-filled = Gefüllt: { $what }
numbers-column-week = Woche bis
numbers-column-middle = Median
numbers-column-shipped = Erschienen
numbers-column-answered = Beantwortet
numbers-column-fans = Von Fans
numbers-column-items = Änderungen
numbers-column-returned = Wiedergekommen
numbers-column-voters = Abstimmende
numbers-column-posts = Beiträge
numbers-column-minutes = Minuten
numbers-by-day = Tag für Tag
numbers-days-text = Ein Tag ist ein Kalendertag dort, wo die Seite zu Hause ist, und wird gezählt, sobald er vorbei ist, so wie es dann ist. Das sind die letzten 28. Was danach zurückgenommen, zusammengeführt oder verschoben wird, ändert hier nichts, außer wenn ein Release zurückgezogen wird.
numbers-days-empty = Der erste Tag steht hier, sobald er vorbei ist.
numbers-filed = Neue Beiträge
numbers-votes = Stimmen
numbers-first-answers = Erste Antworten
numbers-column-day = Tag
numbers-chart-said-days = Ein Balken für jeden Tag, von { $first } bis { $last }. Der höchste: { $highest }.
