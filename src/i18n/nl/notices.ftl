notices-together-subject = { $count ->
    [one] { $shown } update van { $site }
   *[other] { $shown } updates van { $site }
}
notices-together = Dit is nieuw bij wat je volgt en bij wat van jou is:
notices-together-why = { $site } stuurt je dit omdat je het volgt of omdat het over jou gaat. Wat er binnen een uur gebeurt, komt in één mail.
