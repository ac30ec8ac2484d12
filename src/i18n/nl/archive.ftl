archive-title = Archief
archive-search = Wijzigingen doorzoeken
archive-year = Jaar
archive-years-all = Alle jaren
archive-weeks = De weken van { $year }
archive-out = { $count ->
    [one] { $shown } release
   *[other] { $shown } releases
}
archive-late = { $count ->
    [one] { $shown } later dan gepland
   *[other] { $shown } later dan gepland
}
archive-skipped = { $count ->
    [one] { $shown } week zonder release
   *[other] { $shown } weken zonder release
}
archive-chain-key = Elke balk is een release; een halve kwam later dan gepland, en een gat is een week zonder release.
archive-none = Geen wijziging gevonden
archive-none-text = Hier vind je alleen wat al uit is. Verzoeken en plannen staan op het forum.
archive-none-in-year = In dit jaar eindigde geen week.
archive-cut = Niet alles is doorzocht. Met minder of zeldzamere woorden vind je meer.
archive-not-yet = Nog niet uitgebracht. Op het forum wordt hierom gevraagd:
archive-on-the-board = Op het forum zoeken
archive-answer = De nieuwste daarvan kwam uit met { $version } op { $day }.
archive-recalled-ready = Niet uit: de release is ingetrokken, en dit is klaar voor { $version }.
archive-recalled = Niet uit: { $version } is ingetrokken.

how-title = Zo werkt het
how-lead = Fans zeggen wat ze willen, het team antwoordt, en elke week noemt een release iedereen die eraan heeft bijgedragen. Dit is de weg van een verzoek, stap voor stap.
how-example = Een echt verzoek als voorbeeld
how-release = Release { $version }
how-so-far = Tot nu toe
how-ask = Een fan vraagt iets
how-ask-text = Iedereen met een account kan een verzoek indienen of een bug melden. Tijdens het typen verschijnen posts die erop lijken, zodat stemmen bij elkaar komen.
how-ask-then = { $name } vroeg hierom op { $day }.
how-vote = Fans stemmen
how-vote-text = Iedereen heeft één stem per post en kan die intrekken. Wat de meesten deze week willen, staat bovenaan.
how-vote-then = { $count ->
    [one] { $shown } persoon stemde ervoor.
   *[other] { $shown } personen stemden ervoor.
}
how-answer = Het team antwoordt
how-answer-text = Elk antwoord is openbaar. Wie iets afwijst, zegt waarom, en fans kunnen er verder over praten.
how-answer-then = Het eerste antwoord kwam op { $day }.
how-build = Het wordt gebouwd
how-build-text = Iedereen ziet wat gepland is, waaraan gewerkt wordt en wat klaar is.
how-build-then = Het was klaar op { $day }.
how-freeze = De release wordt vastgezet
how-freeze-text = Wat dan klaar is, komt in de release van deze week. Wat later komt, wacht op de volgende.
how-freeze-then = Het zat in de release toen die op { $day } werd vastgezet.
how-ship = De release komt uit
how-ship-text = Elke wijziging leidt naar de posts waaruit die ontstond. Een week waarin niets klaar was, heeft geen release en zegt dat ook.
how-ship-then = Het kwam uit met { $version } op { $day }.
how-thank = Iedereen wordt genoemd
how-thank-text = Wie het indiende, wie hetzelfde indiende en wie het testte, bevestigde of erop stemde, wordt bij de wijziging genoemd, behalve wie de eigen naam verbergt.
how-thank-then = { $count ->
    [one] { $shown } persoon heeft aan deze wijziging bijgedragen.
   *[other] { $shown } personen hebben aan deze wijziging bijgedragen.
}
how-mail = Eén mail
how-mail-text = Wie ergens aan heeft bijgedragen, krijgt die week één mail met het eigen deel. Eén klik beëindigt deze mails.
how-press = Voor de pers
how-contact = Contact: { $contact }
how-licence = Beelden en teksten van deze pagina: { $licence }
how-choose = Wiens weg wordt verteld
how-post = Nummer van de post
how-post-hint = Een wens die is uitgekomen. Leeg voor de nieuwste met de meeste stemmen.

archive-qr-said = Een QR-code met het adres van de pagina voor telefoons die deze release hebben
archive-qr = Scan hem met een telefoon die deze release heeft.
