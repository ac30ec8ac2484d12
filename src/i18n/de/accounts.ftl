accounts-email = E-Mail-Adresse
accounts-password = Passwort
accounts-password-hint = Mindestens 8 Zeichen. Mehrere Wörter hintereinander sind ein gutes Passwort.
accounts-name = Name
accounts-name-hint = So steht er an deinen Beiträgen und in Releases, die du mitgestaltest. Es muss nicht dein richtiger Name sein.

accounts-sign-up-title = Mitglied werden
accounts-sign-up-why = Melde Wünsche und Fehler, stimme ab, und dein Name steht in dem Release, das daraus wird.
accounts-sign-up-button = Mitglied werden
accounts-sign-up-have = Ich bin schon Mitglied
accounts-sign-up-words-wait = Was du geschrieben hast, ist noch da: Werde Mitglied, dann kannst du es abschicken.
accounts-sign-up-words-back = Du bist jetzt Mitglied, und ein Link zum Bestätigen deiner Adresse ist unterwegs. Hier ist, was du geschrieben hattest; abgeschickt ist es noch nicht.
accounts-sent-title = Fast geschafft: Sieh in dein Postfach
accounts-sent-text = Wir haben dir einen Link geschickt, mit dem du deine Adresse bestätigst. Er gilt einen Tag lang.
accounts-sent-meanwhile = Sieh dich inzwischen um. Was du schreibst und wofür du stimmst, ist gespeichert und erscheint, sobald deine Adresse bestätigt ist.
accounts-sent-go-on = Weiter
accounts-sent-nothing = Nach ein paar Minuten noch nichts da? Sieh im Spam-Ordner nach oder prüfe, ob du dich bei der Adresse vertippt hast.

accounts-sign-in-title = Anmelden
accounts-sign-in-button = Anmelden
accounts-sign-in-forgot = Passwort vergessen
accounts-sign-in-new = Mitglied werden
accounts-sign-in-words-wait = Du bist nicht angemeldet. Was du geschrieben hast, ist noch da: Melde dich an, dann kannst du es abschicken.
accounts-sign-in-words-back = Du bist angemeldet. Hier ist, was du geschrieben hattest; abgeschickt ist es noch nicht.
accounts-sign-in-vote-waits = Deine Stimme für „{ $title }“ zählt, sobald du angemeldet bist.
accounts-sign-in-follow-waits = Du folgst „{ $title }“, sobald du angemeldet bist.
accounts-sign-in-join-waits = Du bittest um Aufnahme in die Testgruppe, sobald du angemeldet bist.
accounts-sign-in-own = Diese Seite zeigt, was nur dir gehört. Melde dich an, dann öffnet sie sich.

accounts-verify-title = Bestätige deine Adresse
accounts-verify-text = Damit gehört das Konto dir, mit allem, was darin wartet.
accounts-verify-name = Registriert als { $name }
accounts-verify-waiting = Das erscheint dann:
accounts-verify-posts = { $count ->
    [one] { NUMBER($count) } Beitrag
   *[other] { NUMBER($count) } Beiträge
}
accounts-verify-comments = { $count ->
    [one] { NUMBER($count) } Kommentar
   *[other] { NUMBER($count) } Kommentare
}
accounts-verify-votes = { $count ->
    [one] { NUMBER($count) } Stimme
   *[other] { NUMBER($count) } Stimmen
}
accounts-verify-wishes = { $count ->
    [one] { NUMBER($count) } Markt, den du willst
   *[other] { NUMBER($count) } Märkte, die du willst
}
accounts-verify-password-hint = Wähle hier eins. Falls du dich in einem anderen Browser registriert hast, darf es dasselbe sein wie dort.
accounts-verify-not-you = Wenn du das nicht warst, schließe diese Seite, und es passiert nichts.
accounts-verify-button = Adresse bestätigen

accounts-dead-title = Dieser Link gilt nicht mehr
accounts-dead-again = Neuen Link anfordern

accounts-forgot-title = Passwort vergessen?
accounts-forgot-text = Sag uns deine E-Mail-Adresse, dann schicken wir dir einen Link, mit dem du ein neues wählst.
accounts-forgot-button = Link anfordern
accounts-forgot-sent-title = Sieh in dein Postfach
accounts-forgot-sent-text = Wenn es ein Konto mit dieser Adresse gibt, ist ein Link unterwegs. Er gilt eine Stunde lang.
accounts-forgot-words-wait = Was du geschrieben hast, ist noch da: Fordere einen Link an, die nächste Seite bewahrt es für dich auf.
accounts-forgot-words-stay = Was du geschrieben hast, steht noch auf dieser Seite. Lass sie offen, wähle über den Link in der Mail ein neues Passwort und komm dann hierher zurück.
accounts-forgot-words-on = Zurück zu meinem Text
accounts-reset-title = Neues Passwort wählen
accounts-reset-text = Danach bist du auf allen Geräten abgemeldet.
accounts-reset-password = Neues Passwort
accounts-reset-button = Passwort speichern

accounts-settings-title = Einstellungen
accounts-settings-unverified = Deine E-Mail-Adresse ist noch nicht bestätigt: Was du schreibst und wofür du stimmst, wartet. Öffne den Link, den wir dir geschickt haben.
accounts-settings-resend = Neuen Link anfordern
accounts-settings-you = Profil
accounts-settings-handle = Kurzname
accounts-settings-handle-hint = Das Ende der Adresse deiner Seite: 3 bis 30 Zeichen, nur Buchstaben von a bis z, Ziffern und Bindestriche.
accounts-settings-hidden = Meinen Namen verbergen
accounts-settings-hidden-hint = Releases zählen dich dann mit, ohne dich zu nennen, und deine Seite zeigt weder deinen Namen noch, was du mitgestaltet hast. An deinen Beiträgen steht dein Name weiterhin.
accounts-settings-page-hidden = Meine Seite verbergen
accounts-settings-page-hidden-hint = Nur du und das Team können sie dann öffnen, und dein Name führt nirgendwohin. In Releases wirst du weiter genannt, solange du nicht auch deinen Namen verbirgst.
accounts-settings-display = Anzeige
accounts-settings-language = Sprache
accounts-settings-language-hint = Für diese Seiten und für die Mails, die wir dir schicken.
accounts-settings-zone = Zeitzone
accounts-settings-zone-hint = Die Zeiten auf diesen Seiten richten sich danach. Ohne Angabe gilt die Zeitzone der Website.
accounts-settings-zone-unknown = Diese Zeitzone kennen wir nicht. Wähle bitte eine aus der Liste, zum Beispiel Europe/Berlin.
accounts-settings-save = Speichern
accounts-settings-page = Deine Seite
accounts-settings-mail = Benachrichtigungen
accounts-settings-password = Passwort
accounts-settings-current = Aktuelles Passwort
accounts-settings-new = Neues Passwort
accounts-settings-change = Passwort ändern
accounts-settings-change-hint = Danach bist du auf allen anderen Geräten abgemeldet.
accounts-settings-everywhere = Überall abmelden
accounts-settings-everywhere-hint = Auf all deinen Geräten, auch auf diesem.
accounts-address-title = E-Mail-Adresse
accounts-address-present = Deine jetzige Adresse
accounts-address-new = Neue Adresse
accounts-address-new-hint = Wir schicken einen Link dorthin. Deine Adresse ändert sich, sobald du ihn öffnest und auf den Knopf drückst.
accounts-address-told = Deine alte Adresse erfährt von der Änderung.
accounts-address-button = Link schicken
accounts-address-link-text = Ab jetzt gehen E-Mails für das Konto @{ $handle } an { $address }, und du meldest dich damit an.
accounts-address-link-button = Diese Adresse verwenden
accounts-sessions-title = Wo du angemeldet bist
accounts-sessions-text = Ist etwas dabei, das du nicht kennst? Melde es ab und wähle ein neues Passwort.
accounts-sessions-unknown = Unbekannter Browser
accounts-sessions-device = { $browser } auf { $system }
accounts-sessions-this = Hier
accounts-sessions-times = Zuletzt gesehen: { $seen }. Angemeldet: { $began }.
accounts-sessions-end = Abmelden
accounts-sessions-end-which = Abmelden: { $device }

accounts-set-up-title = Diese Website einrichten
accounts-set-up-text = Du übernimmst die Leitung: Du holst die Leute ins Team, die entscheiden und veröffentlichen.
accounts-set-up-button = Leitung übernehmen

accounts-staff-title = Team
accounts-staff-text = Das Team beantwortet Beiträge und veröffentlicht Releases. Wer eine andere Rolle bekommt, meldet sich neu an.
accounts-staff-owners = Die Leitung ernennt das Team. Wer zur Leitung gehört, kann diese Rolle anderen und sich selbst nehmen, aber eine Person bleibt immer. Wer neu zur Leitung gehören soll, wird auf der Kommandozeile des Servers ernannt.
accounts-staff-role = Rolle
accounts-staff-dismiss = Aus dem Team nehmen
accounts-staff-dismiss-whom = { $name }: Aus dem Team nehmen
accounts-staff-demote = Aus der Leitung nehmen
accounts-staff-demote-whom = { $name }: Aus der Leitung nehmen
accounts-staff-dismiss-ask = { $name } aus dem Team nehmen?
accounts-staff-dismiss-text = Die Person wird auf allen Geräten abgemeldet und meldet sich als Mitglied neu an. Ihre Antworten bleiben stehen.
accounts-staff-demote-ask = { $name } aus der Leitung nehmen?
accounts-staff-demote-text = Die Person wird auf allen Geräten abgemeldet und bleibt im Team. In die Leitung kommt man nur über die Kommandozeile des Servers.
accounts-staff-keep = So lassen
accounts-staff-appoint-title = Jemanden ernennen
accounts-staff-appoint-hint = Die Adresse, mit der sich die Person registriert hat.
accounts-staff-appoint = Ernennen
accounts-staff-nobody = Mit dieser Adresse ist niemand registriert.
accounts-staff-unconfirmed = Diese Person hat ihre Adresse noch nicht bestätigt. Die Adresse könnte also jemand anderem gehören.
accounts-staff-last-owner = Diese Person ist die einzige Leitung, und ohne Leitung geht es nicht.
accounts-staff-blocked = Diese Person ist gesperrt. Bitte hebe zuerst die Sperre auf.
accounts-role-member = Mitglied
accounts-role-staff = Team
accounts-role-owner = Leitung

accounts-mail-by-hand = Wenn der Knopf nicht funktioniert, öffne diese Adresse:
accounts-mail-foot = In dieser Mail geht es um ein Konto bei { $site } mit deiner Adresse.
accounts-mail-verify-subject = Bestätige deine Adresse für { $site }
accounts-mail-verify-text = Jemand hat sich mit dieser Adresse bei { $site } registriert. Wenn du das warst, öffne diesen Link und bestätige deine Adresse: Dann zählen deine Stimmen.
accounts-mail-verify-button = Adresse bestätigen
accounts-mail-verify-life = Der Link gilt einen Tag lang. Wenn du das nicht warst, brauchst du nichts zu tun.
accounts-mail-known-subject = Du bist schon Mitglied bei { $site }
accounts-mail-known-text = Jemand, wahrscheinlich du, wollte sich mit dieser Adresse bei { $site } registrieren. Es gibt damit aber schon ein Konto. Geändert hat sich nichts.
accounts-mail-known-way = Wenn du dein Passwort vergessen hast, wähle hier ein neues:
accounts-mail-known-button = Neues Passwort wählen
accounts-mail-known-not-you = Wenn du das nicht warst, brauchst du nichts zu tun.
accounts-mail-reset-subject = Wähle ein neues Passwort für { $site }
accounts-mail-reset-text = Jemand, wahrscheinlich du, hat bei { $site } ein neues Passwort angefordert. Wähle es hier:
accounts-mail-reset-button = Neues Passwort wählen
accounts-mail-reset-life = Der Link gilt einmal und eine Stunde lang. Wenn du das nicht warst, brauchst du nichts zu tun: Dein Passwort bleibt, wie es ist.
accounts-mail-changed-subject = Dein Passwort für { $site } wurde geändert
accounts-mail-changed-text = Das Passwort deines Kontos bei { $site } wurde gerade geändert, und auf allen anderen Geräten bist du abgemeldet.
accounts-mail-changed-not-you = Wenn du das nicht warst, wähle sofort ein neues Passwort:
accounts-mail-changed-button = Neues Passwort wählen
accounts-mail-guessed-subject = Jemand probiert Passwörter für dein Konto bei { $site }
accounts-mail-guessed-text = Bei deinem Konto auf { $site } wurden gerade viele falsche Passwörter probiert; keines hat es geöffnet. Wir bremsen solche Versuche.
accounts-mail-guessed-way = Wo du schon einmal angemeldet warst, kannst du dich wie immer anmelden. Anderswo kommst du mit einem neuen Passwort sofort hinein.
accounts-mail-address-subject = Bestätige deine neue Adresse für { $site }
accounts-mail-address-text = Jemand, wahrscheinlich du, möchte diese Adresse für ein Konto bei { $site } verwenden. Wenn du das warst, öffne diesen Link und drücke auf den Knopf:
accounts-mail-address-button = Diese Adresse verwenden
accounts-mail-address-life = Der Link funktioniert einmal und gilt einen Tag lang. Wenn du das nicht warst, brauchst du nichts zu tun: Es ändert sich nichts.
accounts-mail-in-use-text = Jemand, wahrscheinlich du, wollte diese Adresse für ein anderes Konto bei { $site } verwenden. Es gibt damit aber schon ein Konto. Geändert hat sich nichts.
accounts-mail-moved-subject = Deine Adresse für { $site } wurde geändert
accounts-mail-moved-text = Dein Konto bei { $site } hat ab jetzt eine andere Adresse: { $address }. E-Mails dazu kommen hier nicht mehr an.
accounts-mail-moved-not-you = Wenn du das nicht warst, sag es sofort den Leuten, die die Website betreiben.
accounts-mail-moved-button = Website öffnen
