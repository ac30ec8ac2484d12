cards-link = Lien vers cette page
cards-copy = Copier le lien
