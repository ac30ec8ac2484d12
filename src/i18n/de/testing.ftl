testing-title = Testgruppe: { $area }
testing-all = Testgruppen
testing-all-text = Jeder Bereich kann eine Testgruppe haben, die ausprobiert, woran gebaut wird, bevor alle es bekommen. Hier siehst du, wer mitmachen möchte, und lädst andere ein.
testing-text = Wer in einer Testgruppe ist, probiert aus, woran gebaut wird, bevor alle es bekommen, und sagt, auf welchem Gerät es geht und auf welchem nicht. Es gibt keine Pflichten, und gehen kann man jederzeit.
testing-public = Diese Liste sehen alle. Wer nicht genannt werden will, steht nicht mit Namen darin.
testing-members = Wer testet
testing-none = Noch niemand.
testing-unnamed = { $people ->
    [one] und { $shown }, die oder der nicht genannt werden will
   *[other] und { $shown }, die nicht genannt werden wollen
}
testing-join = Um Aufnahme bitten
testing-accept = Beitreten
testing-decline = Nein, danke
testing-take-back = Zurücknehmen
testing-leave = Verlassen
testing-you-test = Du testest diesen Bereich.
testing-you-asked = Du hast um Aufnahme gebeten. Du bekommst eine Mail, wenn das Team dich aufnimmt.
testing-you-are-invited = Das Team lädt dich ein, diesen Bereich zu testen.
testing-confirm-first = Bestätige zuerst deine Adresse, dann kannst du um Aufnahme bitten.
testing-closed = In diesem Bereich wird nichts Neues mehr angenommen, deshalb tritt auch niemand bei.
testing-rests = Das Team hat deine Anfrage abgelehnt. Nach dem { $day } kannst du wieder fragen.
testing-who-asks = Wer um Aufnahme bittet
testing-admit = Aufnehmen
testing-turn-down = Ablehnen
testing-who-is-invited = Wer eingeladen ist
testing-uninvite = Einladung zurücknehmen
testing-remove = Entfernen
testing-remove-ask = { $name } aus der Testgruppe nehmen?
testing-remove-ask-text = Später macht das nur eine Einladung rückgängig, die die Person annimmt.
testing-remove-title = Wegnehmen, was jemand beim Testen gesagt hat
testing-remove-hint = Wer es gesagt hat, liest den Grund bei diesem Beitrag. Sonst niemand.
testing-removed = Das Team hat weggenommen, was du hier gesagt hast.
testing-say-anew = Du kannst es neu sagen.
testing-invite-title = Jemanden einladen
testing-handle = Kurzname
testing-handle-hint = Das letzte Wort in der Adresse ihrer Seite, oder die Adresse selbst. Sie bekommen eine Mail und treten bei oder lehnen ab.
testing-invite = Einladen
testing-testers = { $people ->
    [one] { $shown } Person testet
   *[other] { $shown } Personen testen
}
testing-asking = { $people ->
    [one] { $shown } bittet um Aufnahme
   *[other] { $shown } bitten um Aufnahme
}
testing-panel = Vor dem Release ausprobiert
testing-works = { $people ->
    [one] Bei { $shown } Person aus der Testgruppe geht es
   *[other] Bei { $shown } Personen aus der Testgruppe geht es
}
testing-fails = { $people ->
    [one] Bei { $shown } Person aus der Testgruppe geht es nicht
   *[other] Bei { $shown } Personen aus der Testgruppe geht es nicht
}
testing-nobody = Aus der Testgruppe hat sich noch niemand geäußert.
testing-question = Geht es bei dir?
testing-it-works = Geht
testing-it-fails = Geht nicht
testing-reason = Was passiert
testing-reason-hint = Wo es nicht geht, in ein oder zwei Sätzen. Alle lesen es. Höchstens 300 Zeichen.
testing-change = Ändern, was ich gesagt habe
testing-button = Senden
testing-withdraw = Zurücknehmen
testing-mail-invited-subject = Möchtest du { $area } testen?
testing-mail-invited = Das Team lädt dich in die Testgruppe dieses Bereichs ein: Dort wird ausprobiert, woran gebaut wird, bevor alle es bekommen, und gesagt, auf welchem Gerät es geht. Es gibt keine Pflichten. Tritt bei oder lehne ab, auf dieser Seite:
testing-mail-admitted-subject = Du testest jetzt { $area }
testing-mail-admitted = Das Team hat dich in die Testgruppe dieses Bereichs aufgenommen. Was sich jetzt ausprobieren lässt, steht auf dieser Seite:
testing-mail-why = Du bekommst diese Mail, weil du ein Konto bei { $site } hast und das Team dich eingeladen oder dir geantwortet hat.
testing-link = Testgruppe
testing-to-try = Jetzt auszuprobieren
testing-to-try-none = Hier wird gerade an nichts gebaut.
testing-to-try-hint = Wer testet, öffnet einen Beitrag und sagt, auf welchem Gerät und Build es geht, oder was passiert, wo es nicht geht.
