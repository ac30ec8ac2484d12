board-title = Wat zullen we hierna maken?
board-ask = Verzoek doen of bug melden
board-retired = Hier wordt niets nieuws meer geplaatst. Wat er al stond, blijft.
board-strip-title = Week { NUMBER($week) }
board-strip-ships = Komt uit op { $moment }
board-strip-frozen = Staat vast en komt uit op { $moment }
board-progress-label = Deze week klaar
board-progress = { NUMBER($done) } van de { NUMBER($total) } klaar
board-progress-nothing = Voor deze week is nog niets in de maak.
board-sort = Sorteren
board-sort-week = Trending
board-sort-new = Nieuw
board-sort-top = Top
board-sort-done = Uitgebracht
board-sort-best = Beste overeenkomst
board-search-title = Zoeken: { $words }
board-search-found = { $count ->
    [one] { NUMBER($count) } post gevonden
   *[other] { NUMBER($count) } posts gevonden
}
board-search-none = Daarover staat in geen post iets.
board-search-no-post = Er is geen post #{ $number }.
board-search-no-post-text = Controleer het nummer, of zoek op een woord uit de titel.
board-search-partial = Geen post heeft al deze woorden. Deze hebben er enkele van.
board-search-some = Deze hebben enkele van de woorden.
board-search-first = Dit zijn de eerste; er zijn meer posts die het zeggen. Met meer woorden of een filter kom je bij de rest.
board-search-newest = Zoveel posts zeggen het dat alleen de nieuwste zijn doorzocht. Met meer woorden kom je bij oudere.
board-search-file = Zit het er niet bij? Dien het zelf in.
board-search-none-text = Probeer minder of andere woorden, of dien het zelf in.
board-filter = Filteren
board-filter-area = Onderdeel
board-filter-area-all = Alle onderdelen
board-filter-kind = Soort
board-filter-kind-all = Alle soorten
board-filter-status = Status
board-filter-status-all = Niet gesloten
board-filter-status-any = Alle statussen
board-filter-show = Tonen
board-filter-reset = Alles tonen
board-feed = Volg de releases als feed
board-empty-first = Wees de eerste
board-empty-first-text = Er is nog niets geplaatst. Wat stoort je het meest aan je telefoon, of wat ontbreekt er?
board-empty-none = Hier staat niets
board-empty-none-text = Er is geen post die past bij wat je hebt gekozen.
board-empty-page-text = Zo ver loopt de lijst niet.
board-empty-done-text = Er is nog niets uitgebracht. De eerste release vult deze lijst.

board-crumbs = Waar je bent
board-merged-banner = Post #{ NUMBER($number) } is met deze post samengevoegd. De stemmen zijn overgenomen.
board-post-device = Toestel
board-post-build = ROM-versie
board-post-shipped = Uitgebracht in { $version }
board-post-edit = Je post wijzigen
board-post-edited = (gewijzigd { $when })
board-post-add = Je post aanvullen
board-post-added = Aangevuld { $when }
board-post-pending = Alleen jij ziet deze post. Hij verschijnt zodra je e-mailadres is bevestigd.
board-comment-pending = Alleen jij ziet dit. Het verschijnt zodra je e-mailadres is bevestigd.
board-post-hidden = Het team heeft deze post verborgen. Alleen de schrijver en het team zien hem.
board-comment-hidden = Het team heeft deze reactie verborgen. Alleen de schrijver en het team zien haar.
board-answer = Antwoord van het team
board-follow = Volgen
board-unfollow = Niet meer volgen
board-follow-hint = Stem je, dan krijg je één mail: de weekmail, zodra dit uitkomt. Volg je, dan krijg je elk antwoord per mail, tot je niet meer volgt.
board-history = Verloop
board-history-filed = Geplaatst
board-history-undone = (teruggedraaid)
board-history-undo = Teruggedraaid; nu: { $status }
board-history-merged = Dubbel met #{ $post }
board-history-asked = Fans zijn gevraagd
board-history-chose = { $people } voor “{ $option }”
board-history-earlier = Eerdere stappen
board-history-later = Latere stappen
board-duplicates = Samengevoegd met deze post
board-duplicates-undo = Deze samenvoeging terugdraaien
board-merged-from = uit #{ $number }, samengevoegd
board-staff = Voor het team
board-undo = Laatste besluit terugdraaien
board-comments-title = Reacties
board-comments-none = Nog geen reacties.
board-comments-closed = Op deze post kun je niet reageren.
board-comments-all = Alle reacties
board-comment-whole = Helemaal lezen
board-comment-sign-in = Inloggen om te reageren
board-comment-label = Je reactie
board-comment-send = Reactie plaatsen
board-reply = Reageren
board-reply-label = Je reactie hierop
board-reply-send = Reactie plaatsen
board-replies-all = Alle { NUMBER($replies) } reacties hierop

board-week-ships = De release van week { NUMBER($week) } komt uit op { $moment }
board-week-frozen = De release van week { NUMBER($week) } staat vast en komt uit op { $moment }
board-week-cutoff = Sluit op { $moment }
board-week-approved = Het team heeft de release goedgekeurd: die komt automatisch uit.
board-week-looking = Het team loopt de wijzigingen nog na.
board-week-edit = Release bewerken
board-week-done = Klaar
board-week-in-progress = In ontwikkeling
board-week-next = Hierna gepland
board-week-none-done = Er is nog niets klaar.
board-week-none-in-progress = Er wordt nu nergens aan gewerkt.
board-week-none-next = Er is nog niets gepland.
board-week-late = Voor de volgende release
board-week-late-hint = Klaar na de sluiting, of uit deze gehaald.
board-week-moved = Verschoven
board-week-moved-hint = Dit stond deze week op het programma en nu niet meer.
board-week-moved-now = Nu: { $status }
board-week-empty = Er is nog geen week begonnen
board-week-empty-text = Zodra de eerste week begint, zie je hier wat eraan komt.
board-to-board = Naar het forum

board-roadmap-title = Roadmap
board-roadmap-hint = Elke week komt uit wat klaar is. Voor later beloven we geen datums.
board-roadmap-none = Nog niets.
board-roadmap-all = Alles bekijken
board-roadmap-empty = Er is nog niets gepland
board-roadmap-empty-text = Stem op wat jij het liefst wilt: wat het meest gewenst is, plannen we het eerst.

board-person-since = Erbij sinds { $day }
board-person-lines = { $lines ->
    [one] { $shown } uitgebrachte bijdrage
   *[other] { $shown } uitgebrachte bijdragen
}
board-person-shaped = Bijdragen
board-person-none = Er is nog niets met deze naam uitgebracht.
board-person-invite = Er staat nog niets op je naam. Stem op wat je wilt of meld wat je mist: zodra het uitkomt, staat het hier op jouw naam.
board-person-open = Lopende posts
board-person-hidden = Deze persoon houdt de eigen bijdragen voor zich.
board-person-hidden-yours = Je naam wordt niet in releases genoemd. Alleen jij en het team zien deze pagina volledig.
board-person-hidden-staff = De naam van deze persoon wordt niet in releases genoemd. Alleen deze persoon en het team zien deze pagina volledig.
board-person-page-hidden-yours = Je pagina is verborgen. Alleen jij en het team kunnen die openen.
board-person-page-hidden-staff = Deze pagina is verborgen. Alleen deze persoon en het team kunnen die openen.
board-person-unnamed = Een lid
board-person-settings = Instellingen
board-mine-votes = Je stemmen
board-mine-votes-hint = Als een van deze posts uitkomt, lees je het in de weekmail.
board-mine-votes-none = Je hebt nog nergens op gestemd.
board-mine-withdraw = Je stem intrekken
board-mine-follows = Posts die je volgt
board-mine-follows-hint = Je krijgt elk antwoord op deze posts per mail: je hebt ze geschreven, erop gereageerd, of je volgt ze.
board-mine-follows-none = Je volgt geen posts.
board-mine-wider-hint = Wat hiervan komt, staat in je postvak. Je krijgt er geen mails over.
board-filter-line = Productlijn
board-filter-line-all = Alle lijnen
board-owners = Onder verantwoordelijkheid van { $people }
board-feed-posts = Nieuwe posts als feed
board-feed-titled = Nieuwe posts: { $name }
board-feed-comment = { $name } reageerde
board-feed-answer = Officieel antwoord: { $status }
board-log = Log tonen
board-log-whole = De hele log
board-sort-talk = Besproken
board-row-week = +{ $shown } deze week
board-row-past = +{ $shown } in de week van { $date }
board-row-title = In de titel
board-row-both = In de titel en de tekst
board-row-text = In de tekst
board-row-comment = In een reactie
board-row-title-comment = In de titel en een reactie
board-row-text-comment = In de tekst en een reactie
board-row-all = In de titel, de tekst en een reactie
board-row-some-title = Sommige woorden in de titel
board-row-some-both = Sommige woorden in de titel en de tekst
board-row-some-text = Sommige woorden in de tekst
board-row-some-comment = Sommige woorden in een reactie
board-row-some-title-comment = Sommige woorden in de titel en een reactie
board-row-some-text-comment = Sommige woorden in de tekst en een reactie
board-row-some-all = Sommige woorden in de titel, de tekst en een reactie
board-row-filed = Ingediend op { $date }
board-row-pending = Wacht op je bevestiging
board-row-held = Wacht op het team
board-row-hidden = Verborgen
board-row-in-comment = In een reactie:
board-row-status = { $status }: { $date }
board-post-only = Alleen voor { $devices }
board-filter-device = Apparaat
board-filter-own-device = Mijn apparaat
board-device-unknown = Geen apparaat heet zo, dus dit gaat over alle.
board-search-device = Alles over { $device }
board-undo-act = Terugdraaien
board-corrections = Door het team gecorrigeerd
board-revisit = We kijken hier opnieuw naar op { $day }.
board-below-title = Net onder de streep
board-below-hint = { $votes ->
    [one] Alleen op stemmen zou { $shown } stem genoeg zijn voor deze week. Dit is het meest gewenst van alles wat er niet bij is.
   *[other] Alleen op stemmen zouden { $shown } stemmen genoeg zijn voor deze week. Dit is het meest gewenst van alles wat er niet bij is.
}
board-below-no-line = Deze week staat er nog niets op het programma, dus er is nog geen streep. Dit is het meest gewenst.
board-below-none = Er wacht niets: alles wat is gevraagd, heeft een antwoord.
board-below-more = { $votes ->
    [one] Nog { $shown } stem
   *[other] Nog { $shown } stemmen
}
board-below-level = Zou erbij zijn op stemmen
board-contributors-title = Wie deze week vormgeven
board-contributors-total = { $people ->
    [one] { $shown } persoon heeft gemeld, bevestigd, besproken of vroeg gestemd op wat deze week op het programma staat.
   *[other] { $shown } mensen hebben gemeld, bevestigd, besproken of vroeg gestemd op wat deze week op het programma staat.
}
board-contributors-least = Meer dan { $shown } mensen hebben gemeld, bevestigd, besproken of vroeg gestemd op wat deze week op het programma staat.
board-contributors-none = Nog niemand: er staat deze week niets op het programma.
board-lately-title = De afgelopen 24 uur
board-lately-none = De afgelopen 24 uur is er niets gebeurd.
board-lately-planned = Gepland
board-lately-joined = Toegevoegd aan deze week
board-lately-finished = Klaar
board-lately-reopened = Weer in ontwikkeling
board-lately-left = Uit deze week
board-lately-commented = Nieuwe reactie
board-comment-removed = De schrijver heeft deze reactie verwijderd.
board-edits = Wat er eerder stond
board-post-private = Alleen de schrijver van deze bug en het team zien haar.
board-comment-private = Alleen de schrijver, wie het beantwoordt en het team zien dit.
board-answers-title = Top 10 met antwoord
board-answers-title-of = Top 10 met antwoord, week vanaf { $day }
board-answers-span = Van de release van { $from } tot die van { $to }
board-answers-text = De posts met de meeste stemmen die het team deze week heeft beantwoord, elk met het antwoord.
board-answers-none = Deze week is niets beantwoord
board-answers-none-text = Zodra het team een post beantwoordt met woorden die iedereen leest, staat die hier. Stemmen bepalen wat eerst komt: kijk wat anderen wensen en stem.
board-answers-before = De week ervoor
board-answers-after = De week erna
board-imported = Elders ingediend
board-line-last = Laatst gewijzigd door { $version } op { $day }
board-line-more = { $count ->
    [one] en nog { $shown } apparaat
   *[other] en nog { $shown } apparaten
}
