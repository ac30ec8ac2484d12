inbox-title = Postvak
inbox-hint = Wat er gebeurt met de posts die je volgt, en wat jou aangaat. Het blijft hier 90 dagen staan.
inbox-none = Er is nog niets gekomen. Volg een post, dan staat hier wat ermee gebeurt.
inbox-bell = { $count ->
    [one] Postvak, { $shown } ongelezen
   *[other] Postvak, { $shown } ongelezen
}
inbox-many = { $shown }+
inbox-unread = Ongelezen
inbox-read = Markeren als gelezen
inbox-read-all = Alles markeren als gelezen
inbox-others = { $count ->
    [one] en nog { $shown }
   *[other] en nog { $shown }
}
inbox-decided = Antwoord: { $status }
inbox-corrected = Het team heeft je post verbeterd
inbox-voted = Het team heeft namens jou gestemd
inbox-asked = Het team vraagt wat jij zou kiezen
inbox-concluded = Het team heeft gezegd wat er uit de antwoorden volgt
inbox-commented = { $name } heeft gereageerd
inbox-hidden = Het team heeft je post verborgen
inbox-hidden-comment = Het team heeft je reactie verborgen
inbox-approved = Iedereen ziet je post nu
inbox-approved-comment = Iedereen ziet je reactie nu
inbox-restored = Iedereen ziet je post weer
inbox-restored-comment = Iedereen ziet je reactie weer
inbox-gone = Dit is er niet meer
inbox-appeared = Een nieuwe post
inbox-published = Release { $version } is uit
inbox-shipped = Iemand die je volgt heeft release { $version } mede gevormd
