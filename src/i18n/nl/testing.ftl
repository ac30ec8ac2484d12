testing-title = Testgroep: { $area }
testing-all = Testgroepen
testing-all-text = Elk onderdeel kan een testgroep hebben, die probeert wat er gebouwd wordt voordat iedereen het krijgt. Hier zie je wie mee wil doen en nodig je anderen uit.
testing-text = Wie in een testgroep zit, probeert wat er gebouwd wordt voordat iedereen het krijgt, en zegt op welk apparaat het werkt en op welk niet. Er zijn geen verplichtingen, en je kunt er altijd uit.
testing-public = Iedereen ziet deze lijst. Wie niet genoemd wil worden, staat er niet met naam in.
testing-members = Wie test
testing-none = Nog niemand.
testing-unnamed = { $people ->
    [one] en { $shown } die niet genoemd wil worden
   *[other] en { $shown } die niet genoemd willen worden
}
testing-join = Vragen om mee te doen
testing-accept = Meedoen
testing-decline = Nee, bedankt
testing-take-back = Intrekken
testing-leave = Groep verlaten
testing-you-test = Je test dit onderdeel.
testing-you-asked = Je hebt gevraagd om mee te doen. Je krijgt een mail als het team je toelaat.
testing-you-are-invited = Het team nodigt je uit om dit onderdeel te testen.
testing-confirm-first = Bevestig eerst je adres, dan kun je vragen om mee te doen.
testing-closed = Dit onderdeel neemt niets nieuws meer aan, dus ook niemand erbij.
testing-rests = Het team heeft je verzoek afgewezen. Na { $day } kun je het opnieuw vragen.
testing-who-asks = Wie vraagt om mee te doen
testing-admit = Toelaten
testing-turn-down = Afwijzen
testing-who-is-invited = Wie uitgenodigd is
testing-uninvite = Uitnodiging intrekken
testing-remove = Verwijderen
testing-remove-ask = { $name } uit de testgroep halen?
testing-remove-ask-text = Later is dit alleen terug te draaien met een uitnodiging die deze persoon aanneemt.
testing-remove-title = Weghalen wat een tester zei
testing-remove-hint = Wie het zei leest de reden bij deze post. Verder niemand.
testing-removed = Het team heeft weggehaald wat je hier zei.
testing-say-anew = Je kunt het opnieuw zeggen.
testing-invite-title = Iemand uitnodigen
testing-handle = Gebruikersnaam
testing-handle-hint = Het laatste woord in het adres van hun pagina, of het hele adres. Ze krijgen één mail, en doen mee of niet.
testing-invite = Uitnodigen
testing-testers = { $people ->
    [one] { $shown } persoon test
   *[other] { $shown } mensen testen
}
testing-asking = { $people ->
    [one] { $shown } vraagt om mee te doen
   *[other] { $shown } vragen om mee te doen
}
testing-panel = Geprobeerd vóór de release
testing-works = { $people ->
    [one] Werkt bij { $shown } persoon uit de testgroep
   *[other] Werkt bij { $shown } mensen uit de testgroep
}
testing-fails = { $people ->
    [one] Werkt niet bij { $shown } persoon uit de testgroep
   *[other] Werkt niet bij { $shown } mensen uit de testgroep
}
testing-nobody = Niemand uit de testgroep heeft al iets gezegd.
testing-question = Werkt het bij jou?
testing-it-works = Werkt
testing-it-fails = Werkt niet
testing-reason = Wat er gebeurt
testing-reason-hint = Waar het niet werkt, in een of twee zinnen. Iedereen leest het. Hoogstens 300 tekens.
testing-change = Wijzigen wat ik zei
testing-button = Versturen
testing-withdraw = Terugnemen
testing-mail-invited-subject = Wil je { $area } testen?
testing-mail-invited = Het team nodigt je uit voor de testgroep van dit onderdeel: daar wordt geprobeerd wat er gebouwd wordt voordat iedereen het krijgt, en gezegd op welk apparaat het werkt. Er zijn geen verplichtingen. Doe mee of niet, op deze pagina:
testing-mail-admitted-subject = Je test nu { $area }
testing-mail-admitted = Het team heeft je toegelaten tot de testgroep van dit onderdeel. Wat er nu te proberen valt, staat op deze pagina:
testing-mail-why = Je krijgt deze mail omdat je een account hebt bij { $site } en het team je heeft uitgenodigd of geantwoord.
testing-link = Testgroep
testing-to-try = Nu te proberen
testing-to-try-none = Er wordt hier nu niets gebouwd.
testing-to-try-hint = Wie test, opent een post en zegt op welk apparaat en welke build het werkt, of wat er gebeurt waar het niet werkt.
