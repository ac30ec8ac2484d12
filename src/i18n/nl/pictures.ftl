
pictures-title = Afbeeldingen
pictures-of-option = Afbeeldingen bij “{ $option }”
pictures-back = Terug naar de post
pictures-none = Een schermafbeelding zegt vaak meer dan een alinea.
pictures-alt = Wat erop te zien is
pictures-alt-hint = Beschrijf elke afbeelding voor wie die niet kan zien.
pictures-remove = Verwijderen
pictures-save = Beschrijvingen opslaan
pictures-to-post = Naar mijn post
pictures-add = Afbeeldingen toevoegen
pictures-files = Afbeeldingen
pictures-files-hint = { $room ->
    [one] Nog één, PNG, JPEG, WebP of GIF van hoogstens 10 MB. Waar een foto is gemaakt, wordt eruit verwijderd.
   *[other] Hoogstens { $room }, PNG, JPEG, WebP of GIF van hoogstens 10 MB elk. Waar een foto is gemaakt, wordt eruit verwijderd.
}
pictures-upload = Uploaden
pictures-full = Vier is het maximum. Verwijder er een om een andere toe te voegen.
pictures-open = Afbeelding openen
pictures-lost = Afbeeldingen die hier niet staan, zijn niet meegekomen: kies ze opnieuw.
pictures-waiting = Al ontvangen; haal het vinkje weg bij wat niet getoond moet worden.
