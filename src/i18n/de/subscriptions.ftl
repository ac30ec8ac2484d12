subscriptions-unsubscribe-title = Keine Mails mehr?
subscriptions-unsubscribe-text = Ein Klick, und wir schicken dir keine Wochenmail mehr und keine Antworten zu Beiträgen, denen du folgst.
subscriptions-unsubscribe-button = Mails abbestellen
subscriptions-unsubscribe-hint = Deine Beiträge, deine Stimmen und dein Konto bleiben, wie sie sind.
subscriptions-unsubscribed-title = Deine Mails sind abbestellt
subscriptions-unsubscribed-text = Wir schicken dir keine Wochenmails und keine Antworten mehr. Mails, die schon warten, halten wir zurück.
subscriptions-settings-link = Auswählen, welche Mails du willst

subscriptions-settings-title = Welche Mails du bekommst
subscriptions-settings-legend = Per Mail bekommen
subscriptions-digest = Die Wochenmail
subscriptions-digest-hint = Höchstens einmal pro Woche, und nur, wenn im Release etwas steckt, das du mitgestaltet oder für das du gestimmt hast.
subscriptions-notices = Antworten zu Beiträgen, denen ich folge
subscriptions-notices-hint = Wenn das Team auf einen Beitrag antwortet, den du geschrieben oder kommentiert hast oder dem du folgst.
subscriptions-settings-one = Wenn du nur zu einem Beitrag keine Antworten mehr willst, wähle „{ $button }“ auf seiner Seite oder in der Liste der Beiträge, denen du folgst.
subscriptions-settings-always = Mails zu deinem Konto, zum Beispiel zu einem neuen Passwort, bekommst du immer.
subscriptions-settings-save = Speichern
