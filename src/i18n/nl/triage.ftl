triage-hint = Elk antwoord is openbaar en gaat naar de volgers van de post. Voor afwijzen is een reden nodig, voor samenvoegen de andere post.

triage-decide-title = “{ $title }” beantwoorden
triage-open-post = Post openen
triage-status = Nieuwe status
triage-note = Openbare toelichting
triage-note-sends = Ctrl + Enter verstuurt het
triage-duplicate-of = Dubbel met (woorden, nummer of link)
triage-changed = { $name } heeft intussen ‘{ $status }’ geantwoord ({ $moment }). Kijk er nog eens naar.
triage-changed-undone = { $name } heeft intussen het laatste antwoord teruggedraaid; nu is het ‘{ $status }’ ({ $moment }). Kijk er nog eens naar.
triage-changed-shipped = Deze post is intussen met een release uitgekomen ({ $moment }). Kijk er nog eens naar.

triage-mail-open-subject = Weer open: { $title }
triage-mail-under-review-subject = In beoordeling: { $title }
triage-mail-planned-subject = Gepland: { $title }
triage-mail-in-progress-subject = In ontwikkeling: { $title }
triage-mail-ready-subject = Klaar: { $title }
triage-mail-declined-subject = Afgewezen: { $title }
triage-mail-duplicate-subject = Samengevoegd: { $title }
triage-mail-open = Een post die je volgt, staat weer open:
triage-mail-under-review = Het team bekijkt een post die je volgt:
triage-mail-planned = Een post die je volgt, is gepland:
triage-mail-in-progress = Het team is begonnen aan een post die je volgt:
triage-mail-ready = Een post die je volgt, is klaar en wacht op de volgende release:
triage-mail-declined = Het team gaat niet aan de slag met een post die je volgt:
triage-mail-duplicate = Een post die je volgt, is samengevoegd met een andere. Stemmen en volgers zijn meegegaan. Het gaat om:
triage-mail-target = Het gaat hier verder:
triage-mail-note = Wat het team zegt:
triage-mail-button = Post openen
triage-mail-why = { $site } stuurt je dit omdat je deze post volgt.
triage-mail-stop = Wil je geen antwoorden op deze post meer, open hem dan en kies ‘{ $button }’.
triage-mail-unsubscribe = Afmelden
triage-mail-settings = Wat we je mailen
triage-merge-title = Waar is “{ $title }” dubbel met?
triage-merge-find = Zoeken
triage-closing-title = De vraag sluiten en beginnen?
triage-closing-look = De vraag bekijken
triage-closing-press = De vraag sluiten en beginnen
triage-closing-back = Terug naar de planning
internal-notes-title = Interne notities
internal-note-title = Interne notitie
internal-note-label = Notitie voor het team
internal-note-hint = Geen fan ziet dit, ook de schrijver niet.
internal-note-send = Notitie bewaren
internal-note-remove = Verwijderen
triage-mail-many-subject = { $count ->
    [one] { $status }: { $shown } post die je volgt
   *[other] { $status }: { $shown } posts die je volgt
}
triage-mail-many = { $count ->
    [one] Het team heeft { $shown } post beantwoord die je volgt. Die is nu: { $status }.
   *[other] Het team heeft { $shown } posts beantwoord die je volgt. Ze zijn nu: { $status }.
}
triage-mail-many-why = { $site } stuurt je dit omdat je deze posts volgt.
triage-canned = Standaardantwoord
triage-canned-none = Geen standaardantwoord
triage-canned-stays = Je toelichting blijft zoals je die schreef.
triage-revisit = Indien afgewezen, opnieuw bekijken op
triage-note-moves = Haal je dit uit de week of terug in ontwikkeling, geef dan de reden. Iedereen leest die hier en op de pagina van deze week.
correcting-mail-subject = Gecorrigeerd: { $title }
correcting-mail = Het team heeft je post gecorrigeerd, zodat anderen hem vinden. Wat je onder de titel schreef, is zoals het was. Op de pagina staat wat er is gewijzigd.
