triage-title = Eingang
triage-open = { $open ->
    [0] Kein Beitrag wartet.
    [one] { $shown } Beitrag wartet auf die erste Antwort.
   *[other] { $shown } Beiträge warten auf die erste Antwort.
}
triage-open-many = Mehr als { $shown } Beiträge warten auf die erste Antwort.
triage-sort = Sortieren
triage-sort-votes = Meiste Stimmen
triage-sort-age = Längste Wartezeit
triage-filter = Filter
triage-filter-button = Anzeigen
triage-area = Bereich
triage-area-all = Alle Bereiche
triage-empty = Alles ist beantwortet
triage-empty-text = Hier wartet niemand. Was fertig ist, wartet auf das Release.
triage-to-release = Zum Release
triage-hint = Jede Antwort ist öffentlich und geht an alle, die dem Beitrag folgen. Zum Ablehnen gehört ein Grund, zum Zusammenlegen der andere Beitrag.

triage-decide-title = „{ $title }“ beantworten
triage-open-post = Beitrag öffnen
triage-status = Neuer Status
triage-note = Öffentliche Notiz
triage-duplicate-of = Duplikat von (Wörter, Nummer oder Link)
triage-answer = Antworten
triage-changed = { $name } hat inzwischen mit „{ $status }“ geantwortet ({ $moment }). Sieh es dir bitte noch einmal an.
triage-changed-undone = { $name } hat die letzte Antwort inzwischen zurückgenommen; jetzt gilt „{ $status }“ ({ $moment }). Sieh es dir bitte noch einmal an.
triage-changed-shipped = Dieser Beitrag ist inzwischen mit einem Release erschienen ({ $moment }). Sieh ihn dir bitte noch einmal an.

triage-keys = Tastenkürzel
triage-keys-hint = Die Tasten gelten, solange ein Beitrag der Liste den Fokus hat. Eine Antwort wird nur gewählt: Abschicken geht mit der Eingabetaste, aus der Notiz mit Strg und Eingabetaste.
triage-keys-next = Nächster Beitrag (auch ↓)
triage-keys-previous = Voriger Beitrag (auch ↑)
triage-keys-choose = „{ $status }“ wählen
triage-keys-help = Diese Tastenkürzel zeigen
triage-keys-close = Schließen

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
triage-merge-this = Hiermit zusammenlegen
triage-merge-find = Suchen
