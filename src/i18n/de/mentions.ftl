mentions-ignore = Nichts von dieser Person hören
mentions-heed = Wieder von dieser Person hören
mentions-heed-named = Wieder von { $name } hören
mentions-ignored-title = Von wem du nichts hörst
mentions-ignored-hint = Was diese Personen schreiben, meldet dir niemand, auch keine Erwähnung. Lesen kannst du es weiterhin, und niemand erfährt davon. Was das Team entscheidet, erreicht dich trotzdem.
mentions-ignored-none = Niemand. „Nichts von dieser Person hören“ findest du auf der Seite jedes Mitglieds.
mentions-ignored = Du hörst nichts mehr von dieser Person.
mentions-heeded = Du hörst wieder von dieser Person.
mentions-refused-oneself = Von dem, was du selbst tust, hörst du ohnehin nichts.
mentions-refused-enough = Du hörst schon von 500 Personen nichts. Höre bitte erst von einer davon wieder.
mentions-mail-subject = Du wirst erwähnt: { $title }
mentions-mail = Jemand hat dich in einem Kommentar unter diesem Beitrag erwähnt.
mentions-mail-why = Du bekommst diese Mail, weil dein Kurzname in einem Kommentar bei { $site } steht.
mentions-mail-post = Jemand hat dich in diesem Beitrag erwähnt.
mentions-mail-post-why = Du bekommst diese Mail, weil dein Kurzname in einem Beitrag bei { $site } steht.
mentions-mail-stop = Wenn du von der Person, die ihn geschrieben hat, nichts hören willst, sag das auf ihrer Seite.
mentions-inbox = { $name } hat dich erwähnt
mentions-near = Hier erwähnen: { $handles }
mentions-list = Personen in dieser Unterhaltung
mentions-count = { $count ->
    [one] { $shown } Person in dieser Unterhaltung
   *[other] { $shown } Personen in dieser Unterhaltung
}
