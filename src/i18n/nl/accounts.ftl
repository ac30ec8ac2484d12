accounts-email = E-mailadres
accounts-password = Wachtwoord
accounts-password-hint = Minstens 8 tekens. Een paar woorden achter elkaar werkt goed.
accounts-name = Naam
accounts-name-hint = Zo sta je bij je posts en in de releases waaraan je hebt bijgedragen. Het hoeft niet je echte naam te zijn.

accounts-sign-up-title = Lid worden
accounts-sign-up-why = Dien verzoeken in, meld bugs, stem, en zie je naam bij de release waarin ze uitkomen.
accounts-sign-up-button = Lid worden
accounts-sign-up-have = Ik ben al lid
accounts-sign-up-words-wait = Wat je hebt getypt, is bewaard: word lid, dan kun je het versturen.
accounts-sign-up-words-back = Je bent nu lid, en een link om je adres te bevestigen is onderweg. Hier is wat je had getypt; het is nog niet verstuurd.
accounts-sent-title = Bijna klaar: kijk in je mailbox
accounts-sent-text = We hebben je een link gemaild waarmee je je adres bevestigt. Die is één dag geldig.
accounts-sent-meanwhile = Kijk intussen rond. Wat je schrijft en waarop je stemt, wordt bewaard en verschijnt zodra je adres is bevestigd.
accounts-sent-go-on = Verder
accounts-sent-nothing = Na een paar minuten nog niets? Kijk in de map met spam of controleer of je het adres goed hebt getypt.

accounts-sign-in-title = Inloggen
accounts-sign-in-button = Inloggen
accounts-sign-in-forgot = Wachtwoord vergeten
accounts-sign-in-new = Lid worden
accounts-sign-in-words-wait = Je bent niet ingelogd. Wat je hebt getypt, is bewaard: log in, dan kun je het versturen.
accounts-sign-in-words-back = Je bent ingelogd. Hier is wat je had getypt; het is nog niet verstuurd.
accounts-sign-in-vote-waits = Je stem voor ‘{ $title }’ telt mee zodra je bent ingelogd.
accounts-sign-in-follow-waits = Je volgt ‘{ $title }’ zodra je bent ingelogd.
accounts-sign-in-join-waits = Je vraagt om mee te doen met de testgroep zodra je bent ingelogd.
accounts-sign-in-own = Deze pagina toont wat alleen van jou is. Log in, dan gaat ze open.

accounts-verify-title = Bevestig je adres
accounts-verify-text = Daarmee is het account van jou, met alles wat erin wacht.
accounts-verify-name = Aangemeld als { $name }
accounts-verify-waiting = Dit verschijnt dan:
accounts-verify-posts = { $count ->
    [one] { NUMBER($count) } post
   *[other] { NUMBER($count) } posts
}
accounts-verify-comments = { $count ->
    [one] { NUMBER($count) } reactie
   *[other] { NUMBER($count) } reacties
}
accounts-verify-votes = { $count ->
    [one] { NUMBER($count) } stem
   *[other] { NUMBER($count) } stemmen
}
accounts-verify-wishes = { $count ->
    [one] { NUMBER($count) } markt die je wilt
   *[other] { NUMBER($count) } markten die je wilt
}
accounts-verify-password-hint = Kies er hier een. Heb je je in een andere browser aangemeld, dan mag het hetzelfde zijn.
accounts-verify-not-you = Heb je hier niet om gevraagd? Sluit deze pagina, dan gebeurt er niets.
accounts-verify-button = Mijn adres bevestigen

accounts-dead-title = Deze link werkt niet meer
accounts-dead-again = Nieuwe link aanvragen

accounts-forgot-title = Wachtwoord vergeten?
accounts-forgot-text = Vul je e-mailadres in, dan mailen we je een link om een nieuw wachtwoord te kiezen.
accounts-forgot-button = Mail me een link
accounts-forgot-sent-title = Kijk in je mailbox
accounts-forgot-sent-text = Als er een account met dit adres is, is er een link onderweg. Die is één uur geldig.
accounts-forgot-words-wait = Wat je hebt getypt, is bewaard: vraag een link aan, dan bewaart de volgende pagina het voor je.
accounts-forgot-words-stay = Wat je hebt getypt, is op deze pagina bewaard. Laat haar open, kies een nieuw wachtwoord met de link in de mail en kom dan hier terug.
accounts-forgot-words-on = Terug naar wat ik typte
accounts-reset-title = Kies een nieuw wachtwoord
accounts-reset-text = Je wordt op al je apparaten uitgelogd.
accounts-reset-password = Nieuw wachtwoord
accounts-reset-button = Wachtwoord opslaan

accounts-settings-title = Instellingen
accounts-settings-unverified = Je e-mailadres is nog niet bevestigd: wat je schrijft en waarop je stemt, wacht. Open de link die we je hebben gemaild.
accounts-settings-resend = Mail me een nieuwe link
accounts-settings-you = Profiel
accounts-settings-handle = Gebruikersnaam
accounts-settings-handle-hint = Het einde van het adres van je pagina: 3 tot 30 tekens, met de letters a tot en met z, cijfers en koppeltekens.
accounts-settings-hidden = Mijn naam verbergen
accounts-settings-hidden-hint = In releases tel je dan mee zonder dat je wordt genoemd, en op je pagina staat je naam niet en ook niet waaraan je hebt bijgedragen. Bij je posts blijft je naam staan.
accounts-settings-page-hidden = Mijn pagina verbergen
accounts-settings-page-hidden-hint = Alleen jij en het team kunnen die dan openen, en je naam verwijst nergens naar. In releases word je nog genoemd, tenzij je ook je naam verbergt.
accounts-settings-display = Weergave
accounts-settings-language = Taal
accounts-settings-language-hint = Van deze pagina’s en van de mails die we je sturen.
accounts-settings-zone = Tijdzone
accounts-settings-zone-hint = De tijden op deze pagina’s volgen deze tijdzone. Laat dit leeg voor de tijdzone van deze site.
accounts-settings-zone-unknown = Deze tijdzone kennen we niet. Kies er een uit de lijst, zoals Europe/Amsterdam.
accounts-settings-save = Opslaan
accounts-settings-page = Jouw pagina
accounts-settings-mail = Meldingen
accounts-settings-password = Wachtwoord
accounts-settings-current = Huidig wachtwoord
accounts-settings-new = Nieuw wachtwoord
accounts-settings-change = Wachtwoord wijzigen
accounts-settings-change-hint = Je wordt op al je andere apparaten uitgelogd.
accounts-settings-everywhere = Overal uitloggen
accounts-settings-everywhere-hint = Op al je apparaten, ook op dit.
accounts-address-title = E-mailadres
accounts-address-present = Je huidige adres
accounts-address-new = Nieuw adres
accounts-address-new-hint = We mailen daar een link naartoe. Je adres verandert zodra je die opent en op de knop drukt.
accounts-address-told = Je oude adres krijgt bericht van de wijziging.
accounts-address-button = Link sturen
accounts-address-link-text = Vanaf nu gaan mails voor het account @{ $handle } naar { $address }, en log je daarmee in.
accounts-address-link-button = Dit adres gebruiken
accounts-sessions-title = Waar je bent ingelogd
accounts-sessions-text = Staat er iets tussen dat je niet kent? Log het uit en kies een nieuw wachtwoord.
accounts-sessions-unknown = Onbekende browser
accounts-sessions-device = { $browser } op { $system }
accounts-sessions-this = Hier
accounts-sessions-times = Laatst gezien: { $seen }. Ingelogd: { $began }.
accounts-sessions-end = Uitloggen
accounts-sessions-end-which = Uitloggen: { $device }

accounts-set-up-title = Deze site inrichten
accounts-set-up-text = Jij wordt de eigenaar: je stelt het team samen dat besluit en releases uitbrengt.
accounts-set-up-button = Eigenaar worden

accounts-staff-title = Team
accounts-staff-text = Het team beantwoordt posts en brengt releases uit. Wie een andere rol krijgt, moet opnieuw inloggen.
accounts-staff-owners = Eigenaren stellen het team samen en kunnen elkaar en zichzelf deze rol afnemen, maar er blijft altijd één eigenaar. Nieuwe eigenaren worden op de opdrachtregel van de server aangewezen.
accounts-staff-role = Rol
accounts-staff-dismiss = Uit het team halen
accounts-staff-dismiss-whom = { $name } uit het team halen
accounts-staff-demote = Niet langer eigenaar
accounts-staff-demote-whom = Niet langer eigenaar: { $name }
accounts-staff-dismiss-ask = { $name } uit het team halen?
accounts-staff-dismiss-text = Deze persoon wordt op alle apparaten uitgelogd en logt weer in als lid. Diens antwoorden blijven staan.
accounts-staff-demote-ask = { $name } niet langer eigenaar maken?
accounts-staff-demote-text = Deze persoon wordt op alle apparaten uitgelogd en blijft in het team. Eigenaar wordt iemand alleen via de opdrachtregel van de server.
accounts-staff-keep = Zo laten
accounts-staff-appoint-title = Iemand aan het team toevoegen
accounts-staff-appoint-hint = Het adres waarmee deze persoon lid is geworden.
accounts-staff-appoint = Toevoegen
accounts-staff-nobody = Niemand is met dit adres lid geworden.
accounts-staff-unconfirmed = Deze persoon heeft het adres nog niet bevestigd, dus het kan van iemand anders zijn.
accounts-staff-last-owner = Dit is de enige eigenaar, en er moet er één zijn.
accounts-staff-blocked = Deze persoon is geblokkeerd. Hef eerst de blokkade op.
accounts-role-member = Lid
accounts-role-staff = Teamlid
accounts-role-owner = Eigenaar

accounts-mail-by-hand = Werkt de knop niet? Open dan dit adres:
accounts-mail-foot = Deze mail gaat over een account met jouw adres bij { $site }.
accounts-mail-verify-subject = Bevestig je adres voor { $site }
accounts-mail-verify-text = Iemand is met dit adres lid geworden van { $site }. Was jij dat? Open dan deze link en druk op de knop: dan tellen je stemmen mee.
accounts-mail-verify-button = Mijn adres bevestigen
accounts-mail-verify-life = De link is één dag geldig. Was jij het niet? Dan kun je deze mail negeren.
accounts-mail-known-subject = Je bent al lid van { $site }
accounts-mail-known-text = Iemand, waarschijnlijk jijzelf, wilde met dit adres lid worden van { $site }, maar er is al een account met dit adres. Er is niets gewijzigd.
accounts-mail-known-way = Ben je je wachtwoord vergeten? Kies dan hier een nieuw wachtwoord:
accounts-mail-known-button = Nieuw wachtwoord kiezen
accounts-mail-known-not-you = Was jij het niet? Dan kun je deze mail negeren.
accounts-mail-reset-subject = Kies een nieuw wachtwoord voor { $site }
accounts-mail-reset-text = Iemand, waarschijnlijk jijzelf, heeft bij { $site } om een nieuw wachtwoord gevraagd. Kies het hier:
accounts-mail-reset-button = Nieuw wachtwoord kiezen
accounts-mail-reset-life = De link is één uur geldig en werkt één keer. Was jij het niet? Dan kun je deze mail negeren: je wachtwoord blijft zoals het is.
accounts-mail-changed-subject = Je wachtwoord voor { $site } is gewijzigd
accounts-mail-changed-text = Het wachtwoord van je account bij { $site } is zojuist gewijzigd en je bent op al je andere apparaten uitgelogd.
accounts-mail-changed-not-you = Was jij het niet? Kies dan meteen een nieuw wachtwoord:
accounts-mail-changed-button = Nieuw wachtwoord kiezen
accounts-mail-guessed-subject = Iemand probeert je wachtwoord voor { $site } te raden
accounts-mail-guessed-text = Zojuist zijn er veel verkeerde wachtwoorden geprobeerd bij je account op { $site }. Geen ervan opende het. We remmen zulke pogingen af.
accounts-mail-guessed-way = Waar je eerder was ingelogd, log je in zoals altijd. Ergens anders kom je met een nieuw wachtwoord meteen binnen.
accounts-mail-address-subject = Bevestig je nieuwe adres voor { $site }
accounts-mail-address-text = Iemand, waarschijnlijk jijzelf, wil dit adres gebruiken voor een account bij { $site }. Was jij dat? Open dan deze link en druk op de knop:
accounts-mail-address-button = Dit adres gebruiken
accounts-mail-address-life = De link werkt één keer en is één dag geldig. Was jij het niet? Dan kun je deze mail negeren: er verandert niets.
accounts-mail-in-use-text = Iemand, waarschijnlijk jijzelf, wilde dit adres gebruiken voor een ander account bij { $site }, maar er is al een account met dit adres. Er is niets gewijzigd.
accounts-mail-moved-subject = Je adres voor { $site } is gewijzigd
accounts-mail-moved-text = Je account bij { $site } heeft vanaf nu een ander adres: { $address }. Mails daarover komen hier niet meer aan.
accounts-mail-moved-not-you = Was jij het niet? Laat het dan meteen weten aan de mensen achter de site.
accounts-mail-moved-button = Site openen
