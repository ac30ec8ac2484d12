notices-together-subject = { $count ->
    [one] { $shown } Neuigkeit von { $site }
   *[other] { $shown } Neuigkeiten von { $site }
}
notices-together = Das ist neu bei dem, was du verfolgst, und bei dem, was von dir ist:
notices-together-why = { $site } schickt dir das, weil du dem folgst oder weil es dich betrifft. Was innerhalb einer Stunde passiert, kommt in einer Mail.
notices-comment-subject = Neuer Kommentar: { $title }
notices-comment = Jemand hat einen Beitrag kommentiert, dem du folgst.
notices-appeared-subject = Neuer Beitrag: { $title }
notices-appeared = In dem, was du verfolgst, ist ein neuer Beitrag erschienen.
notices-published = Ein Release ist erschienen.
notices-recalled = Dieses Release wurde zurückgezogen. Warum, steht auf seiner Seite.
notices-shipped = Ein Release ist erschienen, das jemand mitgestaltet hat, dem du folgst.
notices-release-button = Release öffnen
notices-chosen-why = { $site } schickt dir diese Mail, weil du sie in deinen Benachrichtigungen gewählt hast.
