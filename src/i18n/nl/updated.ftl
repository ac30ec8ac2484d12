updated-title = Na de update naar { $version }
updated-newer = Er is een nieuwere release: { $version }
updated-instead = Neem in plaats daarvan { $version }
updated-whole = De hele release
updated-broken = Er is iets kapot
updated-own = Alleen voor dit apparaat
updated-own-none = Wat er voor dit apparaat is veranderd, is voor alle apparaten veranderd.
updated-own-nothing = Voor dit apparaat is er met deze release niets veranderd.
updated-unknown-device = We kennen geen apparaat dat “{ $device }” heet, dus hier staat alles.
updated-all = Wat er is veranderd
updated-some = Alleen voor sommige apparaten
updated-others = { $lines ->
    [one] { $shown } wijziging voor andere apparaten
   *[other] { $shown } wijzigingen voor andere apparaten
}
updated-names = Deze regels dragen jouw naam
updated-names-ask = Heb je iets gevraagd, gemeld of erop gestemd? Log in en zie welke van deze regels jou noemen.
updated-sign-in = Inloggen of meedoen
updated-names-none = Nog geen enkele. Waar je op stemt, wat je meldt of uitprobeert, zit misschien in de volgende.
updated-coming-title = { $version } is nog niet uit
updated-coming-at = Hij staat gepland voor { $moment }.
updated-coming-held = Hij wacht tot het team hem verder laat gaan:
updated-coming-more = Alle komende releases
updated-unknown-title = Geen release heet hier { $version }
updated-unknown-text = Misschien is de build niet van hier, of heeft iemand zich vertikt. In de instellingen van je telefoon staat welke versie erop zit.
updated-unknown-latest = De nieuwste release: { $version }
