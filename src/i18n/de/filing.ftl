filing-new-title = Wunsch oder Fehler melden
filing-sign-in = Du reichst als Mitglied ein, damit du erfährst, was daraus wird. Melde dich an oder werde Mitglied, dann öffnet sich das Formular.
filing-sign-in-words = Du reichst als Mitglied ein, damit du erfährst, was daraus wird. Was du getippt hast, bleibt erhalten: Melde dich an oder werde Mitglied, dann steht es im Formular.
filing-edit-title = Beitrag bearbeiten
filing-back = Zurück zum Beitrag
filing-file = Absenden
filing-save = Speichern
filing-optional = (optional)

filing-kind = Was ist es?
filing-kind-label = Wunsch oder Fehler
filing-kind-request = Ein Wunsch
filing-kind-request-hint = Etwas Neues oder etwas, das anders funktionieren soll.
filing-kind-bug = Ein Fehler
filing-kind-bug-hint = Etwas, das nicht so funktioniert, wie es soll.
filing-title = Titel
filing-title-hint = Was soll sich ändern, und wo? In einer Zeile.
filing-alike = Meinst du einen von diesen? Dann stimme für ihn.
filing-alike-count = { $count ->
    [one] { NUMBER($count) } ähnlicher Beitrag
   *[other] { NUMBER($count) } ähnliche Beiträge
}
filing-alike-label = Ähnliche Beiträge
filing-alike-title = Ist es einer von diesen?
filing-alike-none = Keiner davon: meinen einreichen
filing-alike-shipped = Erschienen in { $version }
filing-same-crash = Derselbe Absturz
filing-alike-wait = Während du tippst, erscheinen hier ähnliche Beiträge.
filing-alike-nothing = Etwas Ähnliches gibt es noch nicht.
filing-alike-more = { NUMBER($count) } weitere
filing-area = Bereich
filing-area-choose = Bereich wählen
filing-body = Beschreibung
filing-body-hint-request = Bei einem Wunsch: Was möchtest du tun, und was steht dir heute im Weg?
filing-body-hint-bug = Bei einem Fehler: Was hast du getan, was hast du erwartet, und was ist stattdessen passiert?
filing-body-hint-markdown = Markdown funktioniert hier: **fett**, Listen, Links.
filing-more = Sprache, Geräte und Build
filing-lang = Sprache deines Textes
filing-lang-hint = Damit Browser und Vorleseprogramme deinen Text gut anzeigen und vorlesen.
filing-lang-auto = Automatisch erkennen
filing-device = Gerät
filing-device-hint = Wir merken es uns für deinen nächsten Beitrag.
filing-build = Build
filing-build-hint = Die Version der ROM, aus den Einstellungen.

filing-add-title = Deinen Beitrag ergänzen
filing-add-why = Jemand hat dafür gestimmt oder das Team hat geantwortet, deshalb bleibt der Text, wie er gelesen wurde. Deine Ergänzung steht darunter, mit Datum.
filing-add-body = Deine Ergänzung
filing-add-button = Ergänzen
filing-log = Protokoll hinzufügen
filing-log-label = Protokoll, build.prop oder Fehlerbericht
filing-log-hint = Gerät und Build werden daraus gelesen. IMEI, Nummern, Adressen und Tokens werden vor dem Speichern verdeckt, und du siehst welche. Höchstens { $most } Zeichen.
filing-masked = { $count ->
    [one] Eine Stelle wird verdeckt
   *[other] { $count } Stellen werden verdeckt
}
filing-masked-text = Beiträge sind öffentlich. So wird es dastehen. Behalte, was kein Geheimnis ist, und reiche es dann ein.
filing-keep-token = So stehen lassen: Das ist weder Schlüssel noch Passwort
filing-keep-mail = Diese E-Mail-Adresse stehen lassen
filing-keep-place = Diesen Ort stehen lassen
filing-keep-mac = Diese MAC-Adresse stehen lassen
filing-keep-ip = Diese IP-Adresse stehen lassen
filing-keep-android-id = Diese Android-ID stehen lassen
filing-keep-serial = Diese Seriennummer stehen lassen
filing-keep-iban = So stehen lassen: Das ist kein Bankkonto
filing-keep-number = So stehen lassen: Das ist weder Gerät noch SIM-Karte
filing-keep-phone = Diese Telefonnummer stehen lassen
filing-keep-ssid = Diesen WLAN-Namen stehen lassen
filing-only = Nur für diese Geräte
filing-only-hint = Namen mit Kommas dazwischen. Leer lassen, wenn es alle betrifft.
filing-area-proposed = (vorgeschlagen, aus Beiträgen wie deinem)
correcting-page-title = Diesen Beitrag korrigieren
correcting-text = Alle sehen, dass das Team das korrigiert hat; der Text selbst bleibt, wie er geschrieben wurde.
correcting-device-hint = Bei einem Fehler: wo er auftritt.
correcting-send = Korrigieren
correcting-link = Titel, Bereich, Art oder Gerät korrigieren
correcting-title-word = Titel
correcting-kind-word = Art
correcting-area-word = Bereich
correcting-device-word = Gerät
filing-private = Nur du und das Team sehen diesen Fehler
filing-private-hint = Für ein Protokoll oder einen Text, der niemanden sonst etwas angeht. Niemand sonst findet ihn oder stimmt dafür ab, und keine Version nennt ihn. Du kannst ihn später für alle öffnen.
filing-open = Für alle öffnen
filing-open-title = Diesen Fehler für alle öffnen?
filing-open-text = Alle lesen, was du geschrieben hast, die Bilder, das Protokoll und alle Kommentare darunter, und können dafür abstimmen. Das lässt sich nicht rückgängig machen.
filing-open-log = Sieh dir zuerst das Protokoll an
filing-open-not = Privat lassen
