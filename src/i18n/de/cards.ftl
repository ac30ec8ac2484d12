cards-link = Link zu dieser Seite
cards-copy = Link kopieren
