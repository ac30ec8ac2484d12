desk-title = Wachtrij
desk-sort = Sorteren
desk-sort-votes = Meeste stemmen
desk-sort-age = Wacht het langst
desk-empty = Alles is beantwoord
desk-empty-text = Hier wacht niemand meer. Wat klaar is, wacht op de release.
desk-to-release = Naar de release
desk-keys = Sneltoetsen
desk-keys-hint = Ze werken zolang een post in de lijst de focus heeft. Een antwoord wordt alleen gekozen: je verstuurt het met Enter, vanuit de toelichting met Ctrl en Enter. Wat je daarna typt, komt in de toelichting.
desk-keys-next = Volgende post (ook ↓)
desk-keys-previous = Vorige post (ook ↑)
desk-keys-choose = “{ $status }” kiezen
desk-keys-merge = Samenvoeging met de meest gelijkende post bekijken, of een andere noemen
desk-keys-help = Deze sneltoetsen tonen
desk-keys-close = Sluiten
desk-tabs = Status
desk-tab-open = Open
desk-count-many = { $shown }+
desk-sort-week = Recente stemmen
desk-sort-new = Nieuwste
desk-filter-lang = Taal
desk-filter-lang-all = Alle talen
desk-filter-age = Leeftijd
desk-filter-any = Maakt niet uit
desk-filter-age-least = { $days ->
    [one] { $shown } dag en ouder
   *[other] { $shown } dagen en ouder
}
desk-filter-votes = Stemmen
desk-filter-votes-least = { $votes ->
    [one] { $shown } stem en meer
   *[other] { $shown } stemmen en meer
}
desk-filter-rise = Stemmen in 7 dagen
desk-filter-rise-least = { $votes ->
    [one] +{ $shown } en meer in 7 dagen
   *[other] +{ $shown } en meer in 7 dagen
}
desk-filter-whose = Behandelaar
desk-filter-whose-all = Iedereen
desk-filter-mine = Van mij, en die van niemand in mijn onderdelen
desk-filter-nobody = Van niemand
desk-row-weeks = { $votes ->
    [one] { $shown } stem in twaalf weken
   *[other] { $shown } stemmen in twaalf weken
}
desk-row-owner = Behandelaar: { $name }
desk-row-device = { $device } ({ $people })
desk-row-device-others = { $devices ->
    [one] { $shown } ander apparaat
   *[other] { $shown } andere apparaten
}
desk-row-rise = +{ $shown } in 7 dagen
desk-rise-counted = Elk uur geteld, het laatst tot: { $moment }
desk-rise-uncounted = Wordt elk uur geteld; de eerste telling komt nog
desk-first = Terug naar het begin
desk-next = Volgende posts
desk-empty-tab = Hier is geen post
desk-keys-own = Post op je nemen, of teruggeven
owning-take = Neem ik
owning-give-back = Teruggeven
desk-page-title = Wachtrij: { $tab }
desk-back = Terug naar de lijst
desk-similar = Vergelijkbare posts
desk-merge-into = Hierin samenvoegen
desk-merge-into-post = Hierin samenvoegen: “{ $title }”
desk-comments = Alle reacties, en de eigen pagina
desk-search = Hier zoeken
desk-filter-words = “{ $words }”
desk-filter-unanswered = Zonder openbare toelichting
desk-keys-search = Zoeken in deze lijst
desk-keys-on = Sneltoetsen staan aan op dit apparaat
desk-acts = Mijn acties
desk-acts-text = Wat je in de laatste tien minuten deed, het laatste eerst. Wat nog terug kan, heeft een knop.
desk-acts-none = Niets in de laatste tien minuten
desk-act-changed = Daar is sindsdien iets veranderd, dus dit kan niet meer precies worden teruggedraaid.
desk-act-taken-back = Teruggedraaid.
desk-act-way-back = Hiermee werd zelf iets teruggedraaid. Het kan opnieuw worden gedaan.
desk-act-added = Het wordt al gebruikt of is gewijzigd, dus het blijft. Het kan worden stopgezet.
desk-act-group = Er zit al iemand of iets in de groep, of ze is gewijzigd, dus ze blijft. Ze kan worden gesloten.
desk-act-merging = De posts van het onderdeel zijn al onderweg naar het andere.
desk-act-joining = Wat bij de lijn hoort, is al onderweg naar de andere.
desk-act-imported = Een van deze apparaten wordt al gebruikt of is gewijzigd, dus ze blijven. De eerdere catalogus kan opnieuw worden geïmporteerd.
desk-act-asked = De fans wordt het al gevraagd. De vraag kan worden gesloten of ingetrokken.
desk-act-own-page = Dit gaat stap voor stap verder op de eigen pagina en wordt daar gewijzigd.
desk-act-frozen = Een vastgezette release verzamelt niet opnieuw. Tot ze uitkomt, kunnen haar regels nog worden gewijzigd, weggelaten en toegevoegd.
desk-act-lapsed = Wat uit zou gaan, is niet meer wat is goedgekeurd, dus de goedkeuring is vervallen. Er kan opnieuw worden goedgekeurd.
desk-act-kept = De regel blijft zoals hij is verwoord. Zodra de woorden veranderen, wordt hetzelfde opnieuw gevraagd.
desk-act-mails-sent = De mails zijn onderweg. Tot de eerste wordt geschreven, kunnen ze op de pagina van de release weer worden tegengehouden.
desk-act-stopped = Dit gaat niet verder. Wat tot dan toe beantwoord is, gaat terug bij de actie waarmee het begon.
desk-act-discarded = Het concept is weg. Op de pagina van de post kan een nieuw worden geschreven.
desk-act-skipped = De volgende week is sindsdien verdergegaan, dus deze blijft overgeslagen. Wat klaar is, wacht op de volgende.
desk-act-published = Het is uit, en iedereen hoort er al van.
desk-act-recalled = Iedereen die van de release heeft gehoord, hoort dat die is ingetrokken. Alleen een nieuwe release brengt alles terug.
desk-act-command-line = Dit is op de opdrachtregel gedaan en wordt daar gewijzigd.
desk-keys-note = Een interne notitie schrijven
desk-keys-correct = Titel, onderdeel, soort of apparaat corrigeren
desk-select = Meerdere beantwoorden
desk-select-some = Geselecteerde beantwoorden (0)
desk-select-post = “{ $title }” selecteren
desk-select-title = Er is geen post geselecteerd
desk-select-text = Kies posts in de lijst met hun vakjes, of neem alles wat de lijst toont, op alle pagina’s.
desk-select-all = { $count ->
    [one] De ene passende nemen
   *[other] Alle { $shown } passende nemen
}
desk-select-first = De eerste { $shown } nemen
desk-keys-select = De post selecteren
desk-keys-several = De geselecteerde posts beantwoorden
desk-views = Weergaven
desk-views-none = Nog geen weergaven
desk-views-none-text = Beperk de lijst met “Filter” en sla op wat die toont onder een naam.
desk-view-name = Naam van deze weergave
desk-view-shared = Aan het hele team tonen
desk-view-is-shared = Voor het hele team
desk-view-uncounted = Wordt bij het openen geteld
desk-view-keep = Deze weergave opslaan
desk-view-save = Een weergave opslaan
desk-view-remove = Verwijderen
desk-view-remove-named = “{ $name }” verwijderen
desk-filter-revisit = Eerder afgewezen
desk-filter-doubled = Eerder beantwoord
desk-filter-revisit-when = Afgewezen posts komen terug op de genoemde dag, of zodra hun stemmen sindsdien zijn verdubbeld, met minstens vijf meer.
desk-filter-doubled-when = Beantwoorde posts komen terug zodra hun stemmen sindsdien zijn verdubbeld, met minstens vijf meer.
desk-filter-revisit-due = Te herzien
desk-revisit-count = { $shown } te herzien
desk-row-date-came = De datum is bereikt
desk-row-more-votes = { $votes ->
    [one] { $then } stem bij de afwijzing, nu { $now }
   *[other] { $then } stemmen bij de afwijzing, nu { $now }
}
desk-row-votes-doubled = { $votes ->
    [one] { $then } stem bij het antwoord, nu { $now }
   *[other] { $then } stemmen bij het antwoord, nu { $now }
}
desk-edits-text = Wat de schrijver van deze post en wie reageerde hebben gewijzigd of verwijderd: telkens zoals het was, het laatste eerst. Alleen het team ziet deze pagina.
desk-edits-none = Niemand heeft hier iets gewijzigd.
desk-edit-post = Post gewijzigd
desk-edit-comment = Reactie gewijzigd
desk-edit-removed = Reactie verwijderd
desk-moderation = Moderatie
desk-bulks = Antwoorden bezig
desk-testers = Testers
desk-flagged = Gemeld
desk-flagged-text = Wat leden je hebben gemeld, wat het langst wacht eerst. Verberg het met een reden die de schrijver leest, of laat het staan. Niemand hoort wie het heeft gemeld.
desk-flagged-none = Er is niets gemeld.
desk-flagged-more = Deze wachten het langst, van { $count }.
desk-flagged-reason = { $reason }: { $count }
desk-flagged-comment = Reactie bij “{ $title }”
desk-key-leave = Goedkeuren, of laten zoals het is
desk-key-hide = Verbergen, met een reden
desk-held = Eerste bijdragen
desk-held-text = Wat nieuwe leden schreven, wat het langst wacht eerst. Na goedkeuring ziet iedereen het, en wat de schrijver daarna schrijft, verschijnt meteen.
desk-held-more = Van { $count } die wachten zijn dit de langst wachtende: hoogstens twintig posts en twintig reacties.
desk-private = Privé
desk-merges = Samenvoegen
desk-merges-text = Posts met titels die zo op elkaar lijken dat ze hetzelfde kunnen zijn, de meest gelijkende eerst. Wat is uitgebracht of deze week aan de beurt is, blijft; anders de post met de meeste stemmen, en bij evenveel de eerste.
desk-merges-none = Er is niets om samen te voegen
desk-merges-none-text = Hier verschijnen posts met titels die zo op elkaar lijken dat ze hetzelfde kunnen zijn; jij zegt of dat zo is.
desk-merges-more = Deze lijken het meest op elkaar, van { $count }.
desk-merges-unpaired = { $posts ->
        [one] { $shown } post moet nog met de andere worden vergeleken.
       *[other] { $shown } posts moeten nog met de andere worden vergeleken.
    }
desk-merge-goes = Deze gaat op in de andere
desk-merge-stays = Deze blijft
desk-merge-look = Samenvoeging bekijken
desk-merge-no = Niet hetzelfde
desk-merge-later = Later
desk-key-merge = Bekijken wat de samenvoeging inhoudt
desk-key-apart = Ze zijn niet hetzelfde: nooit meer vragen
desk-key-later = Over een week weer vragen
desk-merge-title = “{ $title }” samenvoegen
desk-merge-goes-on = “{ $title }” is zelf samengevoegd, dus deze gaat op in “{ $target }”.
desk-merge-votes = { $people ->
        [one] Stemmen: samen { $shown } persoon
       *[other] Stemmen: samen { $shown } mensen
    }
desk-merge-votes-least = { $people ->
        [one] Stemmen: samen minstens { $shown } persoon
       *[other] Stemmen: samen minstens { $shown } mensen
    }
desk-merge-votes-stay = { $people ->
        [one] Stemmen: de andere post is uitgebracht en houdt { $shown } stem.
       *[other] Stemmen: de andere post is uitgebracht en houdt { $shown } stemmen.
    }
desk-merge-comments = { $comments ->
        [one] Onder de post die blijft staat { $shown } reactie.
       *[other] Onder de post die blijft staan { $shown } reacties.
    }
desk-merge-hear = { $people ->
        [one] { $shown } persoon krijgt bericht.
       *[other] { $shown } mensen krijgen bericht.
    }
desk-merge-hear-least = { $people ->
        [one] Minstens { $shown } persoon krijgt bericht.
       *[other] Minstens { $shown } mensen krijgen bericht.
    }
desk-merge-author = De schrijver telt mee als iemand die de post die blijft ook heeft gemeld, ook in de vermeldingen.
desk-merge-undo = Dit kan worden teruggedraaid: wat het meebracht verdwijnt, en niets anders.
desk-merge-swap = Andersom samenvoegen
desk-merge-other = In plaats daarvan een andere post (woorden, nummer of link)
desk-merge-press = Samenvoegen
desk-filter-similar = Vergelijkbare post
desk-filter-similar-yes = Samenvoegen voorgesteld
desk-more = Meer voor het team
desk-reports = Teleurstellend
