checking-complaint = Noch so formuliert, wie der Fehler gemeldet wurde. Was geht jetzt?
checking-filler = Nennt nichts Bestimmtes. Was genau wurde besser?
checking-fault = Sagt, was kaputt war. Was geht jetzt?
checking-lapsed = Die Freigabe gilt nicht mehr, denn das hat sich geändert: { $parts }
checking-lapsed-again = Die Freigabe gilt nicht mehr, denn etwas wurde geändert
checking-part-lines = die Zeilen
checking-part-texts = andere Sprachen
checking-part-areas = die Bereiche
checking-part-notes = die Zusammenfassung oder die bekannten Probleme
checking-part-moment = der Zeitpunkt
checking-part-devices = was es von Geräten sagt
checking-part-announcement = die Begrüßung oder der Schluss
checking-part-name = der Name
checking-part-issues = die darin bekannten Fehler
checking-title = Release prüfen
checking-version = Geplant als { $version }
checking-other = Diese Adresse gehörte zu einer anderen Version: Geplant ist jetzt { $version }.
checking-lacks = Diese Zeile hat in dieser Sprache noch keinen Text.
checking-lacks-alt = In dieser Sprache hat noch niemand gesagt, was auf dem Bild zu sehen ist.
checking-sample = Eine Mail als Beispiel
checking-sample-styled = Dieselbe, wie Mailprogramme sie zeigen
checking-mailed = { $people ->
    [one] { $shown } Person bekommt eine Mail
   *[other] { $shown } Personen bekommen eine Mail
}
checking-mailed-more = Mehr als { $shown } Personen bekommen eine Mail
checking-mailed-who = Alle bekommen eine einzige Mail, wie viel auch immer sie geschrieben oder mit abgestimmt haben, und nur, wer sie will und die Adresse bestätigt hat.
mails-wait = Die Mails gehen ab { $moment } hinaus
mails-stop = Mails anhalten
mails-stopped = Die Mails dieses Releases sind angehalten
mails-send = Mails verschicken
checking-keep = So lassen
checking-open = Zu diesen Zeilen gibt es noch offene Fragen:
checking-as-is = Diese Zeilen so veröffentlichen, wie sie sind
checking-as-is-approve = Diese Zeilen so freigeben, wie sie sind
checking-unanswered = Es wurde nichts veröffentlicht: Zu einigen Zeilen gibt es offene Fragen. Beantworte sie oder hake an, dass diese Zeilen so bleiben, wie sie sind.
checking-unapproved = Es wurde nichts freigegeben: Zu einigen Zeilen gibt es offene Fragen. Beantworte sie oder hake an, dass diese Zeilen so bleiben, wie sie sind.
checking-why = Warum sie nichts nennt
checking-kept = Bleibt so
checking-kept-why = Bleibt so: { $why }
checking-why-small = Viele Kleinigkeiten, zu viele, um sie zu nennen.
checking-why-security = Was es war, steht hier nicht, damit es niemand ausnutzt.
checking-why-inside = Von außen ist davon nichts zu sehen.
checking-subscribers = { $people ->
    [one] { $shown } Person mit Abo bekommt das Release per Mail
   *[other] { $shown } Personen mit Abo bekommen das Release per Mail
}
checking-subscribers-more = Mehr als { $shown } Personen mit Abo bekommen das Release per Mail
checking-now = Jetzt geht es als { $version } hinaus. Geplant war { $planned } für { $moment }.
checking-now-same = Jetzt geht es als { $version } hinaus, geplant war: { $moment }.
checking-now-next = Das nächste ist geplant für { $moment }.
