planning-title = Planung
planning-text = Für jeden Bereich: was am meisten gewünscht ist, neben dem, was diese Woche dabei ist. Alles, was du hier tust, ist sofort öffentlich.
planning-week-open = Was bis { $cutoff } fertig ist, erscheint am { $day }.
planning-week-frozen = Das Release vom { $day } ist geschlossen. Was du jetzt beginnst oder abschließt, erscheint frühestens am { $next }.
planning-ships-with = Erscheint mit: { $train }
planning-frozen = Im geschlossenen Release
planning-empty = Nichts ist offen, und diese Woche ist nichts dabei
planning-wanted = Am meisten gewünscht
planning-wanted-none = Hier ist nichts offen.
planning-desk = Alles Offene
planning-in-week = Diese Woche dabei
planning-in-week-none = Diese Woche ist noch nichts dabei.
planning-more = { $posts ->
    [one] { $shown } weiterer diese Woche
   *[other] { $shown } weitere diese Woche
}
planning-first-areas = Die ersten Bereiche
planning-more-areas = Weitere Bereiche
planning-start = Beginnen
planning-finish = Abschließen
planning-move = Auf nächste Woche verschieben
planning-builders = Wer es baut
planning-load = { $items ->
    [one] { $shown } diese Woche
   *[other] { $shown } diese Woche
}
planning-load-of = { $items } von { $capacity }
planning-over = { $items ->
    [one] Das ist { $shown } mehr, als dieser Bereich in einer Woche schafft.
   *[other] Das sind { $shown } mehr, als dieser Bereich in einer Woche schafft.
}
planning-capacity = Änderungen pro Woche
planning-capacity-hint = Von 0 bis 99. Lass es leer, wenn es keine Grenze gibt.
planning-capacity-title = Wie viel { $area } in einer Woche schafft
planning-save = Speichern
planning-builders-title = Wer das baut
planning-builders-text = Alle lesen es beim Beitrag und auf der Seite dieser Woche. Höchstens fünf Personen.
planning-builders-staff = Aus dem Team
planning-builders-others = Andere
planning-builders-others-hint = Ein Name pro Zeile.
planning-built-by = Gebaut von { $names }
planning-move-title = Das auf nächste Woche verschieben
planning-move-note = Warum ist es diese Woche nicht dabei?
planning-move-hint = Alle lesen es beim Beitrag und auf der Seite dieser Woche, und wer dem Beitrag folgt, bekommt es per Mail. Der Status wird „Geplant“.
acceptance-title = Wann ist das fertig?
acceptance-link = Fertig, wenn …
acceptance-done-when = Fertig, wenn
acceptance-tally = Erfüllte Punkte: { $met } von { $total }
acceptance-text = Alle lesen diese Liste beim Beitrag. Solange ein Punkt offen ist, wird der Beitrag nicht Fertig.
acceptance-ticks = Was so ist
acceptance-tick = Haken speichern
acceptance-points = Was so sein muss, ein Punkt je Zeile
acceptance-points-hint = Bis zu zwanzig. Eine Zeile, die bleibt, wie sie ist, behält ihren Haken.
acceptance-save = Liste speichern
