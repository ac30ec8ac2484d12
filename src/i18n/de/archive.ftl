archive-title = Archiv
archive-search = Änderungen durchsuchen
archive-year = Jahr
archive-years-all = Alle Jahre
archive-weeks = Die Wochen von { $year }
archive-out = { $count ->
    [one] { $shown } Release
   *[other] { $shown } Releases
}
archive-late = { $count ->
    [one] { $shown } später als geplant
   *[other] { $shown } später als geplant
}
archive-skipped = { $count ->
    [one] { $shown } Woche ohne Release
   *[other] { $shown } Wochen ohne Release
}
archive-chain-key = Jeder Balken ist ein Release; ein halber kam später als geplant, und eine Lücke ist eine Woche ohne Release.
archive-none = Keine Änderung gefunden
archive-none-text = Hier findest du nur, was schon erschienen ist. Wünsche und Geplantes stehen im Forum.
archive-none-in-year = In diesem Jahr endete keine Woche.
archive-cut = Es wurde nicht alles durchsucht. Mit weniger oder selteneren Wörtern findest du mehr.
archive-not-yet = Noch nicht erschienen. Im Forum wird darum gebeten:
archive-on-the-board = Im Forum suchen
archive-answer = Die neueste davon erschien mit { $version } am { $day }.
archive-recalled-ready = Nicht erschienen: Das Release wurde zurückgezogen, und dies ist bereit für { $version }.
archive-recalled = Nicht erschienen: { $version } wurde zurückgezogen.

how-title = So funktioniert es
how-lead = Fans sagen, was sie wollen, das Team antwortet, und jede Woche nennt ein Release alle, die es mitgestaltet haben. Das ist der Weg eines Wunsches, Schritt für Schritt.
how-example = Ein echter Wunsch als Beispiel
how-release = Release { $version }
how-so-far = Bisher
how-ask = Ein Fan wünscht sich etwas
how-ask-text = Alle mit einem Konto können einen Wunsch oder Fehler melden. Beim Tippen erscheinen ähnliche Beiträge, damit die Stimmen zusammenkommen.
how-ask-then = { $name } hat sich das am { $day } gewünscht.
how-vote = Fans stimmen ab
how-vote-text = Jede Person hat für einen Beitrag eine Stimme und kann sie zurückziehen. Was diese Woche die meisten wollen, steht oben.
how-vote-then = { $count ->
    [one] { $shown } Person hat dafür gestimmt.
   *[other] { $shown } Personen haben dafür gestimmt.
}
how-answer = Das Team antwortet
how-answer-text = Jede Antwort ist öffentlich. Wer etwas ablehnt, sagt warum, und Fans können weiter darüber sprechen.
how-answer-then = Die erste Antwort kam am { $day }.
how-build = Es wird gebaut
how-build-text = Alle sehen, was geplant ist, woran gearbeitet wird und was fertig ist.
how-build-then = Fertig wurde es am { $day }.
how-freeze = Das Release wird eingefroren
how-freeze-text = Was bis dahin fertig ist, kommt ins Release dieser Woche. Was später kommt, wartet auf das nächste.
how-freeze-then = Es war dabei, als das Release am { $day } eingefroren wurde.
how-ship = Das Release erscheint
how-ship-text = Jede Änderung führt zu den Beiträgen, aus denen sie entstand. Eine Woche, in der nichts fertig wurde, hat kein Release und sagt das auch.
how-ship-then = Es erschien mit { $version } am { $day }.
how-thank = Alle werden genannt
how-thank-text = Wer es eingereicht, dasselbe eingereicht, es getestet, bestätigt oder dafür gestimmt hat, wird bei der Änderung genannt, außer wer den eigenen Namen verbirgt.
how-thank-then = { $count ->
    [one] { $shown } Person hat diese Änderung mitgestaltet.
   *[other] { $shown } Personen haben diese Änderung mitgestaltet.
}
how-mail = Eine Mail
how-mail-text = Wer etwas mitgestaltet hat, bekommt in dieser Woche eine Mail mit dem eigenen Anteil. Ein Klick beendet diese Mails.
how-press = Für die Presse
how-contact = Kontakt: { $contact }
how-licence = Bilder und Texte dieser Seite: { $licence }
how-choose = Wessen Weg erzählt wird
how-post = Nummer des Beitrags
how-post-hint = Ein Wunsch, der erschienen ist. Leer für den neuesten mit den meisten Stimmen.

archive-qr-said = Ein QR-Code mit der Adresse der Seite für Handys, die dieses Release haben
archive-qr = Scanne ihn mit einem Handy, das dieses Release hat.
