areas-title = Onderdelen
areas-text = Onderdelen van de ROM, gegroepeerd per productlijn. Fans kiezen er bij elke post één.
areas-add = Onderdeel toevoegen
areas-name = Naam
areas-line = Productlijn
areas-line-hint = Een bestaande of een nieuwe, zoals Telefoon, Tv of Wearable.
areas-button = Onderdeel toevoegen
