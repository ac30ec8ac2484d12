planning-title = Planning
planning-text = Per onderdeel wat het meest gewenst is, naast wat er deze week op het programma staat. Alles wat je hier doet, is meteen openbaar.
planning-week-open = Wat klaar is op { $cutoff }, komt uit op { $day }.
planning-week-frozen = De release van { $day } is gesloten. Wat je nu begint of afrondt, komt op zijn vroegst uit op { $next }.
planning-ships-with = Komt uit met: { $train }
planning-frozen = In de gesloten release
planning-empty = Er staat niets open, en deze week staat er niets op het programma
planning-wanted = Meest gewenst
planning-wanted-none = Hier staat niets open.
planning-desk = Alles wat openstaat
planning-in-week = Deze week
planning-in-week-none = Deze week staat er nog niets op het programma.
planning-more = { $posts ->
    [one] Nog { $shown } deze week
   *[other] Nog { $shown } deze week
}
planning-first-areas = De eerste onderdelen
planning-more-areas = Meer onderdelen
planning-start = Beginnen
planning-finish = Afronden
planning-move = Naar volgende week
planning-builders = Wie het maakt
planning-load = { $items ->
    [one] { $shown } deze week
   *[other] { $shown } deze week
}
planning-load-of = { $items } van { $capacity }
planning-over = { $items ->
    [one] Dat is { $shown } meer dan dit onderdeel in een week afkrijgt.
   *[other] Dat zijn er { $shown } meer dan dit onderdeel in een week afkrijgt.
}
planning-capacity = Veranderingen per week
planning-capacity-hint = Van 0 tot en met 99. Laat het leeg als er geen grens is.
planning-capacity-title = Hoeveel { $area } in een week afkrijgt
planning-save = Opslaan
planning-builders-title = Wie dit maakt
planning-builders-text = Iedereen leest het bij de post en op de pagina van deze week. Hoogstens vijf mensen.
planning-builders-staff = Uit het team
planning-builders-others = Anderen
planning-builders-others-hint = Eén naam per regel.
planning-built-by = Gemaakt door { $names }
planning-move-title = Dit naar volgende week verplaatsen
planning-move-note = Waarom hoort het niet bij deze week?
planning-move-hint = Iedereen leest dit bij de post en op de pagina van deze week, en wie de post volgt, krijgt het per mail. De status wordt “Gepland”.
acceptance-title = Wanneer is dit klaar?
acceptance-link = Klaar wanneer …
acceptance-done-when = Klaar wanneer
acceptance-tally = Punten gehaald: { $met } van { $total }
acceptance-text = Iedereen leest deze lijst bij de post. Zolang een punt openstaat, wordt de post niet Klaar.
acceptance-ticks = Wat zo is
acceptance-tick = Vinkjes opslaan
acceptance-points = Wat zo moet zijn, één punt per regel
acceptance-points-hint = Hoogstens twintig. Een regel die blijft zoals ze is, houdt haar vinkje.
acceptance-save = Lijst opslaan
