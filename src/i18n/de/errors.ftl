refused-cross-site = Diese Anfrage kam nicht von einer Seite dieser Website, deshalb ist nichts passiert. Öffne bitte die Seite neu und versuche es noch einmal.
refused-staff-only = Das kann nur das Team.
refused-owner-only = Das kann nur die Leitung.
refused-staff-not-blocked = Wer zum Team gehört, kann nicht gesperrt werden. Erst muss die Leitung die Person aus dem Team nehmen.
refused-block-oneself = Du kannst dich nicht selbst sperren.
refused-not-blocked = Diese Person ist nicht oder nicht mehr gesperrt.
refused-not-yours = Das kann nur ändern, wer es geschrieben hat.
refused-enough-waiting = Es wartet schon so viel auf deine Bestätigung. Öffne den Link, den wir dir geschickt haben, dann erscheint alles.
refused-post-closed = Dieser Beitrag ist abgeschlossen. Abstimmen und Bearbeiten geht nicht mehr.
refused-post-merged = Dieser Beitrag wurde mit einem anderen zusammengelegt. Mach bitte dort weiter.
refused-already-decided = Für diesen Beitrag wurde gestimmt oder das Team hat geantwortet, deshalb bleibt der Text, wie er ist. Du kannst darunter etwas ergänzen.
refused-enough-added = Unter diesem Beitrag stehen genug Ergänzungen. Bitte mach in den Kommentaren weiter.
refused-step-not-allowed = Von seinem jetzigen Status aus kann der Beitrag diesen Schritt nicht machen.
refused-shipped-by-release-only = Als erschienen gilt ein Beitrag erst, wenn ein Release mit ihm veröffentlicht ist.
refused-changed-meanwhile = Jemand anderes hat das inzwischen geändert. Sieh es dir bitte noch einmal an.
refused-password-changed = Dein Passwort wurde inzwischen geändert, von dir auf einem anderen Gerät oder mit einem Link aus unserer Mail. Melde dich bitte mit dem neuen an.
refused-nothing-to-undo = Hier gibt es nichts zurückzunehmen.
refused-not-seen = Das sehen gerade nicht alle, deshalb gibt es nichts auszublenden. Vielleicht war eben jemand anderes schneller.
refused-not-hidden = Das ist nicht ausgeblendet.
refused-undo-later-first = Danach wurde schon weiter zusammengelegt. Nimm bitte zuerst das zurück.
refused-release-not-there = Das Release ist inzwischen weiter. Öffne es bitte neu und sieh nach, wo es steht.
refused-release-empty = Ein Release braucht mindestens einen fertigen Beitrag.
refused-reply-too-deep = Antworten kannst du nur auf einen Kommentar, nicht auf eine andere Antwort.
refused-link-expired = Dieser Link wurde schon benutzt oder ist zu alt. Fordere bitte einen neuen an.
refused-already-confirmed = Diese Adresse ist schon bestätigt. Bitte melde dich an.
refused-owner-exists = Diese Website hat schon eine Leitung. Melde dich bitte an.

problem-of = { $field }: { $problem }
problem-missing = Bitte fülle das aus.
problem-too-short = { $least ->
    [one] Bitte mindestens { NUMBER($least) } Zeichen.
   *[other] Bitte mindestens { NUMBER($least) } Zeichen.
}
problem-too-long = { $most ->
    [one] Bitte höchstens { $shown } Zeichen.
   *[other] Bitte höchstens { $shown } Zeichen.
}
problem-unknown-choice = Bitte wähle eine der Möglichkeiten.
problem-not-an-address = Gib eine E-Mail-Adresse ein, zum Beispiel ada@example.org.
problem-common-password = Dieses Passwort ist zu leicht zu erraten. Bitte wähle ein anderes.
problem-wrong-password = E-Mail-Adresse und Passwort passen nicht zusammen. Falls du neu hier bist, öffne zuerst den Link, den wir dir geschickt haben.
problem-no-such-post = Diesen Beitrag gibt es nicht, oder er kommt als Ziel nicht infrage.
problem-reason-needed = Bitte nenne den Grund: Er ist öffentlich, und alle haben einen verdient.
problem-not-a-day = Bitte gib einen Tag wie 2026-12-24 an.
problem-day-out-of-reach = Bitte wähle einen Tag ab morgen, höchstens zehn Jahre voraus.
problem-unreadable = Das Formular war nicht lesbar. Bitte sende es noch einmal.
problem-taken = Das ist schon vergeben.
problem-like-staff = Das sieht aus wie der Name von jemandem aus dem Team. Bitte wähle einen anderen.
problem-wrong-current-password = Das ist nicht dein aktuelles Passwort.
problem-too-much = Das ist mehr Text, als in ein Formular passt. Bitte kürze ihn.
refused-last-area = Das ist der letzte Bereich, den Fans wählen können. Füge zuerst einen anderen hinzu.
refused-area-is-merged = Dieser Bereich wurde mit einem anderen zusammengelegt.
refused-pictures-not-yours = Nur wer es geschrieben hat, kann hier Bilder hinzufügen.
refused-pictures-confirm-first = Bestätige zuerst deine E-Mail-Adresse und füge dann Bilder hinzu.
refused-pictures-too-many = Das sind mehr Bilder, als Platz haben: höchstens vier.
refused-picture-not-one = Das ist kein Bild. PNG, JPEG, WebP und GIF lassen sich hier zeigen.
refused-picture-unsupported = Bilder dieser Art lassen sich hier nicht lesen. Speichere es als JPEG und versuche es noch einmal.
refused-picture-animated = Dieses Bild bewegt sich. Hier lassen sich nur stehende Bilder zeigen.
refused-picture-too-heavy = Diese Datei hat mehr als 10 MB.
refused-picture-too-large = Dieses Bild hat zu viele Pixel. Speichere ein kleineres und versuche es noch einmal.
refused-picture-broken = Dieses Bild ist abgeschnitten oder beschädigt.
refused-device-codename = Nur Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.
refused-device-region = Nur Buchstaben, Ziffern, Leerzeichen und Bindestriche.
refused-device-unknown = Eines dieser Geräte kennen wir nicht. Prüfe die Schreibweise und setze Kommas dazwischen.
refused-confirming-verify-first = Bestätige zuerst deine E-Mail-Adresse und sage dann, dass es dir auch passiert.
refused-confirming-no-bug = Nur Fehler passieren auf einem Gerät.
refused-confirming-own = Du hast es selbst gemeldet und bist schon mitgezählt.
refused-confirming-same-mailbox = Ein anderes Konto mit deinem Postfach hat das schon.
refused-device-codename-stays = Der Codename bleibt, wie er ist: Links führen dorthin.
refused-not-of-staff = Nur Leute vom Team können einen Beitrag übernehmen.
refused-enough-notes = Dieser Beitrag hat schon so viele interne Notizen, wie er fassen kann. Entferne zuerst eine.
refused-bug-is-confirmed = Andere haben diesen Fehler auf ihren Geräten bestätigt, also bleibt er ein Fehler.
refused-bulk-too-many = Höchstens 1.000 Beiträge werden auf einmal beantwortet.
refused-bulk-busy = Fünf deiner früheren Auswahlen werden noch beantwortet. Bitte warte, bis eine davon fertig ist.
refused-bulk-not-at-work = Das ist schon zu Ende.
refused-bulk-nothing-answered = Es gibt nichts mehr zurückzunehmen.
refused-views-too-many = Du hast 30 Ansichten. Entferne zuerst eine.
