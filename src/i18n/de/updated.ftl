updated-title = Nach dem Update auf { $version }
updated-newer = Es gibt ein neueres Release: { $version }
updated-instead = Nimm stattdessen { $version }
updated-whole = Das ganze Release
updated-broken = Etwas ist kaputt
updated-own = Nur für dieses Gerät
updated-own-none = Was sich für dieses Gerät geändert hat, hat sich für alle Geräte geändert.
updated-own-nothing = Für dieses Gerät hat sich mit diesem Release nichts geändert.
updated-unknown-device = Wir kennen kein Gerät namens „{ $device }“, daher steht hier alles.
updated-all = Was sich geändert hat
updated-some = Nur für manche Geräte
updated-others = { $lines ->
    [one] { $shown } Änderung für andere Geräte
   *[other] { $shown } Änderungen für andere Geräte
}
updated-names = Diese Zeilen tragen deinen Namen
updated-names-ask = Hast du etwas gewünscht, gemeldet oder dafür gestimmt? Melde dich an und sieh, welche dieser Zeilen dich nennen.
updated-sign-in = Anmelden oder mitmachen
updated-names-none = Noch keine. Was du unterstützt, meldest oder ausprobierst, ist vielleicht im nächsten dabei.
updated-coming-title = { $version } ist noch nicht da
updated-coming-at = Geplant ist es für { $moment }.
updated-coming-held = Es wartet, bis das Team es weitergehen lässt:
updated-coming-more = Alle kommenden Releases
updated-unknown-title = Kein Release heißt hier { $version }
updated-unknown-text = Vielleicht ist der Build nicht von hier, oder jemand hat sich vertippt. In den Einstellungen deines Handys steht, welche Version es hat.
updated-unknown-latest = Das neueste Release: { $version }
