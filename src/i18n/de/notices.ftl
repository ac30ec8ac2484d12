notices-together-subject = { $count ->
    [one] { $shown } Neuigkeit von { $site }
   *[other] { $shown } Neuigkeiten von { $site }
}
notices-together = Das ist neu bei dem, was du verfolgst, und bei dem, was von dir ist:
notices-together-why = { $site } schickt dir das, weil du dem folgst oder weil es dich betrifft. Was innerhalb einer Stunde passiert, kommt in einer Mail.
