board-title = Was sollen wir als Nächstes bauen?
board-ask = Wunsch oder Fehler melden
board-retired = Hier wird nichts Neues mehr eingereicht. Was eingereicht wurde, bleibt.
board-strip-title = Woche { NUMBER($week) }
board-strip-ships = Erscheint am { $moment }
board-strip-frozen = Eingefroren, erscheint am { $moment }
board-progress-label = Diese Woche fertig
board-progress = { NUMBER($done) } von { NUMBER($total) } fertig
board-progress-nothing = Für diese Woche ist noch nichts in Arbeit.
board-sort = Sortieren
board-sort-week = Trends
board-sort-new = Neu
board-sort-top = Top
board-sort-done = Erschienen
board-sort-best = Beste Treffer
board-search-title = Suche: { $words }
board-search-found = { $count ->
    [one] { NUMBER($count) } Beitrag gefunden
   *[other] { NUMBER($count) } Beiträge gefunden
}
board-search-none = Davon steht in keinem Beitrag etwas.
board-search-no-post = Einen Beitrag #{ $number } gibt es nicht.
board-search-no-post-text = Prüfe die Nummer, oder suche nach einem Wort aus dem Titel.
board-search-partial = Kein Beitrag enthält alle diese Wörter. Diese enthalten einige davon.
board-search-some = Diese enthalten einige der Wörter.
board-search-first = Das sind die ersten; noch mehr Beiträge enthalten es. Weitere Wörter oder ein Filter führen zu den übrigen.
board-search-newest = So viele Beiträge enthalten es, dass nur die neuesten durchsucht wurden. Weitere Wörter führen zu älteren.
board-search-file = Nicht dabei? Selbst einreichen.
board-search-none-text = Versuche weniger oder andere Wörter, oder reiche es selbst ein.
board-filter = Filter
board-filter-area = Bereich
board-filter-area-all = Alle Bereiche
board-filter-kind = Art
board-filter-kind-all = Alle Arten
board-filter-status = Status
board-filter-status-all = Unerledigt
board-filter-status-any = Alle Status
board-filter-show = Anzeigen
board-filter-reset = Alles anzeigen
board-feed = Releases als Feed abonnieren
board-empty-first = Mach den Anfang
board-empty-first-text = Noch hat niemand etwas gemeldet. Was stört dich an deinem Handy am meisten, oder was fehlt dir?
board-empty-none = Hier ist nichts
board-empty-none-text = Kein Beitrag passt zu deiner Auswahl.
board-empty-page-text = Die Liste endet vor dieser Seite.
board-empty-done-text = Noch ist nichts erschienen. Das erste Release füllt diese Liste.

board-crumbs = Wo du bist
board-merged-banner = #{ NUMBER($number) } wurde mit diesem Beitrag zusammengelegt; die Stimmen sind mitgekommen.
board-post-device = Gerät
board-post-build = Build
board-post-shipped = Erschienen in { $version }
board-post-edit = Beitrag bearbeiten
board-post-edited = (bearbeitet { $when })
board-post-add = Beitrag ergänzen
board-post-added = Ergänzt { $when }
board-post-pending = Nur du siehst diesen Beitrag. Er erscheint, sobald deine E-Mail-Adresse bestätigt ist.
board-comment-pending = Nur du siehst das. Es erscheint, sobald deine E-Mail-Adresse bestätigt ist.
board-post-hidden = Das Team hat diesen Beitrag ausgeblendet. Nur wer ihn geschrieben hat und das Team sehen ihn.
board-comment-hidden = Das Team hat diesen Kommentar ausgeblendet. Nur wer ihn geschrieben hat und das Team sehen ihn.
board-answer = Antwort vom Team
board-follow = Folgen
board-unfollow = Nicht mehr folgen
board-follow-hint = Mit deiner Stimme bekommst du eine einzige Mail: die Wochenmail, sobald es erscheint. Folgst du, bekommst du jede Antwort per Mail, bis du nicht mehr folgst.
board-history = Verlauf
board-history-filed = Eingereicht
board-history-undone = (zurückgenommen)
board-history-undo = Zurückgenommen; jetzt: { $status }
board-history-merged = Duplikat von #{ $post }
board-history-asked = Fans wurden gefragt
board-history-chose = { $people } für „{ $option }“
board-history-earlier = Frühere Schritte
board-history-later = Spätere Schritte
board-duplicates = Mit diesem Beitrag zusammengelegt
board-duplicates-undo = Wieder trennen
board-merged-from = aus #{ $number }, zusammengelegt
board-staff = Für das Team
board-undo = Letzte Entscheidung zurücknehmen
board-comments-title = Kommentare
board-comments-none = Noch keine Kommentare.
board-comments-closed = Hier kann nicht kommentiert werden.
board-comments-all = Alle Kommentare
board-comment-whole = Ganz lesen
board-comment-sign-in = Zum Kommentieren anmelden
board-comment-label = Dein Kommentar
board-comment-send = Kommentar senden
board-reply = Antworten
board-reply-label = Deine Antwort
board-reply-send = Antwort senden
board-replies-all = Alle { NUMBER($replies) } Antworten

board-week-ships = Das Release der Woche { NUMBER($week) } erscheint am { $moment }
board-week-frozen = Das Release der Woche { NUMBER($week) } ist eingefroren und erscheint am { $moment }
board-week-cutoff = Aufgenommen wird, was bis { $moment } fertig ist
board-week-approved = Das Team hat das Release freigegeben: Es erscheint automatisch.
board-week-looking = Das Team geht die Änderungen noch durch.
board-week-edit = Release bearbeiten
board-week-done = Fertig
board-week-in-progress = In Arbeit
board-week-next = Als Nächstes geplant
board-week-none-done = Noch ist nichts fertig.
board-week-none-in-progress = Gerade ist nichts in Arbeit.
board-week-none-next = Noch ist nichts geplant.
board-week-late = Fürs nächste Release
board-week-late-hint = Nach Annahmeschluss fertig oder aus diesem genommen.
board-week-moved = Verschoben
board-week-moved-hint = Das war zuerst in dieser Woche dabei und ist es nicht mehr.
board-week-moved-now = Jetzt: { $status }
board-week-empty = Noch hat keine Woche begonnen
board-week-empty-text = Sobald die erste Woche läuft, siehst du hier, was kommt.
board-to-board = Zum Forum

board-roadmap-title = Roadmap
board-roadmap-hint = Jede Woche erscheint, was fertig ist. Über diese Woche hinaus versprechen wir keine Termine.
board-roadmap-none = Noch nichts.
board-roadmap-all = Alle anzeigen
board-roadmap-empty = Noch ist nichts geplant
board-roadmap-empty-text = Stimme für das, was du am liebsten hättest: Was am meisten gewünscht wird, wird zuerst geplant.

board-person-since = Dabei seit dem { $day }
board-person-lines = { $lines ->
    [one] { $shown } Änderung mitgestaltet
   *[other] { $shown } Änderungen mitgestaltet
}
board-person-shaped = Mitgestaltet
board-person-none = Noch ist keine Änderung erschienen, die diesen Namen nennt.
board-person-invite = Noch steht dein Name nirgends. Stimme für das, was du möchtest, oder melde, was fehlt: Sobald es erscheint, steht es hier unter deinem Namen.
board-person-open = Aktuelle Beiträge
board-person-hidden = Diese Person behält für sich, was sie mitgestaltet hat.
board-person-hidden-yours = Dein Name ist verborgen: Releases nennen ihn nicht. Nur du und das Team sehen diese Seite ganz.
board-person-hidden-staff = Der Name dieser Person ist verborgen: Releases nennen ihn nicht. Nur sie und das Team sehen diese Seite ganz.
board-person-page-hidden-yours = Deine Seite ist verborgen. Nur du und das Team können sie öffnen.
board-person-page-hidden-staff = Diese Seite ist verborgen. Nur diese Person und das Team können sie öffnen.
board-person-unnamed = Ein Mitglied
board-person-settings = Einstellungen
board-mine-votes = Deine Stimmen
board-mine-votes-hint = Sobald einer dieser Beiträge erscheint, steht es in deiner Wochenmail.
board-mine-votes-none = Du hast noch für nichts gestimmt.
board-mine-withdraw = Stimme zurückziehen
board-mine-follows = Beiträge, denen du folgst
board-mine-follows-hint = Zu diesen Beiträgen bekommst du jede Antwort per Mail: Du hast sie geschrieben oder kommentiert, oder du folgst ihnen.
board-mine-follows-none = Du folgst keinem Beitrag.
board-mine-wider-hint = Was daraus wird, steht in deinem Posteingang. Mails bekommst du dazu nicht.
board-filter-line = Produktlinie
board-filter-line-all = Alle Linien
board-owners = Verantwortlich: { $people }
board-feed-posts = Neue Beiträge als Feed
board-feed-titled = Neue Beiträge: { $name }
board-feed-comment = { $name } hat kommentiert
board-feed-answer = Offizielle Antwort: { $status }
board-log = Protokoll zeigen
board-log-whole = Das ganze Protokoll
board-sort-talk = Diskutiert
board-row-week = +{ $shown } diese Woche
board-row-past = +{ $shown } in der Woche vom { $date }
board-row-title = Im Titel
board-row-both = Im Titel und im Text
board-row-text = Im Text
board-row-comment = In einem Kommentar
board-row-title-comment = Im Titel und in einem Kommentar
board-row-text-comment = Im Text und in einem Kommentar
board-row-all = Im Titel, im Text und in einem Kommentar
board-row-some-title = Einige Wörter im Titel
board-row-some-both = Einige Wörter im Titel und im Text
board-row-some-text = Einige Wörter im Text
board-row-some-comment = Einige Wörter in einem Kommentar
board-row-some-title-comment = Einige Wörter im Titel und in einem Kommentar
board-row-some-text-comment = Einige Wörter im Text und in einem Kommentar
board-row-some-all = Einige Wörter im Titel, im Text und in einem Kommentar
board-row-filed = Eingereicht am { $date }
board-row-pending = Wartet auf deine Bestätigung
board-row-held = Wartet auf das Team
board-row-hidden = Ausgeblendet
board-row-in-comment = In einem Kommentar:
board-row-status = { $status }: { $date }
board-post-only = Nur für { $devices }
board-filter-device = Gerät
board-filter-own-device = Mein Gerät
board-device-unknown = Kein Gerät heißt so, daher geht es hier um alle.
board-search-device = Alles zu { $device }
board-undo-act = Zurücknehmen
board-corrections = Vom Team korrigiert
board-revisit = Wir sehen uns das am { $day } noch einmal an.
board-below-title = Knapp unter der Linie
board-below-hint = { $votes ->
    [one] Ginge es nur nach Stimmen, würde für diese Woche { $shown } Stimme reichen. Das hier ist am meisten gewünscht von allem, was nicht dabei ist.
   *[other] Ginge es nur nach Stimmen, würden für diese Woche { $shown } Stimmen reichen. Das hier ist am meisten gewünscht von allem, was nicht dabei ist.
}
board-below-no-line = Diese Woche ist noch nichts dabei, also gibt es noch keine Linie. Das hier ist am meisten gewünscht.
board-below-none = Es wartet nichts: Alles, was gewünscht wurde, ist beantwortet.
board-below-more = { $votes ->
    [one] Noch { $shown } Stimme
   *[other] Noch { $shown } Stimmen
}
board-below-level = Nach Stimmen wäre es dabei
board-contributors-title = Wer diese Woche mitgestaltet
board-contributors-total = { $people ->
    [one] { $shown } Person hat gemeldet, bestätigt, mitgeredet oder früh für das gestimmt, was diese Woche dabei ist.
   *[other] { $shown } Personen haben gemeldet, bestätigt, mitgeredet oder früh für das gestimmt, was diese Woche dabei ist.
}
board-contributors-least = Mehr als { $shown } Personen haben gemeldet, bestätigt, mitgeredet oder früh für das gestimmt, was diese Woche dabei ist.
board-contributors-none = Noch niemand: Diese Woche ist noch nichts dabei.
board-lately-title = In den letzten 24 Stunden
board-lately-none = In den letzten 24 Stunden hat sich nichts bewegt.
board-lately-planned = Geplant
board-lately-joined = Neu in dieser Woche
board-lately-finished = Fertig
board-lately-reopened = Wieder in Arbeit
board-lately-left = Aus dieser Woche heraus
board-lately-commented = Neuer Kommentar
board-comment-removed = Wer diesen Kommentar geschrieben hat, hat ihn entfernt.
board-edits = Was vorher hier stand
board-post-private = Nur wer diesen Fehler gemeldet hat und das Team sehen ihn.
board-comment-private = Nur wer es geschrieben hat, wem es antwortet, und das Team sehen das.
board-answers-title = Top 10 mit Antwort
board-answers-title-of = Top 10 mit Antwort, Woche ab { $day }
board-answers-span = Vom Release am { $from } bis zu dem am { $to }
board-answers-text = Die Beiträge mit den meisten Stimmen, die das Team in dieser Woche beantwortet hat, mit der Antwort.
board-answers-none = In dieser Woche wurde nichts beantwortet
board-answers-none-text = Sobald das Team einen Beitrag mit einem Text beantwortet, den alle lesen, steht er hier. Stimmen entscheiden, was zuerst kommt: Schau, was andere sich wünschen, und stimm ab.
board-answers-before = Die Woche davor
board-answers-after = Die Woche danach
board-imported = Anderswo eingereicht
board-line-last = Zuletzt geändert durch { $version } am { $day }
board-line-more = { $count ->
    [one] und { $shown } weiteres Gerät
   *[other] und { $shown } weitere Geräte
}
