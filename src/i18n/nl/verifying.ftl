verifying-ask = Is het bij jou weg?
verifying-ask-on = Is het weg op je { $device }?
verifying-said-gone = Je zei dat het weg is.
verifying-said-remains = Je zei dat het nog gebeurt.
verifying-until = Je kunt het zeggen en veranderen tot en met { $day }.
verifying-confirmed = { $people ->
    [one] { $gone } van { $all } bevestigt dat het weg is
   *[other] { $gone } van { $all } bevestigen dat het weg is
}
verifying-few = De eersten die het hadden, hebben geantwoord. Cijfers volgen zodra het er een paar meer zijn.
verifying-gone = Ja, het is weg
verifying-remains = Nee, het gebeurt nog
verifying-link-hint = Met het openen van deze pagina is nog niets gezegd, pas met één druk op een knop.
verifying-reopened = Heropend: de meesten die antwoordden, hebben het nog.
verifying-settle = Sluiten met een notitie
verifying-staff-say = Het team zegt daarover:
verifying-panel = Is het weg?
verifying-yours = Zijn jouw bugs weg?
verifying-queue = Heropende bugs
verifying-queue-text = Bugs waarvan de oplossing is uitgebracht en die volgens de meesten, van minstens vijf antwoorden, nog gebeuren. Wat het langst wacht, staat vooraan.
verifying-queue-none = Er is niets heropend.
verifying-note = Notitie
verifying-note-hint = Iedereen leest haar bij de post: wat jullie vonden en wat er nu komt. Hooguit 1.000 tekens.
verifying-mail = Is het weg? Eén druk op de knop zegt het:
verifying-flash-gone = Bedankt. Goed om te weten dat het weg is.
verifying-flash-remains = Bedankt. Het is geteld dat het nog gebeurt.
verifying-flash-settled = Gesloten. Iedereen leest de notitie bij de post.
verifying-refused-confirm = Bevestig eerst je adres, dan kun je zeggen of het weg is.
verifying-refused-not-asked = Dit is geen bug, dus niemand wordt gevraagd of hij weg is.
verifying-refused-not-theirs = Alleen wie een bug meldde of bevestigde waarvan de oplossing is uitgebracht, zegt of hij weg is.
verifying-refused-over = De vier weken na de release zijn voorbij. Wat gezegd is, blijft geteld. Gebeurt het nog, meld het dan opnieuw.
verifying-refused-recalled = Deze release is ingetrokken, dus niemand wordt nog gevraagd of ze hielp.
verifying-refused-elsewhere = De oplossing zit nu niet in deze release, dus daar wordt niet meer naar gevraagd.
verifying-refused-not-reopened = Dit is niet heropend, of iemand heeft het al gesloten.
