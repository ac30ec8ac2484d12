devices-title = Apparaten
devices-text = Waar de ROM op draait. Fans noemen hun apparaat bij een bug, en alles erover is zo te vinden.
devices-find = Zoek een apparaat
devices-empty = Nog geen apparaten. Voeg er een toe of importeer een catalogus.
devices-none = Geen apparaat heet zo.
devices-add = Apparaat toevoegen
devices-button = Apparaat toevoegen
devices-codename = Codenaam
devices-codename-hint = Zoals in de fingerprint van een build, bijvoorbeeld mandarin. Hij staat in adressen.
devices-names = Namen
devices-names-hint = Eerst de naam op de doos, andere na puntkomma’s.
devices-region = Regio
devices-region-hint = Waar het verkocht wordt, zoals CN, EU of Global. Laat het leeg als dat niets uitmaakt.
devices-retire-text = Dan wordt het niet meer voorgesteld. Wat erover gaat, blijft. Je kunt het terughalen.
devices-retired-text = Het wordt niemand voorgesteld.
devices-import-title = Apparaten importeren
devices-import-csv = Catalogus, als kommagescheiden waarden
devices-import-hint = De eerste regel noemt de kolommen; namen zijn gescheiden door puntkomma’s. Een bekende codenaam wordt gewijzigd. Er wordt niets verwijderd.
devices-import-file = Bestand openen
devices-import-try = Controleren
devices-import-button = Importeren
devices-import-plan = Wat een import zou doen
devices-import-new = { $count ->
    [one] { $shown } apparaat komt erbij
   *[other] { $shown } apparaten komen erbij
}
devices-import-changed = { $count ->
    [one] { $shown } wordt gewijzigd
   *[other] { $shown } worden gewijzigd
}
devices-import-same = { $count ->
    [one] { $shown } blijft zoals het is
   *[other] { $shown } blijven zoals ze zijn
}
devices-import-changes = Toon de wijzigingen
devices-import-faults = Er is niets geïmporteerd. Verbeter eerst deze regels.
devices-import-line = Regel
devices-import-wrong = Wat er mis is
devices-fault-no-column = Er is geen kolom “{ $column }”.
devices-fault-unreadable = Dit is niet te lezen als kommagescheiden waarden.
devices-fault-value = { $column }: { $problem }
devices-fault-line = Geen productlijn heet “{ $line }”.
devices-fault-twice = Deze codenaam staat al op regel { $line }.
devices-fault-too-many = Een site kan hoogstens { $most } apparaten kennen.
devices-own-title = Jouw apparaten
devices-own-text = Formulieren beginnen met het apparaat dat je het laatst noemde. Niemand anders ziet deze lijst.
devices-own-empty = Nog geen. Het apparaat dat je in een post noemt, wordt hier onthouden.
devices-own-forget = Vergeten
devices-own-forget-which = { $device } vergeten
devices-own-add = Voeg een eigen apparaat toe
devices-own-button = Onthouden
devices-option = { $name } · { $codename }
devices-fault-quote = Hier is een aanhalingsteken niet gesloten, dus wat erna komt is niet gelezen.
devices-fault-not-read = Vanaf deze regel is niets gelezen.
devices-fault-columns = Waarden: { $values }, kolommen: { $names }. Er horen er van beide evenveel te zijn.
devices-own-find = Wat er op { $device } gebeurt
devices-imported-new = { $count ->
    [one] { $shown } apparaat kwam erbij.
   *[other] { $shown } apparaten kwamen erbij.
}
devices-imported-changed = { $count ->
    [one] { $shown } werd gewijzigd.
   *[other] { $shown } werden gewijzigd.
}
