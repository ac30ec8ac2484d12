comments-title = Kommentar
comments-body = Dein Kommentar
comments-send = Kommentar senden
