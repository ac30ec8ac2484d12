### Dutch (nl): how this language is written here. One register for the whole product.
###
### Address: je/jij/jouw, small letters; never u. Use jij/jouw only where it is stressed. Persons without a known gender:
### "deze persoon", "iedereen die", "wie"; no hij/zij for people.
### Tone: short, plain, friendly sentences. No marketing; one exclamation mark in the whole product (flash-filed). No
### "alsjeblieft" for every "please". "Controleer", "kies", "open" in running text; "probeer het nog eens" for retrying.
### Buttons and links that act: the infinitive, last (Opslaan, Post openen, Week overslaan). Where the button speaks to
### us in the fan's own voice, an imperative with "me" is fine (Mail me een link). Titles: sentence case.
### Typography: quotes “…”, apostrophe ’ (pagina’s, zo’n), en dash with spaces –, één with accents only for the number.
### A comma stands between two verbs of clauses (een post die je volgt, is gepland).
### Never "klaarkomen" or "komt klaar": "klaar zijn", "worden afgerond".
###
### Words: post = de post, posts (never "bericht"; the mail is always "mail"); to file = plaatsen, of a request indienen, of
### a bug melden; request = het verzoek; bug = de bug (not "foutmelding": that is an error message); vote = de stem,
### stemmen op; area = het onderdeel; product line = de productlijn; device = het toestel; build = de ROM-versie;
### board = het forum; triage = de wachtrij; roadmap = de roadmap; decision = het besluit; answer (of staff) = het
### antwoord, beantwoorden; comment and reply (of anybody) = de reactie, reageren; to merge = samenvoegen met; to undo, take
### back = terugdraaien; to withdraw = intrekken; follow = volgen, follower = de volger.
### release = de release (die; hij only for a post); to publish, ship = uitbrengen, uitkomen, "is uit"; to freeze =
### vastzetten, frozen = staat vast; to collect = verzamelen; to skip = overslaan; changelog = de wijzigingenlijst; line of it =
### de wijziging for readers, de regel where staff write it; highlight = uitgelicht, uitlichten; known issue = bekend probleem;
### shaped by = mede dankzij; to shape = bijdragen aan, what somebody shaped = bijdragen; credit = being named (genoemd
### worden); digest = de weekmail.
### staff = het team (singular), one of them = teamlid; member = lid, to sign up = lid worden; owner = eigenaar;
### sign in/out = inloggen/uitloggen ("overal elders uitgelogd" for ended sessions); handle = gebruikersnaam.
### Statuses: Open, In beoordeling, Gepland, In ontwikkeling, Klaar voor vrijdag, Uitgebracht, Afgewezen, Dubbel.
### Changes: Nieuw, Verbeterd, Opgelost. Roles: gemeld, ook gemeld, gestemd.

language-name = Nederlands

nav-skip = Naar de inhoud
nav-search = Zoeken
nav-main = Hoofdmenu
nav-board = Forum
nav-this-week = Deze week
nav-releases = Releases
nav-roadmap = Roadmap
nav-triage = Wachtrij
nav-sign-in = Inloggen
nav-sign-out = Uitloggen
nav-settings = Instellingen
foot-line = Fans vragen, het team antwoordt, en elke vrijdag noemt de release iedereen die eraan heeft bijgedragen.
foot-feed = Releases als feed
foot-language = Taal
foot-theme = Thema
theme-auto = Systeem
theme-light = Licht
theme-dark = Donker
share = Delen
share-copied = De link is gekopieerd.
just-now = zojuist
went-wrong = Dat is niet gelukt. Controleer je verbinding en probeer het nog eens.
draft-kept = Dit is wat je eerder had getypt.
form-cut = Iets van wat je hebt ingevoerd, was te lang om helemaal te bewaren: hier staat alleen het begin. Kort het in, en stuur de rest als reactie als die belangrijk is.

title-with-page = { $title } – pagina { NUMBER($page) }
title-with-error = Fout: { $title }
title-of-site = { $title } · { $site }
error-summary = Pas dit eerst aan

pager-label = Pagina’s
pager-previous = Vorige pagina
pager-next = Volgende pagina
pager-here = Pagina { NUMBER($page) }

flash-signed-in = Welkom terug.
flash-signed-out = Je bent uitgelogd.
flash-signed-out-everywhere = Je bent op al je apparaten uitgelogd.
flash-verified = Je e-mailadres is bevestigd. Vanaf nu tellen je stemmen mee.
flash-password-changed = Je wachtwoord is gewijzigd en je bent op al je andere apparaten uitgelogd.
flash-saved = Opgeslagen.
flash-masked = Iets erin leek privé, zoals een wachtwoord, een nummer of een adres, en is gemaskeerd.
flash-link-sent = We hebben je een nieuwe link gestuurd.
flash-session-ended = Dat apparaat is uitgelogd.
flash-address-asked = Als we naar dit adres kunnen schrijven, is er een link onderweg.
flash-address-changed = Het adres is gewijzigd.
flash-filed = Bedankt! Je post is geplaatst. Anderen kunnen er nu op stemmen.
flash-filed-waits = Je post is bewaard. Hij verschijnt zodra je e-mailadres is bevestigd.
flash-edited = Je wijziging is opgeslagen.
flash-voted = Je stem telt mee. Als dit uitkomt, lees je het in de weekmail.
flash-voted-silently = Je stem telt mee. Je hebt de weekmail uitgezet, dus geen mail vertelt je wanneer dit uitkomt.
flash-withdrawn = Je stem is ingetrokken.
flash-commented = Je reactie is geplaatst.
flash-comment-waits = Je reactie is bewaard. Ze verschijnt zodra je e-mailadres is bevestigd.
flash-followed = Je krijgt elk antwoord hierop per mail.
flash-followed-silently = Je volgt dit. Je hebt mails over antwoorden uitgezet, dus krijg je er geen per mail.
flash-unfollowed = Je krijgt de antwoorden hierop niet meer per mail.
flash-followed-wider = Wat ervan komt, staat in je postvak.
flash-unfollowed-wider = Het komt niet meer in je postvak.
flash-inbox-read = Het is gemarkeerd als gelezen.
flash-decided = Je antwoord is openbaar en de volgers krijgen bericht.
flash-undone = Het laatste besluit is teruggedraaid.
flash-hidden = Verborgen: alleen de schrijver en het team zien dit nog.
flash-restored = Iedereen ziet dit weer.
flash-blocked = Deze persoon is nu geblokkeerd.
flash-block-lifted = De blokkade is opgeheven.
flash-release-saved = De release is opgeslagen.
flash-moments-moved = De tijden van de week zijn gewijzigd en iedereen ziet de nieuwe.
flash-release-waits = De release is aangehouden en iedereen kan zien waarom.
flash-release-goes-on = De release gaat door.
flash-frozen = De release staat vast. Loop de regels nog even na.
flash-not-frozen = De release kan worden gecontroleerd zodra die is vastgezet.
flash-approved = Goedgekeurd: de release komt op de geplande tijd automatisch uit.
flash-approval-lapsed = Opgeslagen. De goedkeuring gold voor de versie van daarvoor: keur de release opnieuw goed.
flash-line-moved = De regel is verplaatst.
flash-line-split = De regel is in tweeën gesplitst; de tweede staat eronder.
flash-lines-joined = De regels zijn samengevoegd.
flash-line-left-out = De regel is weggelaten.
flash-line-kept = De regel blijft zoals hij is.
flash-late-taken-in = Wat sindsdien klaar is, staat nu in de release.
flash-early-taken-in = De regel staat er. Verwoord die voordat de release wordt vastgezet.
flash-approval-withdrawn = De goedkeuring is ingetrokken: de release gaat niet automatisch uit.
flash-published = De release is uit. Iedereen die eraan heeft bijgedragen, krijgt één mail.
flash-mails-stopped = De mails zijn tegengehouden. Niemand hoort van de release tot ze worden verstuurd.
flash-mails-sent = De mails gaan nu uit.
flash-release-recalled = De release is ingetrokken. Iedereen die ervan heeft gehoord, krijgt één mail.
flash-release-recalled-untold = De release is ingetrokken. Niemand had ervan gehoord, dus niemand krijgt een mail.
flash-skipped = De week is overgeslagen en iedereen kan zien waarom.
flash-train-published = De release is uit. Geen post is veranderd en niemand krijgt een mail.
flash-train-skipped = De release is overgeslagen en iedereen kan zien waarom.
flash-train-moved = De tijden van de release zijn gewijzigd en iedereen ziet de nieuwe.
flash-skip-planned = De week zonder release is aangekondigd en iedereen kan zien waarom.
flash-skip-dropped = De week gaat door.
flash-weeks-counted = De weken worden opnieuw geteld.
flash-vote-waits = Je stem is bewaard. Hij telt mee zodra je de link in onze mail opent en je adres bevestigt.

error-not-found = Niet gevonden
error-not-found-text = Op dit adres is niets te vinden. Misschien zit er een tikfout in of is de pagina verwijderd.
error-forbidden = Niet toegestaan
error-conflict = Dat kan nu niet
error-invalid = Controleer wat je hebt gestuurd
error-method = Dat kan hier niet
error-method-text = Met zo’n aanvraag kan dit adres niets.
error-too-many = Te veel tegelijk
error-too-many-text = { $seconds ->
    [one] Je hebt dit net heel vaak gedaan. Over { NUMBER($seconds) } seconde kun je het nog eens proberen.
   *[other] Je hebt dit net heel vaak gedaan. Over { NUMBER($seconds) } seconden kun je het nog eens proberen.
}
error-too-many-later = { $minutes ->
    [one] Je hebt dit net heel vaak gedaan. Over een minuut ({ $time }) kun je het nog eens proberen.
   *[other] Je hebt dit net heel vaak gedaan. Over { NUMBER($minutes) } minuten ({ $time }) kun je het nog eens proberen.
}
error-too-slow = Dit duurde te lang
error-too-slow-text = Je formulier kwam niet op tijd aan, dus er is niets gebeurd. Verstuur het nog eens.
error-busy = Erg druk
error-busy-text = Er zijn hier op dit moment veel mensen. Probeer het over een paar seconden nog eens. Er is niets verloren gegaan.
error-unavailable = Zo weer terug
error-unavailable-text = We kunnen op dit moment niets opslaan of ophalen. We werken eraan. Probeer het over een paar minuten nog eens. Wat je eerder hebt gedaan, is bewaard gebleven.
error-broken = Dat was onze fout
error-broken-text = Er ging bij ons iets mis. Het is genoteerd en er wordt naar gekeken.
error-id = Als je ons hierover schrijft, vermeld dan { $id }.
error-home = Naar het forum
error-desk = Naar de wachtrij
error-post = Naar de post
error-new-link = Mail me een nieuwe link
flash-pictures-added = Toegevoegd. Beschrijf nu wat erop te zien is.
flash-devices-imported = De apparaten zijn geïmporteerd.
flash-device-forgotten = Vergeten.
flash-device-none = We kennen nog geen apparaat van je. Noem het als je een bug indient of bevestigt.
flash-confirmed = Genoteerd: het overkomt jou ook. Je stem telt ook mee.
flash-unconfirmed-vote = Teruggenomen, met de stem die erbij hoorde.
flash-unconfirmed = Teruggenomen. Je stem blijft.
flash-owned = De post is van jou.
flash-disowned = De post is nu van niemand.
flash-noted = De notitie is bewaard. Alleen het team ziet haar.
flash-note-removed = De notitie is verwijderd.
flash-corrected = De post is gecorrigeerd.
flash-bulk-begun = De posts worden een voor een beantwoord.
flash-bulk-stopped = Gestopt. Wat al beantwoord was, blijft beantwoord.
flash-bulk-undoing = De antwoorden worden een voor een teruggenomen.
flash-view-saved = De weergave is opgeslagen.
flash-view-removed = De weergave is verwijderd.
flash-act-taken-back = Teruggedraaid. Alles is weer zoals het was.
flash-answer-removed = Het antwoord is verwijderd.
flash-comment-edited = Je reactie is gewijzigd.
flash-comment-removed = Je reactie is verwijderd.
flash-flagged = Bedankt. Het team bekijkt het.
flash-flag-taken-back = Je melding is ingetrokken.
flash-locked = De reacties zijn gesloten.
flash-unlocked = De reacties zijn weer open.
flash-left = Het blijft zoals het is.
flash-reopened = De meldingen wachten weer.
trap-label = Laat dit leeg
flash-published-by-staff = Iedereen ziet het nu.
flash-comment-held = Je reactie is bewaard. Ze verschijnt zodra het team heeft gekeken.
flash-filed-held = Je post is bewaard. Hij verschijnt zodra het team heeft gekeken.
flash-cast-on-behalf = De stem is uitgebracht. De eigenaar leest wie haar uitbracht en kan haar intrekken.
flash-on-behalf-taken-back = De stem is ingetrokken.
flash-filed-private = Je bug is ingediend. Alleen jij en het team zien haar.
flash-opened = Iedereen kan haar nu zien.
flash-comment-private = Je reactie staat er voor het team.
flash-decided-private = Je antwoord staat er. Alleen de schrijver van deze bug en het team lezen het.
flash-pair-apart = Deze twee worden niet meer voorgesteld.
flash-pair-put-off = Over een week worden ze weer voorgesteld.
flash-pair-asked-again = Ze worden weer voorgesteld.
flash-question-drafted = Het concept is bewaard. Alleen het team ziet het tot je het opent.
flash-question-opened = Fans kunnen nu antwoorden.
flash-question-closed = De vraag is gesloten.
flash-question-discarded = Het concept is weg.
flash-question-withdrawn = De vraag is ingetrokken.
flash-question-answered = Bedankt. Je keuze telt.
flash-question-taken-back = Je keuze is ingetrokken.
flash-question-concluded = Iedereen leest nu wat eruit komt.
flash-question-conclusion-taken-back = Wat eruit komt is teruggenomen.
flash-testers-asked = Bedankt. Je krijgt een mail als het team je toelaat.
flash-testers-joined = Je zit nu in de testgroep van dit onderdeel.
flash-testers-not-joined = Gedaan. Je kunt altijd vragen om mee te doen.
flash-testers-left = Je bent uit de groep. Wat je over posts hebt gezegd, blijft.
flash-testers-invited = De uitnodiging staat en gaat in één mail de deur uit.
flash-testers-admitted = Toegelaten. Eén mail vertelt het.
flash-testers-turned-down = Het verzoek is afgewezen. Ze kunnen opnieuw vragen, en jij kunt uitnodigen.
flash-testers-uninvited = De uitnodiging is ingetrokken.
flash-testers-removed = Niet meer in de groep. Je kunt opnieuw uitnodigen.
flash-tested = Genoteerd: het werkt bij jou. Bedankt.
flash-tested-fails = Dank je. Het team leest dat het bij jou niet werkt.
flash-tested-withdrawn = Teruggenomen.
flash-hour-announced = Het uur is aangekondigd. Fans kunnen vragen en stemmen.
flash-hour-moved = Het uur is verplaatst.
flash-hour-called-off = Het uur is afgelast, en iedereen leest waarom.
flash-hour-held = Het uur gaat toch door.
flash-hour-asked = Je vraag staat er, met jouw stem. Je krijgt een mail als hij is beantwoord.
flash-hour-voted = Je stem telt.
flash-hour-unvoted = Je stem is teruggenomen.
flash-hour-question-withdrawn = Je vraag is teruggenomen.
flash-hour-answered = Iedereen leest nu het antwoord.
flash-hour-answer-taken-back = Er staat nu geen antwoord.
flash-hour-set-aside = De vraag is terzijde gelegd. Wie vroeg leest waarom.
flash-hour-restored = Iedereen ziet de vraag weer.
flash-areas-merged = Samengevoegd. De posts van het andere onderdeel verhuizen hierheen.
flash-merged = Samengevoegd: de stemmen en de volgers zijn meegegaan. Het is openbaar en de volgers krijgen bericht.
flash-reported = Bedankt. Je antwoord is geteld.
flash-report-waits = Bedankt. Je antwoord telt zodra je je adres bevestigt.
flash-report-text-hidden = De tekst is verborgen.
flash-report-text-shown = De tekst is weer te zien.
flash-report-line-settled = Afgehandeld.
flash-report-line-reopened = Het wacht weer.
