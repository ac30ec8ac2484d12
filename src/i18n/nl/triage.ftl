triage-title = Wachtrij
triage-open = { $open ->
    [0] Er wachten geen posts.
    [one] { $shown } post wacht op een eerste antwoord.
   *[other] { $shown } posts wachten op een eerste antwoord.
}
triage-open-many = Meer dan { $shown } posts wachten op een eerste antwoord.
triage-sort = Sorteren
triage-sort-votes = Meeste stemmen
triage-sort-age = Wacht het langst
triage-filter = Filteren
triage-filter-button = Tonen
triage-area = Onderdeel
triage-area-all = Alle onderdelen
triage-empty = Alles is beantwoord
triage-empty-text = Hier wacht niemand meer. Wat klaar is, wacht op de release.
triage-to-release = Naar de release
triage-hint = Elk antwoord is openbaar en gaat naar de volgers van de post. Voor afwijzen is een reden nodig, voor samenvoegen de andere post.

triage-decide-title = “{ $title }” beantwoorden
triage-open-post = Post openen
triage-status = Nieuwe status
triage-note = Openbare toelichting
triage-duplicate-of = Dubbel met (woorden, nummer of link)
triage-answer = Beantwoorden
triage-changed = { $name } heeft intussen ‘{ $status }’ geantwoord ({ $moment }). Kijk er nog eens naar.
triage-changed-undone = { $name } heeft intussen het laatste antwoord teruggedraaid; nu is het ‘{ $status }’ ({ $moment }). Kijk er nog eens naar.
triage-changed-shipped = Deze post is intussen met een release uitgekomen ({ $moment }). Kijk er nog eens naar.

triage-keys = Sneltoetsen
triage-keys-hint = Ze werken zolang een post in de lijst de focus heeft. Een antwoord wordt alleen gekozen: je verstuurt het met Enter, vanuit de toelichting met Ctrl en Enter.
triage-keys-next = Volgende post (ook ↓)
triage-keys-previous = Vorige post (ook ↑)
triage-keys-choose = “{ $status }” kiezen
triage-keys-help = Deze sneltoetsen tonen
triage-keys-close = Sluiten

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
triage-merge-this = Hiermee samenvoegen
triage-merge-find = Zoeken
