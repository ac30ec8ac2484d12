releases-title = Releases
releases-this-week = Diese Woche
releases-feed = Atom-Feed
releases-empty = Noch ist nichts erschienen
releases-empty-text = Das erste Release erscheint am Ende dieser Woche, mit den Namen aller, die es mitgestaltet haben.
releases-heading = { $version } – Woche { NUMBER($week) }
releases-week = Woche { NUMBER($week) }
releases-lines = { $lines ->
    [one] { $shown } Änderung
   *[other] { $shown } Änderungen
}
releases-people = { $people ->
    [one] mitgestaltet von { $shown } Person
   *[other] mitgestaltet von { $shown } Personen
}
releases-skipped = Kein Release
releases-nothing-ready = Es ist nichts rechtzeitig fertig geworden.
releases-was-late = Das Release kam zu spät.

releases-chart = Die letzten Releases
releases-chart-people = Beteiligte
releases-chart-lines = Änderungen
releases-chart-table = Als Tabelle
releases-chart-release = Release

releases-highlights = Highlights
releases-changes = Was sich geändert hat
releases-known-issues = Bekannte Probleme
releases-thanks = Danke
releases-shaped-by = Mitgestaltet von { $names }
releases-shaped-people = { $people ->
    [one] Mitgestaltet von { $shown } Person
   *[other] Mitgestaltet von { $shown } Personen
}
releases-more = { $more ->
    [one] { $shown } weiteren Person
   *[other] { $shown } weiteren
}
releases-inline-post = ({ $posts })
releases-inline-by = ({ $posts }, mitgestaltet von { $names })
releases-inline-people = { $people ->
    [one] ({ $posts }, mitgestaltet von { $shown } Person)
   *[other] ({ $posts }, mitgestaltet von { $shown } Personen)
}
releases-post = Beitrag #{ $number }
releases-gathering = Wir tragen die Namen gerade zusammen. Gleich stehen hier alle, die dieses Release mitgestaltet haben.
releases-thanks-people = { $people ->
    [one] Danke an { $shown } Person, die dieses Release mitgestaltet hat.
   *[other] Danke an { $shown } Personen, die dieses Release mitgestaltet haben.
}
releases-thanks-more = { $more ->
    [one] und { $shown } weitere Person
   *[other] und { $shown } weitere
}
releases-thanks-others = { $more ->
    [one] { $shown } weitere Person
   *[other] { $shown } weitere
}
releases-people-all = { $people ->
    [one] { $shown } Person
   *[other] Alle { $shown } Personen
}
releases-welcome = Zum ersten Mal dabei: { $names }. Willkommen!
releases-people-title = Alle, die { $version } mitgestaltet haben
releases-people-find = Jemanden finden
releases-people-none = Niemand gefunden, der dieses Release mitgestaltet hat und genannt werden möchte.
releases-people-cut = Es passen noch mehr. Gib mehr vom Namen oder Kurznamen ein.
releases-people-part = { $people ->
    [one] Namen wurden nur unter der ersten { $shown } Person gesucht, Kurznamen unter allen.
   *[other] Namen wurden nur unter den ersten { $shown } Personen gesucht, Kurznamen unter allen.
}
releases-people-unnamed = { $people ->
    [one] { $shown } Person hier möchte nicht genannt werden.
   *[other] { $shown } Personen hier möchten nicht genannt werden.
}
releases-line-people = Wer diese Änderung in { $version } mitgestaltet hat
releases-others = Andere Releases
releases-before = Vorheriges Release: { $version }
releases-after = Nächstes Release: { $version }
releases-markdown = Als Markdown
releases-feed-title = Releases von { $site }

releases-composer-title = Das kommende Release
releases-collecting = Wird gesammelt: Was fertig ist, kommt dazu, bis das Release einfriert.
releases-frozen = Eingefroren: Die Zeilen stehen fest. Formuliere sie und gib das Release dann frei.
releases-checklist = Bevor es erscheint
releases-check-no-summary = Noch keine Zusammenfassung
releases-check-summary = Die Zusammenfassung ist geschrieben
releases-check-open = Ein Punkt ist noch offen: { $title }
releases-check-people = { $people ->
    [one] Höchstens { $shown } Person erfährt davon
   *[other] Höchstens { $shown } Personen erfahren davon
}
releases-check-approved = Freigegeben von { $name }
releases-check-not-approved = Noch nicht freigegeben, deshalb erscheint es nicht automatisch
releases-check-goes-out = Erscheint am { $moment }
releases-check-freezes = Wird am { $moment } automatisch eingefroren
releases-approve = Freigeben
releases-hold = Freigabe zurücknehmen
releases-alter = Bearbeiten
releases-publish-title = Jetzt veröffentlichen?
releases-publish-text = Die Beiträge gelten dann als erschienen, alle, die eine Änderung mitgestaltet haben, bekommen eine Mail, und die nächste Woche beginnt. Ein erschienenes Release lässt sich mit einem öffentlichen Grund zurückziehen.
releases-publish-button = Veröffentlichen
releases-publish-back = Noch nicht
releases-cancel = Nichts ändern
releases-known-none = Keine bekannt.
releases-ready = Bisher fertig
releases-ready-none = Noch ist nichts fertig. Eine Woche, in der nichts fertig wird, wird automatisch übersprungen.
releases-early = Jetzt formulieren
releases-early-which = Jetzt formulieren: { $title }
releases-early-hint = Diese Zeilen sind schon vor dem Einfrieren geschrieben. Was bis dahin noch fertig wird, kommt danach.
releases-freeze = Jetzt einfrieren
releases-freeze-nothing = Noch gibt es nichts einzufrieren. Antworte mit „Fertig für Freitag“, sobald ein Beitrag fertig ist.
releases-freeze-title = Jetzt einfrieren?
releases-freeze-text = Beim Einfrieren wird aus jedem dieser Beiträge eine Zeile. Was später fertig wird, kannst du noch aufnehmen. Das Einfrieren lässt sich nicht zurücknehmen.
releases-freeze-empty = Es ist nichts fertig: Wenn du jetzt einfrierst, wird diese Woche übersprungen. Zehn Minuten lang kannst du das unter „Meine letzten Schritte“ zurücknehmen.
releases-wording-hint = Ein Satz in den Worten der Fans, der Nutzen zuerst. In ihrem Bereich stehen Zeilen mit kleinerer Position weiter oben.
releases-languages = Sprachen des Releases
releases-originals = Wie geschrieben
releases-missing = { $texts ->
    [one] { $texts } Text fehlt
   *[other] { $texts } Texte fehlen
}
releases-check-missing = { $texts ->
    [one] { $language }: { $texts } Text fehlt
   *[other] { $language }: { $texts } Texte fehlen
}
releases-preview-in = Vorschau ({ $language })
releases-not-translated = Noch nicht übersetzt
releases-outdated = { $texts ->
    [one] { $texts } Text älter als sein Original
   *[other] { $texts } Texte älter als ihre Originale
}
releases-original-changed = Das Original wurde seither geändert.
releases-still-right = Dieser Text stimmt weiterhin
releases-line-in = Zeile ({ $language })
releases-summary-in = Zusammenfassung ({ $language })
releases-known-issues-in = Bekannte Probleme ({ $language })
releases-taken-back = Nicht mehr fertig: Diese Zeile fällt weg, wenn das Release erscheint.
releases-line = Zeile
releases-change = Art der Änderung
releases-position = Position
releases-highlight = Highlight: ganz oben zeigen
releases-credits = Mitwirkende
releases-credits-told = Genannt werden neben allen, die getestet, bestätigt oder abgestimmt haben: { $names }.
releases-credits-nobody = Genannt werden nur alle, die getestet, bestätigt oder abgestimmt haben.
releases-credits-person = { $name } (@{ $handle })
releases-credit = Auch nennen
releases-credit-hint = Kurznamen von Mitgliedern, die es anderswo gewünscht haben, durch Kommas getrennt. Sie zählen, als hätten sie es auch gemeldet.
releases-uncredit = Nicht nennen
releases-uncredit-hint = Kurznamen, durch Kommas getrennt. Wer hier steht, wird auch für Test, Bestätigung oder Stimme nicht genannt und hört nichts von dieser Zeile.
releases-carries = Links und Geräte
releases-tutorial = Anleitung (Link)
releases-video = Video (Link)
releases-discussion = Diskussion (Link)
releases-tutorial-at = Anleitung ({ $host })
releases-video-at = Video ({ $host })
releases-discussion-at = Diskussion ({ $host })
releases-written = Eine Zeile ohne Beitrag
releases-written-hint = Für das, worum niemand gebeten hat. Sie kommt beim Speichern dazu.
releases-up = Nach oben
releases-down = Nach unten
releases-split = In zwei teilen
releases-join = Mit der Zeile darüber verbinden
releases-move-to = An eine Stelle setzen
releases-picture = Bild
releases-picture-choice = Welches Bild?
releases-picture-none = Keines
releases-picture-there = Das bisherige
releases-picture-of = Aus Beitrag { $post }
releases-picture-file = Eines hochladen
releases-picture-said = Was es zeigt, für alle, die es nicht sehen
releases-picture-back = Zurück zur Zeile
flash-picture-unsaid = Gespeichert. Noch steht nirgends, was das Bild zeigt: Wer es nicht sieht, erfährt nichts davon.
releases-picture-file-hint = PNG, JPEG, WebP oder GIF, bis 10 MB. Es kommt anstelle dessen, was oben gewählt ist.
releases-picture-alt = Was darauf zu sehen ist ({ $language })
releases-leave-out = Weglassen
releases-leave-out-which = „{ $title }“ weglassen
releases-late-title = Seitdem fertig
releases-late = Fehlende fertige Beiträge aufnehmen
releases-late-count = { $posts ->
    [0] Seit dem Einfrieren ist nichts fertig geworden.
    [one] Seit dem Einfrieren ist { $posts } Beitrag fertig geworden.
   *[other] Seit dem Einfrieren sind { $posts } Beiträge fertig geworden.
}
releases-coming-back = { $lines ->
    [one] { $lines } Zeile aus einem zurückgezogenen Release kommt zurück.
   *[other] { $lines } Zeilen aus zurückgezogenen Releases kommen zurück.
}
releases-late-listed = Aufnehmen, was hier steht
releases-freeze-listed = Beim Einfrieren wird aus jedem fertigen Beitrag, der hier steht, eine Zeile, und die Zeilen zurückgezogener Releases kommen herein, so wie sie formuliert sind. Was später fertig wird, kannst du noch aufnehmen. Das Einfrieren lässt sich nicht zurücknehmen.
releases-notes = Begleittexte
releases-summary = Zusammenfassung
releases-summary-hint = Ein Absatz am Anfang des Änderungsprotokolls, ohne Formatierung.
releases-markdown-hint = Markdown funktioniert hier. Schreib, was nicht stimmt und was hilft, bis es behoben ist.
releases-known-issues-edit = Bekannte Probleme bearbeiten
releases-known-issues-coming = Bekannte Probleme des kommenden Releases schreiben
releases-known-issues-beside = Neben diesen Fehlern etwas schreiben
releases-save = Speichern
releases-calendar-title = Kalender
releases-calendar-planned = Geplant für { $moment }
releases-calendar-coming = Kommende Wochen
releases-calendar-past = Vergangene Wochen
releases-your-time = Deine Zeit: { $moment }
releases-calendar-announce-title = Eine Woche ohne Release ankündigen
releases-calendar-week = Woche
releases-calendar-announce = Ankündigen
releases-calendar-unskip = Nicht überspringen
releases-calendar-stray-title = Angekündigt für Tage ohne Veröffentlichung
releases-calendar-stray-text = Die Woche hat jetzt andere Zeiten: An diesen Tagen erscheint nichts, und ihretwegen wird keine Woche übersprungen. Nur das Team sieht das.
releases-count-title = Die Wochen zählen
releases-count-text = Eine Nummer für jeden Tag der Veröffentlichung, was auch daraus wird; beginnen darf sie überall. Ist das Release dieser Woche freigegeben, muss es erneut freigegeben werden.
releases-count-number = Nummer einer Woche
releases-count-day = Tag, an dem das Release dieser Woche erscheint oder erschienen ist
releases-count = Von da an zählen
releases-wait-title = Dieses Release anhalten
releases-wait-text = Bis du es weiterlaufen lässt, erscheint es nicht, auch wenn es freigegeben und seine Zeit gekommen ist.
releases-wait-hint = Alle können ihn lesen.
releases-wait = Anhalten
releases-wait-again = Grund für das Anhalten ändern
releases-wait-save = Grund speichern
releases-go-on = Weiterlaufen lassen
releases-waits = Das Release ist angehalten. Das Team sagt, warum:
releases-moments-title = Zeiten dieser Woche ändern
releases-moments-text = Alle Countdowns richten sich danach, und alle sehen die neuen Zeiten. Die Woche danach bleibt, wie sie geplant ist. Ist das Release freigegeben, muss es noch einmal freigegeben werden.
releases-moments-frozen = Es ist eingefroren, deshalb lässt sich nur die Veröffentlichung verschieben.
releases-moments-cutoff-day = Tag des Einfrierens
releases-moments-cutoff-time = Uhrzeit des Einfrierens
releases-moments-publish-day = Tag der Veröffentlichung
releases-moments-publish-time = Uhrzeit der Veröffentlichung
releases-moments-move = Ändern
releases-moved-from = Verschoben, geplant war { $moment }
releases-skip-title = Diese Woche überspringen
releases-skip-text = Dann gibt es diese Woche kein Release, und die nächste Woche beginnt. Zehn Minuten lang kannst du das unter „Meine letzten Schritte“ zurücknehmen.
releases-skip-lines = { $lines ->
    [one] Die Formulierung der einen Zeile geht verloren, der Beitrag bleibt fertig.
   *[other] Die Formulierungen der { $lines } Zeilen gehen verloren, die Beiträge bleiben fertig.
}
releases-skip-back = { $lines ->
    [one] { $lines } Zeile aus einem zurückgerufenen Release kommt mit dem nächsten wieder, so wie sie dort formuliert war.
   *[other] { $lines } Zeilen aus zurückgerufenen Releases kommen mit dem nächsten wieder, so wie sie dort formuliert waren.
}
releases-skip-reason = Grund
releases-reason-in = Grund ({ $language })
releases-withheld = Eine Änderung, deren Beitrag ausgeblendet ist
releases-skip-hint = Alle können ihn lesen. Fertiges wartet auf die nächste Woche.
releases-skip = Woche überspringen

releases-conflict = Jemand anderes hat das gespeichert, während du geschrieben hast. Dein Text steht noch im Formular, nichts ist verloren. Wenn du noch einmal speicherst, ersetzt er den anderen.
releases-conflict-theirs = Das wurde gespeichert:
releases-conflict-again = Das Release hat sich geändert, seit diese Seite geöffnet wurde. Sieh es dir bitte noch einmal an.
releases-changed-notes = Die Zusammenfassung oder die bekannten Probleme wurden geändert.
releases-changed-line = Geändert: { $line }
releases-changed-added = Neu dabei: { $line }
releases-changed-left-out = { $lines ->
    [one] { $lines } Zeile wurde weggelassen.
   *[other] { $lines } Zeilen wurden weggelassen.
}
releases-conflict-left-out = Was du zu Zeilen geschrieben hast, die jemand inzwischen weggelassen hat:
releases-came-back = Aus { $version }, das zurückgezogen wurde
releases-gone-out = Dieses Release ist inzwischen erschienen. Was du geschrieben hast, wurde nicht gespeichert; du kannst es hier kopieren.
releases-gone-recalled = Dieses Release wurde inzwischen zurückgezogen. Was du geschrieben hast, wurde nicht gespeichert; du kannst es hier kopieren.
releases-gone-skipped = Diese Woche wurde inzwischen übersprungen. Was du geschrieben hast, wurde nicht gespeichert; du kannst es hier kopieren.
releases-gone-retired = Mit diesem Zug fährt nichts mehr, deshalb wurde nichts gespeichert.
releases-gone-typed = Was du geschrieben hast
