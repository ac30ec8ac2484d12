person-lines = { $count ->
    [one] { $shown } nouveauté livrée porte ce nom
   *[other] { $shown } nouveautés livrées portent ce nom
}
person-lines-yours = { $count ->
    [one] { $shown } nouveauté livrée porte votre nom
   *[other] { $shown } nouveautés livrées portent votre nom
}
person-early = { $count ->
    [one] { $shown } vote précoce : moins de dix personnes avaient voté, et c’est livré.
   *[other] { $shown } votes précoces : moins de dix personnes avaient voté, et c’est livré.
}
person-early-yours = { $count ->
    [one] { $shown } de vos votes était précoce : moins de dix personnes avaient voté, et c’est livré.
   *[other] { $shown } de vos votes étaient précoces : moins de dix personnes avaient voté, et c’est livré.
}
person-going = En chemin
person-filed = Sujets déposés
person-filed-of = Sujets déposés par { $name }
person-filed-none = Aucun sujet n’a encore été déposé.
person-filed-all = Tous les sujets déposés
person-back = Retour à la page entière
person-held = { $count ->
    [one] { $shown } de vos votes ne compte pas encore
   *[other] { $shown } de vos votes ne comptent pas encore
}
person-held-only = Seulement les votes qui ne comptent pas encore
person-drafts = Brouillons sur cet appareil
person-drafts-hint = Saisis et non envoyés. Personne d’autre ne les voit, et aucun autre appareil ne les a.
person-devices = Vos appareils
person-devices-hint = Visible par vous uniquement.
person-devices-change = Modifier vos appareils
person-badge = Badge pour votre propre site
person-badge-alt = Ma part dans { $site }
person-badge-code = Code HTML à y coller
person-badge-lines = { $count ->
    [one] { $shown } nouveauté livrée
   *[other] { $shown } nouveautés livrées
}
person-badge-joined = membre depuis { $year }
person-feed = Suivre par flux ce qui est livré sous ce nom
person-feed-titled = Les contributions de { $name }
