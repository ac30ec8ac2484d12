bulk-title = Meerdere posts tegelijk beantwoord
bulk-ask-title = { $count ->
    [one] { $shown } post beantwoorden
   *[other] { $shown } posts beantwoorden
}
bulk-page-title = { $count ->
    [one] { $status }: { $shown } post
   *[other] { $status }: { $shown } posts
}
bulk-hearing = { $people ->
    [one] { $shown } persoon volgt ze en krijgt één mail, tien minuten nadat de laatste post is beantwoord.
   *[other] { $shown } mensen volgen ze. Ieder krijgt één mail, tien minuten nadat de laatste post is beantwoord.
}
bulk-hearing-many = Meer dan { $shown } mensen volgen ze. Ieder krijgt één mail, tien minuten nadat de laatste post is beantwoord.
bulk-hearing-none = Niemand anders volgt ze, dus niemand krijgt mail.
bulk-note-hint = Deze staat onder elk van de posts.
bulk-canned-hint = Eén tekst voor allemaal, in de taal waarin de meeste geschreven zijn. Je leest hem voordat hij wordt verstuurd.
bulk-status-hint = Het getal zegt hoeveel ervan daarheen kunnen. De andere blijven zoals ze zijn, net als wat verandert voordat je drukt.
bulk-posts = Deze posts
bulk-others = { $count ->
    [one] en nog { $shown }
   *[other] en nog { $shown }
}
bulk-progress = { $done } van { $total }
bulk-running = Wordt beantwoord
bulk-stopped = Gestopt
bulk-finished = Alles beantwoord
bulk-undoing = Antwoorden worden teruggenomen
bulk-undone = Antwoorden teruggenomen
bulk-answered = { $count ->
    [one] { $shown } post beantwoord
   *[other] { $shown } posts beantwoord
}
bulk-skipped = { $count ->
    [one] { $shown } post blijft zoals die is: intussen veranderd, of kan daar niet heen
   *[other] { $shown } posts blijven zoals ze zijn: intussen veranderd, of kunnen daar niet heen
}
bulk-taken-back = { $count ->
    [one] { $shown } antwoord teruggenomen
   *[other] { $shown } antwoorden teruggenomen
}
bulk-left = { $count ->
    [one] { $shown } post werd niet meer beantwoord
   *[other] { $shown } posts werden niet meer beantwoord
}
bulk-tell-at = Wie ze volgt, hoort het: { $moment }
bulk-stop = Stoppen
bulk-undo = Alle antwoorden terugnemen
bulk-look-again = Opnieuw kijken
bulk-skipped-title = Gelaten zoals ze zijn
bulk-empty = Er is nog niets op deze manier beantwoord
bulk-empty-text = Kies posts in de lijst met hun vakjes, of met x, en druk op “Meerdere beantwoorden”.
bulk-more-match = Er passen er { $shown }. Er worden er hooguit 1.000 tegelijk beantwoord: deze hebben de meeste stemmen. Zijn ze klaar, dan leidt hun pagina naar de volgende.
bulk-rest = De volgende kiezen die passen
bulk-told = Wie volgt, heeft het gehoord. Vanaf nu wordt elk antwoord op zijn eigen pagina teruggenomen.
bulk-private = { $count ->
    [one] { $shown } privépost valt erbuiten: die wordt apart beantwoord.
   *[other] { $shown } privéposts vallen erbuiten: elke wordt apart beantwoord.
}
