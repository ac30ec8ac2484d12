### German: register and style, for whoever translates after us.
###
### Address: du, never Sie; "du", "dein" with a small letter, in mails too. Fans and staff are addressed alike.
### Tone: short, plain, warm sentences, as one person tells another. No advertising, no exclamation showers, no office
### German (no "durchführen", "erfolgen", "betätigen", "kommunizieren"). Say "bitte" where English says "please".
### Imperatives keep their -e (wähle, öffne, prüfe, versuche, stimme), but: mach, sag, schreib, sieh, nimm.
### Gender: no signs inside words (no Binnen-I, star, colon). Neutral nouns and clauses instead: das Team, die Leitung,
### das Mitglied, die Person, alle, die …; "wer folgt"; never "der Nutzer", "der Autor".
### Buttons and links that do something: infinitive (Speichern, Link anfordern). Navigation: one short word.
### The five words of the main navigation fit 340 px together at 14 px; the four tabs of the board 328 px at 15 px bold.
### Headings: no full stop. Hints and messages that are sentences: with full stop.
### After a colon: capital letter when a whole sentence follows.
### Typography: quotes „…“ (around titles inside a sentence), apostrophe ’, dash – with spaces, ellipsis …
### Compounds: not longer than about 20 letters (360 px phones); a hyphen where two worlds meet: E-Mail-Adresse.
### Dates and versions stand after "am", "bis", "mit": a date is written as "Fr., 20. Nov. 2026, 17:00 MEZ".
###
### Words of the product:
###   post = Beitrag; request = Wunsch; bug = Fehler; to file = melden; idea = Idee
###   vote = Stimme, für etwas stimmen, abstimmen; withdraw = zurückziehen; area = Bereich; product line = Produktlinie
###   decision = Entscheidung; answer (of staff) = Antwort; reply = Antwort, antworten; comment = Kommentar
###   undo, take back = zurücknehmen; merge = zusammenlegen; unmerge = wieder trennen; duplicate = Duplikat
###   follow = folgen; followers = alle, die dem Beitrag folgen
###   release = das Release, die Releases; it goes out = es erscheint; to publish = veröffentlichen; out = da, erschienen
###   shipped = erschienen (of a post and of a release; in warm sentences also "da": "Dein Wunsch ist da")
###   changelog = Änderungsprotokoll; line of a release = Änderung; its wording in the composer = Zeile
###   kinds of change = Neu, Verbessert, Behoben; highlights = Highlights; known issues = Bekannte Probleme
###   to shape = mitgestalten; shaped by = mitgestaltet von; credit = Name, nennen
###   roles of credit = gemeldet, auch gemeldet, dafür gestimmt
###   digest = Wochenmail; mail = Mail (but E-Mail-Adresse); staff = das Team; member = Mitglied; owner = die Leitung
###   site = Website; page = Seite; board = Forum; triage = Eingang; roadmap = Roadmap; sign in/out = an-/abmelden;
###   sign up = Mitglied werden, sich registrieren; unsubscribe = abbestellen
###   statuses = Offen, In Prüfung, Geplant, In Arbeit, Fertig für Freitag, Erschienen, Abgelehnt, Duplikat
###   finished = fertig; what is finished = Fertiges;
###   closed (of a post) = abgeschlossen
###   collect = sammeln; freeze = einfrieren; approve = freigeben; skip a week = überspringen; leave out = weglassen
###   phone = Handy; device = Gerät; build = Build; ROM = die ROM

language-name = Deutsch

nav-skip = Zum Inhalt springen
nav-search = Suchen
nav-main = Hauptmenü
nav-board = Forum
nav-this-week = Woche
nav-releases = Releases
nav-roadmap = Roadmap
nav-triage = Eingang
nav-sign-in = Anmelden
nav-sign-out = Abmelden
nav-settings = Einstellungen
foot-line = Fans wünschen, das Team antwortet, und jeden Freitag nennt das Release alle, die es mitgestaltet haben.
foot-feed = Releases als Feed
foot-language = Sprache
foot-theme = Darstellung
theme-auto = Wie System
theme-light = Hell
theme-dark = Dunkel
share = Teilen
share-copied = Der Link ist kopiert.
just-now = gerade eben
went-wrong = Das hat nicht geklappt. Prüfe bitte deine Verbindung und versuche es noch einmal.
draft-kept = Hier ist, was du vorhin geschrieben hast.
form-cut = Etwas, das du eingegeben hast, war zu lang, um es ganz aufzunehmen: Hier steht nur der Anfang. Kürze es, und schick den Rest als Kommentar, wenn er wichtig ist.

title-with-page = { $title } – Seite { NUMBER($page) }
title-with-error = Fehler: { $title }
title-of-site = { $title } · { $site }
error-summary = Bitte korrigiere das zuerst

pager-label = Seiten
pager-previous = Vorige Seite
pager-next = Nächste Seite
pager-here = Seite { NUMBER($page) }

flash-signed-in = Willkommen zurück.
flash-signed-out = Du bist abgemeldet.
flash-signed-out-everywhere = Du bist auf all deinen Geräten abgemeldet.
flash-verified = Deine E-Mail-Adresse ist bestätigt. Ab jetzt zählen deine Stimmen.
flash-password-changed = Dein Passwort ist geändert, und auf allen anderen Geräten bist du abgemeldet.
flash-saved = Gespeichert.
flash-masked = Etwas darin sah vertraulich aus, etwa ein Passwort, eine Nummer oder eine Adresse, und wurde verdeckt.
flash-link-sent = Wir haben dir einen neuen Link geschickt.
flash-session-ended = Das Gerät ist abgemeldet.
flash-address-asked = Wenn wir an diese Adresse schreiben können, ist ein Link unterwegs.
flash-address-changed = Die Adresse ist geändert.
flash-filed = Danke! Dein Beitrag ist da. Andere können jetzt dafür stimmen.
flash-filed-waits = Dein Beitrag ist gespeichert. Er erscheint, sobald deine E-Mail-Adresse bestätigt ist.
flash-edited = Deine Änderung ist gespeichert.
flash-voted = Deine Stimme zählt. Sobald es erscheint, steht es in deiner Wochenmail.
flash-voted-silently = Deine Stimme zählt. Du hast die Wochenmail abbestellt, deshalb sagt dir keine Mail, wenn es erscheint.
flash-withdrawn = Deine Stimme ist zurückgezogen.
flash-commented = Dein Kommentar ist da.
flash-comment-waits = Dein Kommentar ist gespeichert. Er erscheint, sobald deine E-Mail-Adresse bestätigt ist.
flash-followed = Du bekommst jede Antwort dazu per Mail.
flash-followed-silently = Du folgst jetzt. Du hast Mails zu Antworten abbestellt, deshalb kommt keine per Mail.
flash-unfollowed = Du bekommst dazu keine Antworten mehr per Mail.
flash-followed-wider = Was daraus wird, steht in deinem Posteingang.
flash-unfollowed-wider = Es kommt nicht mehr in deinen Posteingang.
flash-inbox-read = Es ist als gelesen markiert.
flash-decided = Deine Antwort ist öffentlich, und alle, die dem Beitrag folgen, erfahren davon.
flash-undone = Die letzte Entscheidung ist zurückgenommen.
flash-hidden = Ausgeblendet: Das sehen jetzt nur noch das Team und wer es geschrieben hat.
flash-restored = Das sehen jetzt wieder alle.
flash-blocked = Die Person ist jetzt gesperrt.
flash-block-lifted = Die Sperre ist aufgehoben.
flash-release-saved = Das Release ist gespeichert.
flash-moments-moved = Die Zeiten der Woche sind geändert, und alle sehen die neuen.
flash-release-waits = Das Release ist angehalten, und alle können sehen, warum.
flash-release-goes-on = Das Release läuft weiter.
flash-frozen = Das Release ist eingefroren. Sieh bitte seine Zeilen durch.
flash-not-frozen = Prüfen lässt es sich, sobald es eingefroren ist.
flash-approved = Freigegeben: Das Release erscheint zur geplanten Zeit automatisch.
flash-approval-lapsed = Gespeichert. Freigegeben war der Stand davor: bitte noch einmal freigeben.
flash-line-moved = Die Zeile ist verschoben.
flash-line-split = Die Zeile ist in zwei geteilt; die zweite steht darunter.
flash-lines-joined = Die Zeilen sind verbunden.
flash-line-left-out = Die Zeile ist weggelassen.
flash-line-kept = Die Zeile bleibt, wie sie ist.
flash-late-taken-in = Was seitdem fertig wurde, steht jetzt im Release.
flash-early-taken-in = Die Zeile ist da. Formuliere sie vor dem Einfrieren.
flash-approval-withdrawn = Die Freigabe ist zurückgenommen: Das Release geht nicht automatisch hinaus.
flash-published = Das Release ist da. Alle, die es mitgestaltet haben, bekommen eine Mail.
flash-mails-stopped = Die Mails sind angehalten. Niemand erfährt von dem Release, bis sie verschickt werden.
flash-mails-sent = Die Mails gehen jetzt hinaus.
flash-release-recalled = Das Release ist zurückgezogen. Alle, die davon erfahren haben, bekommen eine Mail.
flash-release-recalled-untold = Das Release ist zurückgezogen. Niemand hatte davon erfahren, also bekommt niemand eine Mail.
flash-skipped = Die Woche wird übersprungen, und alle können sehen, warum.
flash-train-published = Das Release ist draußen. Kein Beitrag hat sich geändert, und niemand bekommt eine Mail.
flash-train-skipped = Das Release wird übersprungen, und alle können sehen, warum.
flash-train-moved = Die Zeiten des Releases sind geändert, und alle sehen die neuen.
flash-skip-planned = Dass die Woche übersprungen wird, ist angekündigt, und alle können sehen, warum.
flash-skip-dropped = Die Woche findet statt.
flash-weeks-counted = Die Wochen werden neu gezählt.
flash-vote-waits = Deine Stimme ist gespeichert. Sie zählt, sobald du den Link aus unserer Mail öffnest und deine Adresse bestätigst.

error-not-found = Nicht gefunden
error-not-found-text = Unter dieser Adresse gibt es nichts. Vielleicht ist sie vertippt, oder die Seite wurde entfernt.
error-forbidden = Nicht erlaubt
error-conflict = Das geht gerade nicht
error-invalid = Bitte prüfe deine Angaben
error-method = Das geht hier nicht
error-method-text = Unter dieser Adresse geht eine solche Anfrage nicht.
error-too-many = Zu viel auf einmal
error-too-many-text = { $seconds ->
    [one] Das hast du gerade sehr oft gemacht. In { NUMBER($seconds) } Sekunde kannst du es noch einmal versuchen.
   *[other] Das hast du gerade sehr oft gemacht. In { NUMBER($seconds) } Sekunden kannst du es noch einmal versuchen.
}
error-too-many-later = { $minutes ->
    [one] Das hast du gerade sehr oft gemacht. In einer Minute ({ $time }) kannst du es noch einmal versuchen.
   *[other] Das hast du gerade sehr oft gemacht. In { NUMBER($minutes) } Minuten ({ $time }) kannst du es noch einmal versuchen.
}
error-too-slow = Das hat zu lange gedauert
error-too-slow-text = Dein Formular kam nicht rechtzeitig an, deshalb ist nichts geschehen. Schick es bitte noch einmal ab.
error-busy = Viel los
error-busy-text = Gerade sind sehr viele hier. Versuche es bitte in ein paar Sekunden noch einmal; es ist nichts verloren gegangen.
error-unavailable = Gleich wieder da
error-unavailable-text = Wir können im Moment nichts speichern oder laden und kümmern uns darum. Versuche es bitte in ein paar Minuten noch einmal. Nichts von dem, was du vorher gemacht hast, ist verloren.
error-broken = Das lag an uns
error-broken-text = Bei uns ist etwas schiefgegangen. Es ist notiert, und jemand sieht es sich an.
error-id = Wenn du uns dazu schreibst, nenne bitte { $id }.
error-home = Zum Forum
error-desk = Zum Eingang
error-post = Zum Beitrag
error-new-link = Neuen Link anfordern
flash-pictures-added = Hinzugefügt. Sag jetzt noch, was auf den Bildern zu sehen ist.
flash-devices-imported = Die Geräte sind importiert.
flash-device-forgotten = Vergessen.
flash-device-none = Wir kennen noch kein Gerät von dir. Nenne es, wenn du einen Fehler einreichst oder bestätigst.
flash-confirmed = Notiert: Es passiert dir auch. Deine Stimme ist auch dabei.
flash-unconfirmed-vote = Zurückgenommen, samt der Stimme, die damit kam.
flash-unconfirmed = Zurückgenommen. Deine Stimme bleibt.
flash-owned = Der Beitrag ist deiner.
flash-disowned = Für den Beitrag ist niemand mehr zuständig.
flash-noted = Die Notiz ist gespeichert. Nur das Team sieht sie.
flash-note-removed = Die Notiz ist entfernt.
flash-corrected = Der Beitrag ist korrigiert.
flash-bulk-begun = Die Beiträge werden nacheinander beantwortet.
flash-bulk-stopped = Angehalten. Was bis dahin beantwortet war, bleibt beantwortet.
flash-bulk-undoing = Die Antworten werden nacheinander zurückgenommen.
flash-view-saved = Die Ansicht ist gespeichert.
flash-view-removed = Die Ansicht ist entfernt.
flash-act-taken-back = Zurückgenommen. Alles ist wieder wie vorher.
flash-answer-removed = Die Antwort ist entfernt.
flash-comment-edited = Dein Kommentar ist geändert.
flash-comment-removed = Dein Kommentar ist entfernt.
flash-flagged = Danke. Das Team sieht es sich an.
flash-flag-taken-back = Deine Meldung ist zurückgenommen.
flash-locked = Die Kommentare sind geschlossen.
flash-unlocked = Die Kommentare sind wieder offen.
flash-left = Es bleibt, wie es ist.
flash-reopened = Die Meldungen warten wieder.
trap-label = Lass das leer
flash-published-by-staff = Jetzt sehen es alle.
flash-comment-held = Dein Kommentar ist gespeichert. Er erscheint, sobald das Team nachgesehen hat.
flash-filed-held = Dein Beitrag ist gespeichert. Er erscheint, sobald das Team nachgesehen hat.
flash-cast-on-behalf = Die Stimme ist abgegeben. Wem sie gehört, liest, wer sie abgegeben hat, und kann sie zurückziehen.
flash-on-behalf-taken-back = Die Stimme ist zurückgenommen.
flash-filed-private = Dein Fehler ist gemeldet. Nur du und das Team sehen ihn.
flash-opened = Jetzt können es alle sehen.
flash-comment-private = Dein Kommentar ist für das Team da.
flash-decided-private = Deine Antwort steht da. Nur wer diesen Fehler gemeldet hat und das Team lesen sie.
flash-pair-apart = Diese beiden werden nicht mehr vorgeschlagen.
flash-pair-put-off = In einer Woche werden sie wieder vorgeschlagen.
flash-pair-asked-again = Sie werden wieder vorgeschlagen.
flash-question-drafted = Der Entwurf ist gespeichert. Bis du ihn öffnest, sieht ihn nur das Team.
flash-question-opened = Fans können jetzt antworten.
flash-question-closed = Die Frage ist geschlossen.
flash-question-discarded = Der Entwurf ist verworfen.
flash-question-withdrawn = Die Frage ist zurückgezogen.
flash-question-answered = Danke. Deine Auswahl zählt.
flash-question-taken-back = Deine Auswahl ist zurückgenommen.
flash-question-concluded = Alle lesen jetzt, was daraus wird.
flash-question-conclusion-taken-back = Zurückgenommen, was daraus wird.
flash-testers-asked = Danke. Du bekommst eine Mail, wenn das Team dich aufnimmt.
flash-testers-joined = Du gehörst jetzt zur Testgruppe dieses Bereichs.
flash-testers-not-joined = Erledigt. Du kannst jederzeit um Aufnahme bitten.
flash-testers-left = Du hast die Testgruppe verlassen. Was du zu Beiträgen gesagt hast, bleibt.
flash-testers-invited = Die Einladung steht und geht als eine Mail hinaus.
flash-testers-admitted = Aufgenommen. Darüber geht eine Mail hinaus.
flash-testers-turned-down = Die Bitte ist abgelehnt. Sie kann erneut kommen, und einladen kannst du auch.
flash-testers-uninvited = Die Einladung ist zurückgenommen.
flash-testers-removed = Entfernt. Du kannst jederzeit neu einladen.
flash-tested = Notiert: Bei dir geht es. Danke.
flash-tested-fails = Danke. Das Team liest, dass es bei dir nicht geht.
flash-tested-withdrawn = Zurückgenommen.
flash-hour-announced = Die Stunde ist angekündigt. Fans können fragen und abstimmen.
flash-hour-moved = Die Stunde ist verlegt.
flash-hour-called-off = Die Stunde ist abgesagt, und alle lesen, warum.
flash-hour-held = Die Stunde findet doch statt.
flash-hour-asked = Deine Frage steht da, mit deiner Stimme. Du bekommst eine Mail, wenn sie beantwortet ist.
flash-hour-voted = Deine Stimme zählt.
flash-hour-unvoted = Deine Stimme ist zurückgenommen.
flash-hour-question-withdrawn = Deine Frage ist zurückgenommen.
flash-hour-answered = Alle lesen jetzt die Antwort.
flash-hour-answer-taken-back = Da steht jetzt keine Antwort.
flash-hour-set-aside = Die Frage ist beiseitegelegt. Wer gefragt hat, liest, warum.
flash-hour-restored = Alle sehen die Frage wieder.
flash-areas-merged = Zusammengelegt. Die Beiträge des anderen Bereichs ziehen hierher um.
flash-merged = Zusammengeführt: Stimmen und alle, die folgen, sind mitgegangen. Es ist öffentlich, und wer folgt, erfährt davon.
flash-reported = Danke. Deine Antwort ist gezählt.
flash-report-waits = Danke. Deine Antwort zählt, sobald du deine Adresse bestätigst.
flash-report-text-hidden = Der Text ist verborgen.
flash-report-text-shown = Der Text ist wieder zu sehen.
flash-report-line-settled = Erledigt.
flash-report-line-reopened = Es ist wieder offen.
