
pictures-title = Bilder
pictures-of-option = Bilder zu „{ $option }“
pictures-back = Zurück zum Beitrag
pictures-none = Ein Screenshot sagt oft mehr als ein Absatz.
pictures-alt = Was darauf zu sehen ist
pictures-alt-hint = Beschreibe jedes Bild für alle, die es nicht sehen können.
pictures-remove = Entfernen
pictures-save = Beschreibungen speichern
pictures-to-post = Zu meinem Beitrag
pictures-add = Bilder hinzufügen
pictures-files = Bilder
pictures-files-hint = { $room ->
    [one] Noch eines, PNG, JPEG, WebP oder GIF bis 10 MB. Wo ein Foto entstand, wird daraus entfernt.
   *[other] Bis zu { $room }, PNG, JPEG, WebP oder GIF bis je 10 MB. Wo ein Foto entstand, wird daraus entfernt.
}
pictures-upload = Hochladen
pictures-full = Mehr als vier Bilder geht nicht. Entferne eines, um ein anderes hinzuzufügen.
pictures-open = Bild öffnen
pictures-lost = Bilder, die hier nicht stehen, sind nicht mitgekommen: Wähle sie noch einmal aus.
pictures-waiting = Schon da; nimm das Häkchen weg, wo etwas nicht gezeigt werden soll.
