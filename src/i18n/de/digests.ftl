digests-subject-shipped = Dein Wunsch ist da: { $title }
digests-subject-fixed = Was du gemeldet hast, ist behoben: { $title }
digests-subject-voted-one = Du hast dafür gestimmt, jetzt ist es da: { $title }
digests-subject-voted = Release { $version }: { $voted ->
    [one] { $voted } Änderung, für die du gestimmt hast, ist da
   *[other] { $voted } Änderungen, für die du gestimmt hast, sind da
}
digests-subject-theirs = Release { $version }: { $theirs ->
    [one] { $theirs } Änderung kommt von dir
   *[other] { $theirs } Änderungen kommen von dir
}
digests-subject-both = Release { $version }: { $theirs ->
    [one] { $theirs } Änderung kommt von dir
   *[other] { $theirs } Änderungen kommen von dir
}, { $voted ->
    [one] für { $voted } weitere hast du gestimmt
   *[other] für { $voted } weitere hast du gestimmt
}
digests-subject-tried-one = Du hast dabei geholfen, jetzt ist es da: { $title }
digests-subject-tried = Release { $version }: { $tried ->
    [one] { $tried } Änderung, bei der du geholfen hast, ist da
   *[other] { $tried } Änderungen, bei denen du geholfen hast, sind da
}
digests-subject-tried-both = Release { $version }: { $theirs ->
    [one] { $theirs } Änderung kommt von dir
   *[other] { $theirs } Änderungen kommen von dir
}, { $tried ->
    [one] bei { $tried } weiteren hast du geholfen
   *[other] bei { $tried } weiteren hast du geholfen
}
digests-intro = Das Release { $version } ist bei { $site } erschienen, und ein Stück davon ist deins.
digests-hello = Hallo { $name },
digests-stood = { $others ->
    [one] { $shown } weitere Person stand hinter dir.
   *[other] { $shown } weitere Menschen standen hinter dir.
}
digests-share = Mit deinem Namen teilen
digests-theirs = Du hast es gemeldet, jetzt ist es da:
digests-voted = Du hast dafür gestimmt, jetzt ist es da:
digests-tried = Du hast es getestet, bestätigt oder dafür gestimmt, jetzt ist es da:
digests-more = { $more ->
    [one] Und { $more } weitere auf der Seite des Releases.
   *[other] Und { $more } weitere auf der Seite des Releases.
}
digests-whole = Das ganze Release
digests-why = { $site } schickt dir diese Mail, weil in diesem Release etwas steckt, das du gemeldet oder für das du gestimmt hast.
digests-why-tried = { $site } schickt dir diese Mail, weil in diesem Release etwas steckt, das du gemeldet, getestet oder bestätigt oder für das du gestimmt hast.
digests-rate = Solche Mails bekommst du höchstens einmal pro Woche.
digests-unsubscribe = Abbestellen
digests-settings = Welche Mails du bekommst
digests-report = Wie war’s? Antworte mit viermal Tippen
