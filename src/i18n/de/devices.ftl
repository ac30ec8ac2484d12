devices-title = Geräte
devices-text = Worauf die ROM läuft. Fans nennen in einem Fehler ihr Gerät, und alles dazu ist darüber zu finden.
devices-find = Gerät suchen
devices-empty = Noch keine Geräte. Füge eins hinzu oder importiere einen Katalog.
devices-none = Kein Gerät heißt so.
devices-add = Gerät hinzufügen
devices-button = Gerät hinzufügen
devices-codename = Codename
devices-codename-hint = Wie im Fingerprint eines Builds, zum Beispiel mandarin. Er steht in Adressen.
devices-names = Namen
devices-names-hint = Zuerst der Name auf der Schachtel, andere nach Semikolons.
devices-region = Region
devices-region-hint = Wo es verkauft wird, etwa CN, EU oder Global. Leer lassen, wenn das keinen Unterschied macht.
devices-retire-text = Dann wird es nicht mehr vorgeschlagen. Was es betrifft, bleibt. Du kannst es zurückholen.
devices-retired-text = Es wird niemandem vorgeschlagen.
devices-import-title = Geräte importieren
devices-import-csv = Katalog, als kommagetrennte Werte
devices-import-hint = Die erste Zeile nennt die Spalten; Namen sind durch Semikolons getrennt. Ein bekannter Codename wird geändert. Nichts wird entfernt.
devices-import-file = Datei öffnen
devices-import-try = Prüfen
devices-import-button = Importieren
devices-import-plan = Was ein Import tun würde
devices-import-new = { $count ->
    [one] { $shown } Gerät kommt dazu
   *[other] { $shown } Geräte kommen dazu
}
devices-import-changed = { $count ->
    [one] { $shown } wird geändert
   *[other] { $shown } werden geändert
}
devices-import-same = { $count ->
    [one] { $shown } bleibt, wie es ist
   *[other] { $shown } bleiben, wie sie sind
}
devices-import-changes = Änderungen zeigen
devices-import-faults = Nichts wurde importiert. Korrigiere zuerst diese Zeilen.
devices-import-line = Zeile
devices-import-wrong = Was daran falsch ist
devices-fault-no-column = Es gibt keine Spalte „{ $column }“.
devices-fault-unreadable = Das ist nicht als kommagetrennte Werte zu lesen.
devices-fault-value = { $column }: { $problem }
devices-fault-line = Keine Produktlinie heißt „{ $line }“.
devices-fault-twice = Dieser Codename steht schon in Zeile { $line }.
devices-fault-too-many = Eine Site kann höchstens { $most } Geräte kennen.
devices-own-title = Deine Geräte
devices-own-text = Formulare beginnen mit dem Gerät, das du zuletzt genannt hast. Niemand sonst sieht diese Liste.
devices-own-empty = Noch keins. Das Gerät, das du in einem Beitrag nennst, merken wir uns hier.
devices-own-forget = Vergessen
devices-own-forget-which = { $device } vergessen
devices-own-add = Eigenes Gerät hinzufügen
devices-own-button = Merken
devices-option = { $name } · { $codename }
devices-fault-quote = Hier ist ein Anführungszeichen nicht geschlossen, daher wurde nichts dahinter gelesen.
devices-fault-not-read = Ab dieser Zeile wurde nichts gelesen.
devices-fault-columns = Werte: { $values }, Spalten: { $names }. Es sollten von beiden gleich viele sein.
devices-own-find = Was auf { $device } passiert
devices-imported-new = { $count ->
    [one] { $shown } Gerät kam dazu.
   *[other] { $shown } Geräte kamen dazu.
}
devices-imported-changed = { $count ->
    [one] { $shown } wurde geändert.
   *[other] { $shown } wurden geändert.
}
