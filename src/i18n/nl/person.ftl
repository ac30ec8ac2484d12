person-lines = { $count ->
    [one] { $shown } uitgebrachte wijziging draagt deze naam
   *[other] { $shown } uitgebrachte wijzigingen dragen deze naam
}
person-lines-yours = { $count ->
    [one] { $shown } uitgebrachte wijziging draagt jouw naam
   *[other] { $shown } uitgebrachte wijzigingen dragen jouw naam
}
person-early = { $count ->
    [one] { $shown } stem was vroeg: nog geen tien mensen hadden gestemd, en het is uitgekomen.
   *[other] { $shown } stemmen waren vroeg: nog geen tien mensen hadden gestemd, en het is uitgekomen.
}
person-early-yours = { $count ->
    [one] { $shown } stem van jou was vroeg: nog geen tien mensen hadden gestemd, en het is uitgekomen.
   *[other] { $shown } stemmen van jou waren vroeg: nog geen tien mensen hadden gestemd, en het is uitgekomen.
}
person-going = Onderweg
person-filed = Gemeld
person-filed-of = Gemeld door { $name }
person-filed-none = Er is nog niets gemeld.
person-filed-all = Alles wat gemeld is
person-back = Terug naar de hele pagina
person-held = { $count ->
    [one] { $shown } stem van jou telt nog niet
   *[other] { $shown } stemmen van jou tellen nog niet
}
person-held-only = Alleen stemmen die nog niet tellen
person-drafts = Concepten op dit apparaat
person-drafts-hint = Getypt en niet verstuurd. Niemand anders ziet ze en geen ander apparaat heeft ze.
person-devices = Je apparaten
person-devices-hint = Alleen jij ziet dit.
person-devices-change = Je apparaten wijzigen
person-badge = Badge voor je eigen site
person-badge-alt = Mijn aandeel in { $site }
person-badge-code = HTML om daar te plakken
person-badge-lines = { $count ->
    [one] { $shown } uitgebrachte wijziging
   *[other] { $shown } uitgebrachte wijzigingen
}
person-badge-joined = lid sinds { $year }
person-feed = Volg als feed wat met deze naam uitkomt
person-feed-titled = Bijdragen van { $name }
