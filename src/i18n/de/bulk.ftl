bulk-title = Mehrere Beiträge auf einmal beantwortet
bulk-ask-title = { $count ->
    [one] { $shown } Beitrag beantworten
   *[other] { $shown } Beiträge beantworten
}
bulk-page-title = { $count ->
    [one] { $status }: { $shown } Beitrag
   *[other] { $status }: { $shown } Beiträge
}
bulk-hearing = { $people ->
    [one] { $shown } Person folgt ihnen und bekommt eine Mail, zehn Minuten nachdem der letzte Beitrag beantwortet ist.
   *[other] { $shown } Personen folgen ihnen. Jede bekommt eine Mail, zehn Minuten nachdem der letzte Beitrag beantwortet ist.
}
bulk-hearing-many = Mehr als { $shown } Personen folgen ihnen. Jede bekommt eine Mail, zehn Minuten nachdem der letzte Beitrag beantwortet ist.
bulk-hearing-none = Sonst folgt ihnen niemand, also bekommt niemand eine Mail.
bulk-note-hint = Sie steht unter jedem der Beiträge.
bulk-canned-hint = Ein Text für alle, in der Sprache, in der die meisten geschrieben sind. Du liest ihn, bevor er gesendet wird.
bulk-status-hint = Die Zahl sagt, wie viele davon dorthin können. Die anderen bleiben, wie sie sind, ebenso was sich ändert, bevor du drückst.
bulk-posts = Diese Beiträge
bulk-others = { $count ->
    [one] und { $shown } weiterer
   *[other] und { $shown } weitere
}
bulk-progress = { $done } von { $total }
bulk-running = Wird beantwortet
bulk-stopped = Angehalten
bulk-finished = Alles beantwortet
bulk-undoing = Antworten werden zurückgenommen
bulk-undone = Antworten zurückgenommen
bulk-answered = { $count ->
    [one] { $shown } Beitrag beantwortet
   *[other] { $shown } Beiträge beantwortet
}
bulk-skipped = { $count ->
    [one] { $shown } Beitrag bleibt, wie er ist: inzwischen geändert, oder er kann nicht dorthin
   *[other] { $shown } Beiträge bleiben, wie sie sind: inzwischen geändert, oder sie können nicht dorthin
}
bulk-taken-back = { $count ->
    [one] { $shown } Antwort zurückgenommen
   *[other] { $shown } Antworten zurückgenommen
}
bulk-left = { $count ->
    [one] { $shown } Beitrag blieb ohne Antwort
   *[other] { $shown } Beiträge blieben ohne Antwort
}
bulk-tell-at = Wer folgt, erfährt es: { $moment }
bulk-stop = Anhalten
bulk-undo = Alle Antworten zurücknehmen
bulk-look-again = Neu laden
bulk-skipped-title = Unverändert gelassen
bulk-empty = So wurde noch nichts beantwortet
bulk-empty-text = Wähle Beiträge in der Liste mit ihren Kästchen oder mit x und drücke „Mehrere beantworten“.
bulk-more-match = { $shown } passen. Auf einmal werden höchstens 1.000 beantwortet: Das sind die mit den meisten Stimmen. Sind sie durch, führt ihre Seite zu den nächsten.
bulk-rest = Die nächsten auswählen, die passen
bulk-told = Wer folgt, hat es erfahren. Ab jetzt wird jede Antwort auf ihrer eigenen Seite zurückgenommen.
bulk-private = { $count ->
    [one] { $shown } privater Beitrag bleibt außen vor: Er wird für sich beantwortet.
   *[other] { $shown } private Beiträge bleiben außen vor: Jeder wird für sich beantwortet.
}
