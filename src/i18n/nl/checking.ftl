checking-complaint = Nog verwoord zoals de fout werd gemeld. Wat werkt er nu?
checking-filler = Noemt niets. Wat is er precies beter geworden?
checking-fault = Zegt wat er kapot was. Wat werkt er nu?
checking-lapsed = De goedkeuring geldt niet meer, want dit is veranderd: { $parts }
checking-lapsed-again = De goedkeuring geldt niet meer, want er is iets gewijzigd
checking-part-lines = de regels
checking-part-texts = andere talen
checking-part-areas = de onderdelen
checking-part-notes = de samenvatting of de bekende problemen
checking-part-moment = het moment
checking-part-devices = wat hij over apparaten zegt
checking-part-announcement = de begroeting of de afsluiting
checking-part-name = de naam
checking-part-issues = de bugs die erin bekend zijn
checking-title = De release nakijken
checking-version = Gepland als { $version }
checking-other = Dit adres was van een andere versie: nu is { $version } gepland.
checking-lacks = Deze regel heeft in deze taal nog geen tekst.
checking-lacks-alt = Niemand heeft in deze taal gezegd wat er op de afbeelding te zien is.
checking-sample = Een voorbeeld van de mail
checking-sample-styled = Dezelfde, zoals mailprogramma’s hem tonen
checking-mailed = { $people ->
    [one] { $shown } persoon krijgt een mail
   *[other] { $shown } mensen krijgen een mail
}
checking-mailed-more = Meer dan { $shown } mensen krijgen een mail
checking-mailed-who = Iedereen krijgt één mail, hoeveel ze ook schreven of steunden, en alleen wie dat wil en het adres bevestigde.
mails-wait = De mails gaan uit vanaf { $moment }
mails-stop = De mails tegenhouden
mails-stopped = De mails van deze release zijn tegengehouden
mails-send = De mails versturen
checking-keep = Zo laten
checking-open = Over deze regels staan nog vragen open:
checking-as-is = Deze regels publiceren zoals ze zijn
checking-as-is-approve = Deze regels goedkeuren zoals ze zijn
checking-unanswered = Er is niets gepubliceerd: over sommige regels staan vragen open. Beantwoord ze, of vink aan dat deze regels zo blijven.
checking-unapproved = Er is niets goedgekeurd: over sommige regels staan vragen open. Beantwoord ze, of vink aan dat deze regels zo blijven.
checking-why = Waarom er niets wordt genoemd
checking-kept = Blijft zo
checking-kept-why = Blijft zo: { $why }
checking-why-small = Veel kleine dingen, te veel om op te noemen.
checking-why-security = Wat het was staat hier niet, zodat niemand er misbruik van maakt.
checking-why-inside = Van buiten is er niets van te zien.
checking-subscribers = { $people ->
    [one] { $shown } abonnee krijgt de release per mail
   *[other] { $shown } abonnees krijgen de release per mail
}
checking-subscribers-more = Meer dan { $shown } abonnees krijgen de release per mail
checking-now = Hij gaat nu uit als { $version }. Gepland was { $planned }, op { $moment }.
checking-now-same = Hij gaat nu uit als { $version }; gepland was { $moment }.
checking-now-next = De volgende is gepland voor { $moment }.
