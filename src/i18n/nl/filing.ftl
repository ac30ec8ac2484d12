filing-new-title = Verzoek doen of bug melden
filing-sign-in = Je plaatst als lid, zodat je hoort wat ermee gebeurt. Log in of word lid, dan gaat het formulier open.
filing-sign-in-words = Je plaatst als lid, zodat je hoort wat ermee gebeurt. Wat je typte blijft bewaard: log in of word lid, dan staat het in het formulier.
filing-edit-title = Je post wijzigen
filing-back = Terug naar de post
filing-file = Plaatsen
filing-save = Opslaan
filing-optional = (optioneel)

filing-kind = Wat is het?
filing-kind-label = Verzoek of bug
filing-kind-request = Een verzoek
filing-kind-request-hint = Iets nieuws, of iets wat anders zou moeten werken.
filing-kind-bug = Een bug
filing-kind-bug-hint = Iets wat niet werkt zoals het hoort.
filing-title = Titel
filing-title-hint = Wat moet er anders, en waar? In één regel.
filing-alike = Bedoel je een van deze? Stem er dan op.
filing-alike-count = { $count ->
    [one] { NUMBER($count) } post als de jouwe
   *[other] { NUMBER($count) } posts als de jouwe
}
filing-alike-label = Posts als de jouwe
filing-alike-title = Is het een van deze?
filing-alike-none = Geen van deze: de mijne plaatsen
filing-alike-shipped = Uitgebracht in { $version }
filing-same-crash = Dezelfde crash
filing-alike-wait = Terwijl je typt verschijnen hier posts als de jouwe.
filing-alike-nothing = Er is nog niets wat erop lijkt.
filing-alike-more = Nog { NUMBER($count) }
filing-area = Onderdeel
filing-area-choose = Kies een onderdeel
filing-body = Beschrijving
filing-body-hint-request = Bij een verzoek: wat wil je doen, en wat staat daarbij nu in de weg?
filing-body-hint-bug = Bij een bug: wat deed je, wat verwachtte je, en wat gebeurde er in plaats daarvan?
filing-body-hint-markdown = Markdown werkt hier: **vet**, lijsten, links.
filing-more = Taal, toestellen en ROM-versie
filing-lang = Taal van je tekst
filing-lang-hint = Browsers en schermlezers hebben die nodig om je tekst goed te tonen en voor te lezen.
filing-lang-auto = Automatisch herkennen
filing-device = Toestel
filing-device-hint = We onthouden het voor je volgende post.
filing-build = ROM-versie
filing-build-hint = De versie van de ROM, uit de instellingen.

filing-add-title = Je post aanvullen
filing-add-why = Er is op gestemd of het team heeft geantwoord, dus de tekst blijft zoals die gelezen is. Je aanvulling komt eronder te staan, met de datum.
filing-add-body = Je aanvulling
filing-add-button = Aanvullen
filing-log = Log toevoegen
filing-log-label = Log, build.prop of bugrapport
filing-log-hint = Toestel en build worden eruit gelezen. IMEI, nummers, adressen en tokens worden gemaskeerd voordat het wordt opgeslagen; je ziet welke. Hoogstens { $most } tekens.
filing-masked = { $count ->
    [one] Eén ding wordt gemaskeerd
   *[other] { $count } dingen worden gemaskeerd
}
filing-masked-text = Posts zijn openbaar. Zo komt het er te staan; behoud wat geen geheim is en dien het dan in.
filing-keep-token = Zo laten staan: dit is geen sleutel of wachtwoord
filing-keep-mail = Dit e-mailadres laten staan
filing-keep-place = Deze locatie laten staan
filing-keep-mac = Dit MAC-adres laten staan
filing-keep-ip = Dit IP-adres laten staan
filing-keep-android-id = Dit Android-ID laten staan
filing-keep-serial = Dit serienummer laten staan
filing-keep-iban = Zo laten staan: dit is geen bankrekening
filing-keep-number = Zo laten staan: dit is geen toestel of simkaart
filing-keep-phone = Dit telefoonnummer laten staan
filing-keep-ssid = Deze wifinaam laten staan
filing-only = Alleen voor deze apparaten
filing-only-hint = Namen met komma’s ertussen. Laat het leeg als het om alle gaat.
filing-area-proposed = (voorgesteld, uit posts zoals die van jou)
correcting-page-title = Deze post corrigeren
correcting-text = Iedereen ziet dat het team dit corrigeerde; de tekst zelf blijft van de schrijver.
correcting-device-hint = Bij een bug: waar het gebeurt.
correcting-send = Corrigeren
correcting-link = Titel, onderdeel, soort of apparaat corrigeren
correcting-title-word = Titel
correcting-kind-word = Soort
correcting-area-word = Onderdeel
correcting-device-word = Apparaat
filing-private = Alleen jij en het team zien deze bug
filing-private-hint = Voor een logboek of tekst die niemand anders aangaat. Niemand anders vindt de bug of stemt ervoor, en geen release noemt haar. Je kunt haar later openbaar maken.
filing-open = Voor iedereen zichtbaar maken
filing-open-title = Deze bug voor iedereen zichtbaar maken?
filing-open-text = Iedereen leest wat je schreef, de afbeeldingen, het logboek en alle reacties eronder, en kan ervoor stemmen. Dit kan niet ongedaan worden gemaakt.
filing-open-log = Bekijk eerst het logboek
filing-open-not = Privé houden
