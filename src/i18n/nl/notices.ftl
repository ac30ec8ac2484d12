notices-together-subject = { $count ->
    [one] { $shown } update van { $site }
   *[other] { $shown } updates van { $site }
}
notices-together = Dit is nieuw bij wat je volgt en bij wat van jou is:
notices-together-why = { $site } stuurt je dit omdat je het volgt of omdat het over jou gaat. Wat er binnen een uur gebeurt, komt in één mail.
notices-comment-subject = Nieuwe reactie: { $title }
notices-comment = Iemand heeft gereageerd op een post die je volgt.
notices-appeared-subject = Nieuwe post: { $title }
notices-appeared = Er is een nieuwe post verschenen in wat je volgt.
notices-published = Er is een release uit.
notices-recalled = Deze release is ingetrokken. Waarom staat op zijn pagina.
notices-shipped = Er is een release uit die iemand die je volgt mede heeft gevormd.
notices-release-button = Release openen
notices-chosen-why = { $site } stuurt je deze mail omdat je er in je meldingen voor hebt gekozen.
