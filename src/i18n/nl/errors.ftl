refused-cross-site = Deze aanvraag kwam niet van een pagina van deze site. Daarom is er niets gedaan. Open de pagina opnieuw en probeer het nog eens.
refused-staff-only = Dat kan alleen het team.
refused-owner-only = Dat kan alleen de eigenaar.
refused-staff-not-blocked = Wie bij het team hoort, kan niet worden geblokkeerd. Een eigenaar moet deze persoon eerst uit het team halen.
refused-block-oneself = Je kunt jezelf niet blokkeren.
refused-not-blocked = Deze persoon is niet of niet meer geblokkeerd.
refused-not-yours = Alleen wie dit heeft geschreven, kan het wijzigen.
refused-enough-waiting = Er wacht al veel op je bevestiging. Open de link die we je hebben gemaild, dan verschijnt alles.
refused-post-closed = Deze post is gesloten: stemmen en wijzigen kan niet meer.
refused-post-merged = Deze post is samengevoegd met een andere. Ga bij die post verder.
refused-already-decided = Op deze post is gestemd of het team heeft hem beantwoord, dus de tekst blijft zoals die is. Je kunt er iets onder aanvullen.
refused-enough-added = Onder deze post staan genoeg aanvullingen. Ga verder in de reacties.
refused-step-not-allowed = Vanuit de huidige status van deze post kan deze stap niet.
refused-shipped-by-release-only = Een post krijgt de status Uitgebracht pas als hij met een release uitkomt.
refused-changed-meanwhile = Iemand anders heeft dit intussen gewijzigd. Kijk er nog eens naar.
refused-password-changed = Je wachtwoord is intussen gewijzigd, door jou op een ander apparaat of met een link uit onze mail. Log in met het nieuwe.
refused-nothing-to-undo = Er is hier niets terug te draaien.
refused-not-seen = Niet iedereen ziet dit op dit moment, dus er valt niets te verbergen. Misschien was iemand anders je net voor.
refused-not-hidden = Dit is niet verborgen.
refused-undo-later-first = Een latere samenvoeging bouwt hierop voort. Draai die eerst terug.
refused-release-not-there = De release is intussen een stap verder. Open de pagina opnieuw en kijk hoe het ervoor staat.
refused-release-empty = In een release moet minstens één post zitten die klaar is.
refused-reply-too-deep = Je kunt op een reactie reageren, maar niet op een reactie daarop.
refused-link-expired = Deze link is al gebruikt of te oud. Vraag een nieuwe aan.
refused-already-confirmed = Dit adres is al bevestigd. Log in.
refused-owner-exists = Deze site heeft al een eigenaar. Log in om verder te gaan.

problem-of = { $field }: { $problem }
problem-missing = Vul dit in.
problem-too-short = { $least ->
    [one] Gebruik minstens { NUMBER($least) } teken.
   *[other] Gebruik minstens { NUMBER($least) } tekens.
}
problem-too-long = { $most ->
    [one] Gebruik hooguit { $shown } teken.
   *[other] Gebruik hooguit { $shown } tekens.
}
problem-unknown-choice = Kies een van de mogelijkheden.
problem-not-an-address = Vul een e-mailadres in, zoals ada@example.org.
problem-common-password = Dit is een van de eerste wachtwoorden die iemand zou proberen. Kies een ander.
problem-wrong-password = Het e-mailadres en het wachtwoord horen niet bij elkaar. Ben je nieuw, open dan eerst de link die we je hebben gemaild.
problem-no-such-post = Deze post bestaat niet, of je kunt er niet mee samenvoegen.
problem-reason-needed = Geef de reden. Die is openbaar, en mensen hebben er recht op.
problem-not-a-day = Geef een dag op zoals 2026-12-24.
problem-day-out-of-reach = Kies een dag vanaf morgen, hooguit tien jaar vooruit.
problem-unreadable = Het formulier kon niet worden gelezen. Verstuur het nog eens.
problem-taken = Dit is al in gebruik.
problem-like-staff = Dit lijkt op de naam van iemand van het team. Kies een andere.
problem-wrong-current-password = Dit is niet je huidige wachtwoord.
problem-too-much = Dit is meer tekst dan er in één formulier past. Maak het korter.
refused-last-area = Dit is het laatste onderdeel dat fans kunnen kiezen. Voeg eerst een ander toe.
refused-area-is-merged = Dit onderdeel is met een ander samengevoegd.
refused-pictures-not-yours = Alleen de schrijver kan hier afbeeldingen toevoegen.
refused-pictures-confirm-first = Bevestig eerst je e-mailadres en voeg dan afbeeldingen toe.
refused-pictures-too-many = Dit zijn meer afbeeldingen dan er passen: hoogstens vier.
refused-picture-not-one = Dit is geen afbeelding. PNG, JPEG, WebP en GIF kunnen hier worden getoond.
refused-picture-unsupported = Dit soort afbeelding kan hier niet worden gelezen. Bewaar het als JPEG en probeer het opnieuw.
refused-picture-animated = Deze afbeelding beweegt. Hier kunnen alleen stilstaande worden getoond.
refused-picture-too-heavy = Dit bestand is groter dan 10 MB.
refused-picture-too-large = Deze afbeelding heeft te veel pixels. Bewaar een kleinere en probeer het opnieuw.
refused-picture-broken = Deze afbeelding is afgebroken of beschadigd.
refused-device-codename = Alleen letters, cijfers, punten, streepjes en onderstrepingen.
refused-device-region = Alleen letters, cijfers, spaties en streepjes.
refused-device-unknown = Een van deze apparaten kennen we niet. Controleer de spelling en zet er komma’s tussen.
refused-confirming-verify-first = Bevestig eerst je e-mailadres en meld dan dat het jou ook overkomt.
refused-confirming-no-bug = Alleen bugs gebeuren op een apparaat.
refused-confirming-own = Je hebt het zelf gemeld, dus je telt al mee.
refused-confirming-same-mailbox = Een ander account met jouw mailbox heeft dit al.
refused-device-codename-stays = De codenaam blijft zoals hij is: er leiden links naartoe.
refused-not-of-staff = Alleen teamleden kunnen een post op zich nemen.
refused-enough-notes = Deze post heeft al zoveel interne notities als er passen. Verwijder er eerst een.
refused-bug-is-confirmed = Anderen hebben deze bug op hun apparaat bevestigd, dus het blijft een bug.
refused-bulk-too-many = Er worden hoogstens 1.000 posts tegelijk beantwoord.
refused-bulk-busy = Vijf van je eerdere selecties worden nog beantwoord. Wacht tot er een klaar is.
refused-bulk-not-at-work = Het is al klaar.
refused-bulk-nothing-answered = Er is niets meer om terug te nemen.
refused-views-too-many = Je hebt 30 weergaven. Verwijder er eerst een.
