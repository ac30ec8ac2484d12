releases-title = Releases
releases-this-week = Deze week
releases-feed = Atom-feed
releases-empty = Er is nog niets uit
releases-empty-text = De eerste release komt aan het eind van deze week uit, met de namen van iedereen die eraan heeft bijgedragen.
releases-heading = { $version } – week { NUMBER($week) }
releases-week = Week { NUMBER($week) }
releases-lines = { $lines ->
    [one] { $shown } wijziging
   *[other] { $shown } wijzigingen
}
releases-people = { $people ->
    [one] { $shown } persoon heeft bijgedragen
   *[other] { $shown } mensen hebben bijgedragen
}
releases-skipped = Geen release
releases-nothing-ready = Er was niets op tijd klaar.
releases-was-late = De release was te laat.

releases-chart = De laatste releases
releases-chart-people = Mensen
releases-chart-lines = Wijzigingen
releases-chart-table = Als tabel
releases-chart-release = Release

releases-highlights = Uitgelicht
releases-changes = Wat er is veranderd
releases-known-issues = Bekende problemen
releases-thanks = Bedankt
releases-shaped-by = Mede dankzij { $names }
releases-shaped-people = { $people ->
    [one] Mede dankzij { $shown } persoon
   *[other] Mede dankzij { $shown } mensen
}
releases-more = { $more ->
    [one] { $shown } ander
   *[other] { $shown } anderen
}
releases-inline-post = ({ $posts })
releases-inline-by = ({ $posts }, mede dankzij { $names })
releases-inline-people = { $people ->
    [one] ({ $posts }, mede dankzij { $shown } persoon)
   *[other] ({ $posts }, mede dankzij { $shown } mensen)
}
releases-post = Post #{ $number }
releases-gathering = De namen worden nog verzameld. Zo meteen staat hier iedereen die aan deze release heeft bijgedragen.
releases-thanks-people = { $people ->
    [one] Met dank aan { $shown } persoon die aan deze release heeft bijgedragen.
   *[other] Met dank aan { $shown } mensen die aan deze release hebben bijgedragen.
}
releases-thanks-more = { $more ->
    [one] en nog { $shown }
   *[other] en nog { $shown }
}
releases-thanks-others = { $more ->
    [one] { $shown } ander
   *[other] { $shown } anderen
}
releases-people-all = { $people ->
    [one] { $shown } persoon
   *[other] Alle { $shown } mensen
}
releases-welcome = Voor het eerst erbij: { $names }. Welkom!
releases-people-title = Iedereen die aan { $version } heeft bijgedragen
releases-people-find = Iemand zoeken
releases-people-none = Niemand gevonden die aan deze release heeft bijgedragen en genoemd wil worden.
releases-people-cut = Er zijn meer mensen die passen. Typ meer van de naam of gebruikersnaam.
releases-people-part = { $people ->
    [one] Namen zijn alleen gezocht bij de eerste { $shown } persoon, gebruikersnamen bij iedereen.
   *[other] Namen zijn alleen gezocht bij de eerste { $shown } mensen, gebruikersnamen bij iedereen.
}
releases-people-unnamed = { $people ->
    [one] { $shown } persoon hier wil liever niet genoemd worden.
   *[other] { $shown } mensen hier willen liever niet genoemd worden.
}
releases-line-people = Wie aan deze wijziging in { $version } heeft bijgedragen
releases-others = Andere releases
releases-before = Vorige: { $version }
releases-after = Volgende: { $version }
releases-markdown = Als Markdown
releases-feed-title = Releases van { $site }

releases-composer-title = De komende release
releases-collecting = We verzamelen: wat klaar is, komt erin tot de release wordt vastgezet.
releases-frozen = Vastgezet: de regels zijn gekozen. Werk hun tekst bij en keur de release dan goed.
releases-checklist = Voordat de release uitkomt
releases-check-no-summary = Nog geen samenvatting
releases-check-summary = De samenvatting is geschreven
releases-check-open = Er staat nog een punt open: { $title }
releases-check-people = { $people ->
    [one] Hooguit { $shown } persoon krijgt bericht
   *[other] Hooguit { $shown } mensen krijgen bericht
}
releases-check-approved = Goedgekeurd door { $name }
releases-check-not-approved = Nog niet goedgekeurd, dus de release komt niet automatisch uit
releases-check-goes-out = Komt uit op { $moment }
releases-check-freezes = Wordt automatisch vastgezet op { $moment }
releases-approve = Goedkeuren
releases-hold = Goedkeuring intrekken
releases-alter = Wijzigen
releases-publish-title = Nu uitbrengen?
releases-publish-text = De posts krijgen de status Uitgebracht en de volgende week begint. Iedereen die aan een regel heeft bijgedragen, krijgt één mail. Een release die uit is, kun je intrekken met een openbare reden.
releases-publish-button = Uitbrengen
releases-publish-back = Nog niet
releases-cancel = Niets wijzigen
releases-known-none = Geen bekend.
releases-ready = Tot nu toe klaar
releases-ready-none = Er is nog niets klaar. Een week waarin niets wordt afgerond, wordt automatisch overgeslagen.
releases-early = Nu verwoorden
releases-early-which = Nu verwoorden: { $title }
releases-early-hint = Deze regels zijn geschreven voordat de release wordt vastgezet. Wat tot dan nog klaar komt, staat erna.
releases-freeze = Nu vastzetten
releases-freeze-nothing = Er is nog niets om vast te zetten. Antwoord met “Klaar voor vrijdag” zodra een post klaar is.
releases-freeze-title = Nu vastzetten?
releases-freeze-text = Bij het vastzetten wordt elk van deze posts een regel. Wat later klaar is, kan er nog bij. Vastzetten kun je niet terugdraaien.
releases-freeze-empty = Er is niets klaar: als je nu vastzet, wordt deze week overgeslagen. Tien minuten lang kun je dat terugdraaien onder “Mijn acties”.
releases-wording-hint = Eén zin in de woorden van de fans, met het voordeel voorop. Binnen hun onderdeel komen regels met een lager nummer eerst.
releases-languages = Talen van de release
releases-originals = Zoals geschreven
releases-missing = { $texts ->
    [one] { $texts } tekst ontbreekt
   *[other] { $texts } teksten ontbreken
}
releases-check-missing = { $texts ->
    [one] { $language }: { $texts } tekst ontbreekt
   *[other] { $language }: { $texts } teksten ontbreken
}
releases-preview-in = Voorbeeld ({ $language })
releases-not-translated = Nog niet vertaald
releases-outdated = { $texts ->
    [one] { $texts } tekst ouder dan het origineel
   *[other] { $texts } teksten ouder dan hun originelen
}
releases-original-changed = Het origineel is sindsdien gewijzigd.
releases-still-right = Deze tekst klopt nog
releases-line-in = Regel ({ $language })
releases-summary-in = Samenvatting ({ $language })
releases-known-issues-in = Bekende problemen ({ $language })
releases-taken-back = Niet meer klaar: deze regel valt weg als de release uitkomt.
releases-line = Regel
releases-change = Soort wijziging
releases-position = Positie
releases-highlight = Uitlichten: bovenaan tonen
releases-credits = Bedankt
releases-credits-told = Naast iedereen die heeft getest, bevestigd of gestemd worden genoemd: { $names }.
releases-credits-nobody = Alleen wie heeft getest, bevestigd of gestemd wordt genoemd.
releases-credits-person = { $name } (@{ $handle })
releases-credit = Ook noemen
releases-credit-hint = Gebruikersnamen van leden die er elders om vroegen, met komma’s ertussen. Ze tellen alsof ze het ook hebben gemeld.
releases-uncredit = Niet noemen
releases-uncredit-hint = Gebruikersnamen met komma’s ertussen. Wie hier staat wordt ook voor een test, een bevestiging of een stem niet genoemd, en hoort niets van deze regel.
releases-carries = Links en apparaten
releases-tutorial = Handleiding (link)
releases-video = Video (link)
releases-discussion = Discussie (link)
releases-tutorial-at = Handleiding ({ $host })
releases-video-at = Video ({ $host })
releases-discussion-at = Discussie ({ $host })
releases-written = Een regel zonder post
releases-written-hint = Voor waar niemand om vroeg. Ze komt erbij als je opslaat.
releases-up = Omhoog
releases-down = Omlaag
releases-split = In tweeën splitsen
releases-join = Samenvoegen met de regel erboven
releases-move-to = Naar een plaats verplaatsen
releases-picture = Afbeelding
releases-picture-choice = Welke afbeelding?
releases-picture-none = Geen
releases-picture-there = De huidige
releases-picture-of = Uit post { $post }
releases-picture-file = Een uploaden
releases-picture-said = Wat hij laat zien, voor wie hem niet ziet
releases-picture-back = Terug naar de regel
flash-picture-unsaid = Opgeslagen. Er staat nog niet wat de afbeelding laat zien: wie hem niet ziet, hoort niets.
releases-picture-file-hint = PNG, JPEG, WebP of GIF, tot 10 MB. Die komt in de plaats van wat hierboven is gekozen.
releases-picture-alt = Wat erop te zien is ({ $language })
releases-leave-out = Weglaten
releases-leave-out-which = “{ $title }” weglaten
releases-late-title = Sindsdien klaar
releases-late = Alsnog opnemen wat nu klaar is
releases-late-count = { $posts ->
    [0] Sinds het vastzetten is er niets afgerond.
    [one] Sinds het vastzetten is er { $posts } post afgerond.
   *[other] Sinds het vastzetten zijn er { $posts } posts afgerond.
}
releases-coming-back = { $lines ->
    [one] { $lines } regel uit een ingetrokken release komt terug.
   *[other] { $lines } regels uit ingetrokken releases komen terug.
}
releases-late-listed = Opnemen wat hier staat
releases-freeze-listed = Bij het vastzetten wordt elke afgeronde post die hier staat een regel, en komen de regels van ingetrokken releases erin, zoals ze zijn verwoord. Wat later klaar is, kan er nog bij. Vastzetten kun je niet terugdraaien.
releases-notes = Toelichting
releases-summary = Samenvatting
releases-summary-hint = Eén alinea boven aan de wijzigingenlijst, als platte tekst.
releases-markdown-hint = Markdown werkt hier. Schrijf wat er mis is en wat helpt tot het is opgelost.
releases-known-issues-edit = Bekende problemen wijzigen
releases-known-issues-coming = Bekende problemen van de komende release schrijven
releases-known-issues-beside = Iets bij deze bugs schrijven
releases-save = Opslaan
releases-calendar-title = Kalender
releases-calendar-planned = Gepland voor { $moment }
releases-calendar-coming = Komende weken
releases-calendar-past = Afgelopen weken
releases-your-time = Jouw tijd: { $moment }
releases-calendar-announce-title = Een week zonder release aankondigen
releases-calendar-week = Week
releases-calendar-announce = Aankondigen
releases-calendar-unskip = Niet overslaan
releases-calendar-stray-title = Aangekondigd voor dagen zonder publicatie
releases-calendar-stray-text = De week heeft nu andere momenten: op deze dagen komt er niets uit en er wordt geen week voor overgeslagen. Alleen het team ziet dit.
releases-count-title = De weken tellen
releases-count-text = Eén nummer voor elke publicatiedag, wat er ook van komt; het mag overal beginnen. Is de release van deze week goedgekeurd, dan moet die opnieuw worden goedgekeurd.
releases-count-number = Nummer van een week
releases-count-day = Dag waarop de release van die week uitkomt of uitkwam
releases-count = Vanaf daar tellen
releases-wait-title = Deze release aanhouden
releases-wait-text = Tot je de release laat doorgaan, komt die niet uit, ook niet als die is goedgekeurd en het moment er is.
releases-wait-hint = Iedereen kan die lezen.
releases-wait = Aanhouden
releases-wait-again = Reden van het aanhouden wijzigen
releases-wait-save = Reden opslaan
releases-go-on = Laten doorgaan
releases-waits = De release is aangehouden. Het team zegt waarom:
releases-moments-title = Tijden van deze week wijzigen
releases-moments-text = Alle aftellingen gaan mee en iedereen ziet de nieuwe tijden. De week daarna blijft zoals gepland. Is de release goedgekeurd, dan moet dat opnieuw.
releases-moments-frozen = De release is vastgezet, dus alleen de publicatie kan worden verplaatst.
releases-moments-cutoff-day = Dag van het vastzetten
releases-moments-cutoff-time = Tijd van het vastzetten
releases-moments-publish-day = Dag van publicatie
releases-moments-publish-time = Tijd van publicatie
releases-moments-move = Wijzigen
releases-moved-from = Verplaatst, gepland was { $moment }
releases-skip-title = Deze week overslaan
releases-skip-text = Dan komt er deze week geen release en begint de volgende week. Tien minuten lang kun je dat terugdraaien onder “Mijn acties”.
releases-skip-lines = { $lines ->
    [one] De tekst van de ene regel gaat verloren; de post blijft klaar.
   *[other] De teksten van de { $lines } regels gaan verloren; de posts blijven klaar.
}
releases-skip-back = { $lines ->
    [one] { $lines } regel uit een teruggeroepen release komt terug in de volgende, zoals hij daar stond.
   *[other] { $lines } regels uit teruggeroepen releases komen terug in de volgende, zoals ze daar stonden.
}
releases-skip-reason = Reden
releases-reason-in = Reden ({ $language })
releases-withheld = Een wijziging waarvan de post verborgen is
releases-skip-hint = Iedereen kan die lezen. Wat klaar is, wacht op de volgende week.
releases-skip = Week overslaan

releases-conflict = Iemand anders heeft dit opgeslagen terwijl je schreef. Je tekst staat nog in het formulier; er is niets kwijt. Als je nog eens opslaat, vervangt die de andere.
releases-conflict-theirs = Dit is opgeslagen:
releases-conflict-again = De release is veranderd sinds deze pagina is geopend. Bekijk de release nog eens.
releases-changed-notes = De samenvatting of de bekende problemen zijn gewijzigd.
releases-changed-line = Gewijzigd: { $line }
releases-changed-added = Toegevoegd: { $line }
releases-changed-left-out = { $lines ->
    [one] { $lines } regel is weggelaten.
   *[other] { $lines } regels zijn weggelaten.
}
releases-conflict-left-out = Wat je hebt getypt voor regels die iemand intussen heeft weggelaten:
releases-came-back = Uit { $version }, die is ingetrokken
releases-gone-out = Deze release is intussen uitgekomen. Wat je hebt getypt, is niet opgeslagen; je kunt het hier kopiëren.
releases-gone-recalled = Deze release is intussen ingetrokken. Wat je hebt getypt, is niet opgeslagen; je kunt het hier kopiëren.
releases-gone-skipped = Deze week is intussen overgeslagen. Wat je hebt getypt, is niet opgeslagen; je kunt het hier kopiëren.
releases-gone-retired = Met deze trein gaat niets meer mee, daarom is er niets opgeslagen.
releases-gone-typed = Wat je hebt getypt
