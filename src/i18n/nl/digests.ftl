digests-subject-shipped = Je verzoek is uitgebracht: { $title }
digests-subject-fixed = Wat je hebt gemeld, is opgelost: { $title }
digests-subject-voted-one = Je stemde erop en nu is het er: { $title }
digests-subject-voted = Release { $version }: { $voted ->
    [one] { $voted } wijziging waarop je stemde, is uitgebracht
   *[other] { $voted } wijzigingen waarop je stemde, zijn uitgebracht
}
digests-subject-theirs = Release { $version }: { $theirs ->
    [one] { $theirs } wijziging dankzij jou
   *[other] { $theirs } wijzigingen dankzij jou
}
digests-subject-both = Release { $version }: { $theirs ->
    [one] { $theirs } wijziging dankzij jou
   *[other] { $theirs } wijzigingen dankzij jou
}, { $voted ->
    [one] en nog { $voted } waarop je stemde
   *[other] en nog { $voted } waarop je stemde
}
digests-subject-tried-one = Je hielp eraan mee en nu is het er: { $title }
digests-subject-tried = Release { $version }: { $tried ->
    [one] { $tried } wijziging waaraan je meehielp, is uitgebracht
   *[other] { $tried } wijzigingen waaraan je meehielp, zijn uitgebracht
}
digests-subject-tried-both = Release { $version }: { $theirs ->
    [one] { $theirs } wijziging dankzij jou
   *[other] { $theirs } wijzigingen dankzij jou
}, { $tried ->
    [one] en nog { $tried } waaraan je meehielp
   *[other] en nog { $tried } waaraan je meehielp
}
digests-intro = Release { $version } van { $site } is uit, en een deel ervan is van jou.
digests-hello = Hallo { $name },
digests-stood = { $others ->
    [one] Nog { $shown } persoon stond achter je.
   *[other] Nog { $shown } mensen stonden achter je.
}
digests-share = Deel het met je naam erop
digests-theirs = Je vroeg erom en nu is het er:
digests-voted = Je stemde erop en nu is het er:
digests-tried = Je hebt het getest, bevestigd of erop gestemd en nu is het er:
digests-more = { $more ->
    [one] En nog { $more }, op de pagina van de release.
   *[other] En nog { $more }, op de pagina van de release.
}
digests-whole = Hele release bekijken
digests-why = { $site } stuurt je dit omdat er in deze release iets zit wat je hebt gemeld of waarop je hebt gestemd.
digests-why-tried = { $site } stuurt je dit omdat er in deze release iets zit wat je hebt gemeld, getest of bevestigd of waarop je hebt gestemd.
digests-rate = Je krijgt zo’n mail hooguit één keer per week.
digests-unsubscribe = Afmelden
digests-settings = Wat we je mailen
digests-report = Hoe was het? Antwoord met vier keer tikken
