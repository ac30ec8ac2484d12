triage-hint = Jede Antwort ist öffentlich und geht an alle, die dem Beitrag folgen. Zum Ablehnen gehört ein Grund, zum Zusammenlegen der andere Beitrag.

triage-decide-title = „{ $title }“ beantworten
triage-open-post = Beitrag öffnen
triage-status = Neuer Status
triage-note = Öffentliche Notiz
triage-note-sends = Strg + Eingabetaste schickt ab
triage-duplicate-of = Duplikat von (Wörter, Nummer oder Link)
triage-changed = { $name } hat inzwischen mit „{ $status }“ geantwortet ({ $moment }). Sieh es dir bitte noch einmal an.
triage-changed-undone = { $name } hat die letzte Antwort inzwischen zurückgenommen; jetzt gilt „{ $status }“ ({ $moment }). Sieh es dir bitte noch einmal an.
triage-changed-shipped = Dieser Beitrag ist inzwischen mit einem Release erschienen ({ $moment }). Sieh ihn dir bitte noch einmal an.

triage-mail-open-subject = Wieder offen: { $title }
triage-mail-under-review-subject = In Prüfung: { $title }
triage-mail-planned-subject = Geplant: { $title }
triage-mail-in-progress-subject = In Arbeit: { $title }
triage-mail-ready-subject = Fertig: { $title }
triage-mail-declined-subject = Abgelehnt: { $title }
triage-mail-duplicate-subject = Zusammengelegt: { $title }
triage-mail-open = Ein Beitrag, dem du folgst, ist wieder offen:
triage-mail-under-review = Das Team sieht sich einen Beitrag an, dem du folgst:
triage-mail-planned = Ein Beitrag, dem du folgst, ist geplant:
triage-mail-in-progress = Das Team arbeitet jetzt an einem Beitrag, dem du folgst:
triage-mail-ready = Ein Beitrag, dem du folgst, ist fertig und wartet auf das nächste Release:
triage-mail-declined = Ein Beitrag, dem du folgst, wird nicht umgesetzt:
triage-mail-duplicate = Ein Beitrag, dem du folgst, wurde mit einem anderen zusammengelegt, mitsamt seinen Stimmen und allen, die ihm folgen:
triage-mail-target = Hier geht es weiter:
triage-mail-note = Das sagt das Team:
triage-mail-button = Beitrag öffnen
triage-mail-why = { $site } schickt dir diese Mail, weil du diesem Beitrag folgst.
triage-mail-stop = Wenn du keine Antworten mehr zu diesem Beitrag willst, öffne ihn und wähle „{ $button }“.
triage-mail-unsubscribe = Abbestellen
triage-mail-settings = Welche Mails du bekommst
triage-merge-title = Wovon ist „{ $title }“ ein Duplikat?
triage-merge-find = Suchen
triage-closing-title = Frage schließen und beginnen?
triage-closing-look = Die Frage ansehen
triage-closing-press = Frage schließen und beginnen
triage-closing-back = Zurück zur Planung
internal-notes-title = Interne Notizen
internal-note-title = Interne Notiz
internal-note-label = Notiz für das Team
internal-note-hint = Kein Fan sieht sie, auch nicht, wer den Beitrag geschrieben hat.
internal-note-send = Notiz speichern
internal-note-remove = Entfernen
triage-mail-many-subject = { $count ->
    [one] { $status }: { $shown } Beitrag, dem du folgst
   *[other] { $status }: { $shown } Beiträge, denen du folgst
}
triage-mail-many = { $count ->
    [one] Das Team hat { $shown } Beitrag beantwortet, dem du folgst. Er ist jetzt: { $status }.
   *[other] Das Team hat { $shown } Beiträge beantwortet, denen du folgst. Sie sind jetzt: { $status }.
}
triage-mail-many-why = { $site } schickt dir das, weil du diesen Beiträgen folgst.
triage-canned = Fertige Antwort
triage-canned-none = Keine fertige Antwort
triage-canned-stays = Deine Notiz bleibt, wie du sie geschrieben hast.
triage-revisit = Falls abgelehnt, wieder ansehen am
triage-note-moves = Wenn du das aus der Woche nimmst oder wieder in Arbeit gibst, nenne den Grund. Alle lesen ihn hier und auf der Seite dieser Woche.
correcting-mail-subject = Korrigiert: { $title }
correcting-mail = Das Team hat deinen Beitrag korrigiert, damit andere ihn finden. Was du unter dem Titel geschrieben hast, ist, wie es war. Auf der Seite steht, was geändert wurde.
