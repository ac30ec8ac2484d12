inbox-title = Posteingang
inbox-hint = Was aus den Beiträgen wird, denen du folgst, und was dich betrifft. Es bleibt 90 Tage lang hier.
inbox-none = Noch ist nichts gekommen. Folge einem Beitrag, dann steht hier, was daraus wird.
inbox-bell = { $count ->
    [one] Posteingang, { $shown } ungelesen
   *[other] Posteingang, { $shown } ungelesen
}
inbox-many = { $shown }+
inbox-unread = Ungelesen
inbox-read = Als gelesen markieren
inbox-read-all = Alles als gelesen markieren
inbox-others = { $count ->
    [one] und { $shown } weitere Nachricht
   *[other] und { $shown } weitere Nachrichten
}
inbox-decided = Antwort: { $status }
inbox-corrected = Das Team hat deinen Beitrag berichtigt
inbox-voted = Das Team hat für dich abgestimmt
inbox-asked = Das Team fragt, was du wählen würdest
inbox-concluded = Das Team hat gesagt, was aus den Antworten folgt
inbox-commented = { $name } hat kommentiert
inbox-hidden = Das Team hat deinen Beitrag ausgeblendet
inbox-hidden-comment = Das Team hat deinen Kommentar ausgeblendet
inbox-approved = Jetzt sehen alle deinen Beitrag
inbox-approved-comment = Jetzt sehen alle deinen Kommentar
inbox-restored = Alle sehen deinen Beitrag wieder
inbox-restored-comment = Alle sehen deinen Kommentar wieder
inbox-gone = Das gibt es nicht mehr
inbox-appeared = Ein neuer Beitrag
inbox-published = Release { $version } ist erschienen
inbox-shipped = Jemand, dem du folgst, hat Release { $version } mitgestaltet
