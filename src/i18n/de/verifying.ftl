verifying-ask = Ist es bei dir weg?
verifying-ask-on = Ist es auf deinem { $device } weg?
verifying-said-gone = Du hast gesagt, dass es weg ist.
verifying-said-remains = Du hast gesagt, dass es noch passiert.
verifying-until = Du kannst es bis zum { $day } sagen und ändern.
verifying-confirmed = { $people ->
    [one] { $gone } von { $all } bestätigt, dass es weg ist
   *[other] { $gone } von { $all } bestätigen, dass es weg ist
}
verifying-few = Die ersten Betroffenen haben geantwortet. Zahlen folgen, sobald es ein paar mehr sind.
verifying-gone = Ja, es ist weg
verifying-remains = Nein, es passiert noch
verifying-link-hint = Mit dem Öffnen dieser Seite ist noch nichts gesagt, erst mit einem Klick.
verifying-reopened = Wieder offen: Die meisten, die geantwortet haben, haben es noch.
verifying-settle = Mit einer Notiz schließen
verifying-staff-say = Das Team sagt dazu:
verifying-panel = Ist es weg?
verifying-yours = Sind deine Fehler weg?
verifying-queue = Wieder offene Fehler
verifying-queue-text = Erschienene Fehlerbehebungen, bei denen von mindestens fünf Antworten die meisten sagen, dass der Fehler noch passiert. Was am längsten wartet, steht oben.
verifying-queue-none = Nichts ist wieder offen.
verifying-note = Notiz
verifying-note-hint = Alle lesen sie beim Beitrag: was ihr gefunden habt und wie es weitergeht. Höchstens 1.000 Zeichen.
verifying-mail = Ist es weg? Ein Klick genügt:
verifying-flash-gone = Danke. Gut zu wissen, dass es weg ist.
verifying-flash-remains = Danke. Es ist gezählt, dass es noch passiert.
verifying-flash-settled = Geschlossen. Alle lesen die Notiz beim Beitrag.
verifying-refused-confirm = Bestätige zuerst deine Adresse, dann kannst du sagen, ob es weg ist.
verifying-refused-not-asked = Das ist kein Fehler, also fragt niemand, ob er weg ist.
verifying-refused-not-theirs = Nur wer einen Fehler gemeldet oder bestätigt hat, dessen Behebung erschienen ist, sagt, ob er weg ist.
verifying-refused-over = Die vier Wochen nach dem Release sind vorbei. Was gesagt wurde, bleibt gezählt. Wenn es noch passiert, melde es noch einmal.
verifying-refused-recalled = Dieses Release wurde zurückgezogen, also fragt niemand mehr, ob es geholfen hat.
verifying-refused-elsewhere = Die Behebung steckt jetzt nicht in diesem Release, also fragt dazu niemand mehr.
verifying-refused-not-reopened = Das ist nicht wieder offen, oder jemand hat es schon geschlossen.
