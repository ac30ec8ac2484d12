numbers-title = Cijfers
numbers-text = Een week eindigt met haar release en wordt een dag later geteld, zoals alles dan is. Wat daarna wordt teruggenomen, samengevoegd of verplaatst, verandert hier niets.
numbers-empty = Er is nog niets geteld
numbers-empty-text = De eerste week wordt op dit moment geteld: { $when }. Dan zie je hoe lang fans op een antwoord en op een release wachten, wat van hen kwam, wie terugkomt om te stemmen en wat er wacht.
numbers-progress = { $count ->
    [one] { $counted } van { $shown } week is geteld; de andere volgen.
   *[other] { $counted } van { $shown } weken zijn geteld; de andere volgen.
}
numbers-last-week = De week tot en met { $day }
numbers-by-week = Week na week
numbers-weeks = Weken
numbers-weeks-count = { $count ->
    [one] { $shown } week
   *[other] { $shown } weken
}
numbers-to-ship = Van indienen tot release
numbers-to-answer = Tot het eerste antwoord
numbers-fans = Van fans
numbers-returned = Stemmers die terugkwamen
numbers-waiting = Wacht op een eerste antwoord
numbers-waiting-now = { $count ->
    [one] Op dit moment: { $shown } post.
   *[other] Op dit moment: { $shown } posts.
}
numbers-own = Mijn minuten in de wachtrij
numbers-own-text = Alleen jij ziet deze, hier en in de tabel. Een minuut telt als je daarin een pagina van de wachtrij opent.
numbers-own-whole = Ze gelden voor de hele wachtrij, welk onderdeel of welke productlijn hierboven ook gekozen is.
numbers-own-none = In deze weken is geen minuut geteld.
numbers-minutes-now = { $count ->
    [one] Deze week tot nu toe: { $shown } minuut.
   *[other] Deze week tot nu toe: { $shown } minuten.
}
numbers-minutes = { $count ->
    [one] { $shown } minuut
   *[other] { $shown } minuten
}
numbers-hours = { $count ->
    [one] { $shown } uur
   *[other] { $shown } uur
}
numbers-days = { $count ->
    [one] { $shown } dag
   *[other] { $shown } dagen
}
numbers-time-of = { $count ->
    [one] { $time }, van { $shown } post
   *[other] { $time }, de mediaan van { $shown } posts
}
numbers-ship-none = Er is niets uitgebracht
numbers-answer-none = Niets kreeg een eerste antwoord
numbers-fans-said = { $count ->
    [one] { $percent }%: { $fans } van { $shown } wijziging
   *[other] { $percent }%: { $fans } van { $shown } wijzigingen
}
numbers-voters-said = { $count ->
    [one] { $returned } van { $shown } stemmer
   *[other] { $returned } van { $shown } stemmers
}
numbers-voters-none = Niemand stemde
numbers-posts = { $count ->
    [one] { $shown } post
   *[other] { $shown } posts
}
numbers-points = { $count ->
    [one] { $shown } procentpunt
   *[other] { $shown } procentpunten
}
numbers-more = { $much } meer dan de week ervoor
numbers-less = { $much } minder dan de week ervoor
numbers-same = hetzelfde als de week ervoor
numbers-chart-said = Een balk per week, van { $first } tot { $last }. De hoogste: { $highest }.
numbers-chart-filled = Gevuld: { $what }
numbers-column-week = Week tot
numbers-column-middle = Mediaan
numbers-column-shipped = Uitgebracht
numbers-column-answered = Beantwoord
numbers-column-fans = Van fans
numbers-column-items = Wijzigingen
numbers-column-returned = Teruggekomen
numbers-column-voters = Stemmers
numbers-column-posts = Posts
numbers-column-minutes = Minuten
numbers-by-day = Dag na dag
numbers-days-text = Een dag is een kalenderdag waar de site thuis is en wordt geteld zodra hij voorbij is, zoals alles dan is. Dit zijn de laatste 28. Wat daarna wordt teruggenomen, samengevoegd of verplaatst, verandert hier niets, tenzij een release wordt ingetrokken.
numbers-days-empty = De eerste dag staat hier zodra hij voorbij is.
numbers-filed = Nieuwe posts
numbers-votes = Stemmen
numbers-first-answers = Eerste antwoorden
numbers-column-day = Dag
numbers-chart-said-days = Een balk per dag, van { $first } tot { $last }. De hoogste: { $highest }.
