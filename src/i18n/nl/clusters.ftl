clusters-title = Stemmen die samen kwamen
clusters-text = Stemmen van nieuwe accounts uit één netwerk, minstens vijf binnen een uur, elk de eerste van haar account, en minstens de helft van de eerste stemmen die nieuwe accounts daar in die tijd uitbrachten. Van accounts waarvan stemmen wachten of niet meetellen, wordt elke verdere stem bekeken, wat ze verder ook doen. Ze tellen apart tot jullie hebben gekeken. Een kantoor, een klas en een gezin zien er ook zo uit: wat niemand beslist, telt na een week vanzelf.
clusters-none = Er wachten geen stemmen om te worden bekeken.
clusters-decided = Beslist
clusters-rate = Toch geteld: { $counted } van { $all }. Zo vaak werden stemmen gehouden voor iets wat ze niet waren, of keek niemand.
clusters-votes = { $votes ->
    [one] { $count } stem
   *[other] { $count } stemmen
}
clusters-asked = { $people ->
    [one] { $count } persoon vraagt om nog eens te kijken
   *[other] { $count } mensen vragen om nog eens te kijken
}
clusters-counts-at = Tellen vanzelf op { $moment }
clusters-were-left-out = Niet meegeteld
clusters-were-counted = Door het team geteld
clusters-ran-out = Vanzelf geteld
clusters-were-withdrawn = De peiling is ingetrokken, er is niets geteld
clusters-why = Deze accounts zijn binnen een dag vanuit één netwerk aangemaakt, brachten hier binnen een uur hun eerste stem uit, en schreven niets. Vanuit welk netwerk is niet meer bekend.
clusters-why-again = Stemmen van deze accounts telden al eerder apart. Zolang die niet meetellen, worden ook hun andere vergeleken, en hier stemden ze binnen een uur.
clusters-elsewhere = Waarop meerdere van hen onlangs nog stemden
clusters-elsewhere-people = { $people ->
    [one] { $count } van deze accounts
   *[other] { $count } van deze accounts
}
clusters-said = Wat het team zegt:
clusters-people = Van wie de stemmen zijn
clusters-others = { $people ->
    [one] en { $count } ander
   *[other] en { $count } anderen
}
clusters-reason-hint = Nodig om de stemmen niet mee te tellen. Wie gestemd heeft, leest hem. Hooguit 500 tekens.
clusters-count = Tellen
clusters-leave-out = Niet meetellen
clusters-own = Een stem van jou telt apart
clusters-own-waiting = Ze kwam samen met andere, van nieuwe accounts uit één netwerk die daarvoor nergens op hadden gestemd, dus kijkt het team eerst. Dat overkomt ook kantoren, klassen en gezinnen. Beslist niemand, dan telt ze op { $moment } vanzelf, vanaf het moment waarop je haar uitbracht.
clusters-own-again = Stemmen van jou tellen al apart, en deze kwam samen met andere van dezelfde accounts, dus kijkt het team eerst. Beslist niemand, dan telt ze op { $moment } vanzelf, vanaf het moment waarop je haar uitbracht.
clusters-own-left-out = Het team heeft gekeken en telt haar niet mee, net als andere die samen met haar kwamen.
clusters-own-asked = Je hebt gevraagd om nog eens te kijken.
clusters-own-final = Het team heeft twee keer gekeken, en dit is het antwoord.
clusters-own-over = De peiling is voorbij, dus aan deze stem verandert niets meer.
clusters-to-post = Naar de post
clusters-to-poll = Naar de peiling
clusters-ask = Vragen om nog eens te kijken
clusters-flash-counted = De stemmen tellen, vanaf de momenten waarop ze zijn uitgebracht.
clusters-flash-left-out = De stemmen tellen niet mee. Wie gestemd heeft, leest waarom.
clusters-flash-asked = Het team kijkt nog eens. Tot dan wacht je stem.
clusters-refused-decided = Iemand heeft al over deze stemmen beslist, hun week is voorbij, of de peiling is gesloten.
clusters-refused-not-apart = Geen stem van jou telt apart.
clusters-refused-enough = Het team heeft deze stemmen twee keer bekeken, en dit is het antwoord.
clusters-act-stays = Deze stemmen tellen, en iedereen heeft het aantal gezien.
