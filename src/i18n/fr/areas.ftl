areas-title = Rubriques
areas-text = Les parties de la ROM, regroupées par gamme de produits. Les fans en choisissent une pour chaque sujet.
areas-add = Ajouter une rubrique
areas-name = Nom
areas-line = Gamme de produits
areas-line-hint = Une gamme existante, ou une nouvelle, comme Téléphone, TV ou Montre.
areas-button = Ajouter la rubrique
