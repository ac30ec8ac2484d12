desk-title = Eingang
desk-sort = Sortieren
desk-sort-votes = Meiste Stimmen
desk-sort-age = Längste Wartezeit
desk-empty = Alles ist beantwortet
desk-empty-text = Hier wartet niemand. Was fertig ist, wartet auf das Release.
desk-to-release = Zum Release
desk-keys = Tastenkürzel
desk-keys-hint = Die Tasten gelten, solange ein Beitrag der Liste den Fokus hat. Eine Antwort wird nur gewählt: Abschicken geht mit der Eingabetaste, aus der Notiz mit Strg und Eingabetaste. Was du danach tippst, steht in der Notiz.
desk-keys-next = Nächster Beitrag (auch ↓)
desk-keys-previous = Voriger Beitrag (auch ↑)
desk-keys-choose = „{ $status }“ wählen
desk-keys-merge = Zusammenführung mit dem ähnlichsten Beitrag ansehen, oder einen anderen nennen
desk-keys-help = Diese Tastenkürzel zeigen
desk-keys-close = Schließen
desk-tabs = Status
desk-tab-open = Unbeantwortet
desk-count-many = { $shown }+
desk-sort-week = Neue Stimmen
desk-sort-new = Zuletzt dazu
desk-filter-lang = Sprache
desk-filter-lang-all = Alle Sprachen
desk-filter-age = Alter
desk-filter-any = Egal
desk-filter-age-least = { $days ->
    [one] { $shown } Tag und älter
   *[other] { $shown } Tage und älter
}
desk-filter-votes = Stimmen
desk-filter-votes-least = { $votes ->
    [one] { $shown } Stimme und mehr
   *[other] { $shown } Stimmen und mehr
}
desk-filter-rise = Stimmen in 7 Tagen
desk-filter-rise-least = { $votes ->
    [one] +{ $shown } und mehr in 7 Tagen
   *[other] +{ $shown } und mehr in 7 Tagen
}
desk-filter-whose = Zuständig
desk-filter-whose-all = Alle
desk-filter-mine = Meine, und die von niemandem in meinen Bereichen
desk-filter-nobody = Von niemandem
desk-row-weeks = { $votes ->
    [one] { $shown } Stimme in zwölf Wochen
   *[other] { $shown } Stimmen in zwölf Wochen
}
desk-row-owner = Zuständig: { $name }
desk-row-device = { $device } ({ $people })
desk-row-device-others = { $devices ->
    [one] { $shown } weiteres Gerät
   *[other] { $shown } weitere Geräte
}
desk-row-rise = +{ $shown } in 7 Tagen
desk-rise-counted = Stündlich gezählt, zuletzt bis: { $moment }
desk-rise-uncounted = Wird stündlich gezählt; die erste Zählung steht noch aus
desk-first = Zurück zum Anfang
desk-next = Weitere Beiträge
desk-empty-tab = Hier ist kein Beitrag
desk-keys-own = Beitrag übernehmen oder abgeben
owning-take = Übernehmen
owning-give-back = Abgeben
desk-page-title = Eingang: { $tab }
desk-back = Zurück zur Liste
desk-similar = Ähnliche Beiträge
desk-merge-into = Darin zusammenführen
desk-merge-into-post = Darin zusammenführen: „{ $title }“
desk-comments = Alle Kommentare und die Seite des Beitrags
desk-search = Hier suchen
desk-filter-words = „{ $words }“
desk-filter-unanswered = Ohne öffentliche Notiz
desk-keys-search = In dieser Liste suchen
desk-keys-on = Tastenkürzel sind auf diesem Gerät an
desk-acts = Meine letzten Schritte
desk-acts-text = Was du in den letzten zehn Minuten getan hast, das Neueste zuerst. Was sich noch zurücknehmen lässt, hat einen Knopf.
desk-acts-none = Nichts in den letzten zehn Minuten
desk-act-changed = Dort hat sich seither etwas geändert, deshalb lässt sich das nicht mehr genau zurücknehmen.
desk-act-taken-back = Zurückgenommen.
desk-act-way-back = Damit wurde selbst etwas zurückgenommen. Es lässt sich noch einmal tun.
desk-act-added = Es wird schon benutzt oder wurde geändert, deshalb bleibt es. Es lässt sich stilllegen.
desk-act-group = Es ist schon jemand oder etwas in der Gruppe, oder sie wurde geändert, deshalb bleibt sie. Sie lässt sich schließen.
desk-act-merging = Die Beiträge des Bereichs sind schon auf dem Weg in den anderen.
desk-act-joining = Was zu der Linie gehört, ist schon auf dem Weg in die andere.
desk-act-imported = Eines dieser Geräte wird schon benutzt oder wurde geändert, deshalb bleiben sie. Der frühere Katalog lässt sich wieder importieren.
desk-act-asked = Die Fans werden schon gefragt. Die Frage lässt sich schließen oder zurückziehen.
desk-act-own-page = Das geht Schritt für Schritt auf seiner eigenen Seite weiter und wird dort geändert.
desk-act-frozen = Ein eingefrorenes Release sammelt nicht wieder. Bis es erscheint, lassen sich seine Zeilen noch ändern, weglassen und ergänzen.
desk-act-lapsed = Was herauskäme, ist nicht mehr das, was freigegeben wurde, deshalb ist die Freigabe verfallen. Es lässt sich wieder freigeben.
desk-act-kept = Die Zeile bleibt, wie sie formuliert ist. Sobald sich ihr Wortlaut ändert, wird dasselbe wieder gefragt.
desk-act-mails-sent = Die Mails sind unterwegs. Bis die erste geschrieben wird, lassen sie sich auf der Seite des Releases wieder anhalten.
desk-act-stopped = Damit geht es nicht weiter. Was bis dahin beantwortet ist, lässt sich bei dem Schritt zurücknehmen, mit dem es begann.
desk-act-discarded = Der Entwurf ist weg. Auf der Seite des Beitrags lässt sich ein neuer schreiben.
desk-act-skipped = Die nächste Woche ist seither weitergegangen, deshalb bleibt diese übersprungen. Was fertig ist, wartet auf die nächste.
desk-act-published = Es ist draußen, und die Leute erfahren schon davon.
desk-act-recalled = Alle, die vom Release erfahren haben, hören vom Rückzug. Zurück führt nur ein neues Release.
desk-act-command-line = Das geschah auf der Kommandozeile und wird dort geändert.
desk-keys-note = Eine interne Notiz schreiben
desk-keys-correct = Titel, Bereich, Art oder Gerät korrigieren
desk-select = Mehrere beantworten
desk-select-some = Ausgewählte beantworten (0)
desk-select-post = „{ $title }“ auswählen
desk-select-title = Kein Beitrag ist ausgewählt
desk-select-text = Wähle Beiträge in der Liste mit ihren Kästchen, oder nimm alle, die sie auf allen Seiten zeigt.
desk-select-all = { $count ->
    [one] Den einen passenden nehmen
   *[other] Alle { $shown } passenden nehmen
}
desk-select-first = Die ersten { $shown } nehmen
desk-keys-select = Den Beitrag auswählen
desk-keys-several = Die ausgewählten Beiträge beantworten
desk-views = Ansichten
desk-views-none = Noch keine Ansichten
desk-views-none-text = Grenze die Liste mit „Filter“ ein und speichere, was sie zeigt, unter einem Namen.
desk-view-name = Name dieser Ansicht
desk-view-shared = Dem ganzen Team zeigen
desk-view-is-shared = Für das ganze Team
desk-view-uncounted = Wird beim Öffnen gezählt
desk-view-keep = Diese Ansicht speichern
desk-view-save = Eine Ansicht speichern
desk-view-remove = Entfernen
desk-view-remove-named = „{ $name }“ entfernen
desk-filter-revisit = Früher abgelehnt
desk-filter-doubled = Früher beantwortet
desk-filter-revisit-when = Abgelehnte Beiträge kommen an dem genannten Tag zurück, oder sobald sich ihre Stimmen seither verdoppelt haben, mit mindestens fünf mehr.
desk-filter-doubled-when = Beantwortete Beiträge kommen zurück, sobald sich ihre Stimmen seither verdoppelt haben, mit mindestens fünf mehr.
desk-filter-revisit-due = Wieder ansehen
desk-revisit-count = { $shown } wieder anzusehen
desk-row-date-came = Der Tag ist da
desk-row-more-votes = { $votes ->
    [one] { $then } Stimme bei der Ablehnung, jetzt { $now }
   *[other] { $then } Stimmen bei der Ablehnung, jetzt { $now }
}
desk-row-votes-doubled = { $votes ->
    [one] { $then } Stimme bei der Antwort, jetzt { $now }
   *[other] { $then } Stimmen bei der Antwort, jetzt { $now }
}
desk-edits-text = Was die Person, von der dieser Beitrag stammt, und die Kommentierenden geändert oder entfernt haben: jeweils so, wie es war, das Letzte zuerst. Nur das Team sieht diese Seite.
desk-edits-none = Niemand hat hier etwas geändert.
desk-edit-post = Beitrag geändert
desk-edit-comment = Kommentar geändert
desk-edit-removed = Kommentar entfernt
desk-moderation = Moderation
desk-bulks = Antworten in Arbeit
desk-testers = Testgruppen
desk-flagged = Gemeldet
desk-flagged-text = Was Mitglieder gemeldet haben, was am längsten wartet zuerst. Blende es mit einem Grund aus, den die Person liest, die es geschrieben hat, oder lass es so. Niemand erfährt, wer es gemeldet hat.
desk-flagged-none = Nichts ist gemeldet.
desk-flagged-more = Diese warten am längsten, von { $count }.
desk-flagged-reason = { $reason }: { $count }
desk-flagged-comment = Kommentar zu „{ $title }“
desk-key-leave = Freigeben, oder so lassen, wie es ist
desk-key-hide = Ausblenden, mit einem Grund
desk-held = Erste Beiträge
desk-held-text = Was neue Mitglieder geschrieben haben, was am längsten wartet zuerst. Nach der Freigabe sehen es alle, und was die Person danach schreibt, erscheint sofort.
desk-held-more = Von { $count }, die warten, sind das die am längsten wartenden: höchstens zwanzig Beiträge und zwanzig Kommentare.
desk-private = Privat
desk-merges = Zusammenführungen
desk-merges-text = Beiträge, deren Titel sich so ähneln, dass sie dasselbe meinen könnten, die ähnlichsten zuerst. Was veröffentlicht oder in dieser Woche dran ist, bleibt; sonst der Beitrag mit mehr Stimmen, bei gleich vielen der ältere.
desk-merges-none = Keine Zusammenführung vorgeschlagen
desk-merges-none-text = Hier erscheinen Beiträge, deren Titel sich so ähneln, dass sie dasselbe meinen könnten; du sagst, ob es stimmt.
desk-merges-more = Diese ähneln sich am meisten, von { $count }.
desk-merges-unpaired = { $posts ->
        [one] { $shown } Beitrag ist noch mit den anderen zu vergleichen.
       *[other] { $shown } Beiträge sind noch mit den anderen zu vergleichen.
    }
desk-merge-goes = Dieser geht auf
desk-merge-stays = Dieser bleibt
desk-merge-look = Zusammenführung ansehen
desk-merge-no = Nicht dasselbe
desk-merge-later = Später
desk-key-merge = Ansehen, was die Zusammenführung ergibt
desk-key-apart = Sie sind nicht dasselbe: nie wieder fragen
desk-key-later = In einer Woche wieder fragen
desk-merge-title = „{ $title }“ zusammenführen
desk-merge-goes-on = „{ $title }“ wurde selbst zusammengeführt, also geht dieser in „{ $target }“ auf.
desk-merge-votes = { $people ->
        [one] Stimmen: zusammen { $shown } Person
       *[other] Stimmen: zusammen { $shown } Personen
    }
desk-merge-votes-least = { $people ->
        [one] Stimmen: zusammen mindestens { $shown } Person
       *[other] Stimmen: zusammen mindestens { $shown } Personen
    }
desk-merge-votes-stay = { $people ->
        [one] Stimmen: der andere Beitrag ist veröffentlicht und behält { $shown } Stimme.
       *[other] Stimmen: der andere Beitrag ist veröffentlicht und behält { $shown } Stimmen.
    }
desk-merge-comments = { $comments ->
        [one] Unter dem Beitrag, der bleibt, steht { $shown } Kommentar.
       *[other] Unter dem Beitrag, der bleibt, stehen { $shown } Kommentare.
    }
desk-merge-hear = { $people ->
        [one] { $shown } Person erfährt davon.
       *[other] { $shown } Personen erfahren davon.
    }
desk-merge-hear-least = { $people ->
        [one] Mindestens { $shown } Person erfährt davon.
       *[other] Mindestens { $shown } Personen erfahren davon.
    }
desk-merge-author = Wer ihn geschrieben hat, zählt beim Beitrag, der bleibt, als „auch gemeldet“, auch in den Danksagungen.
desk-merge-undo = Das lässt sich zurücknehmen: was es mitbrachte, geht wieder, sonst nichts.
desk-merge-swap = Umgekehrt zusammenführen
desk-merge-other = Stattdessen ein anderer Beitrag (Wörter, Nummer oder Link)
desk-merge-press = Zusammenführen
desk-filter-similar = Ähnlicher Beitrag
desk-filter-similar-yes = Zusammenführung vorgeschlagen
desk-more = Mehr für das Team
desk-reports = Enttäuscht
