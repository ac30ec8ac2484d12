devices-title = Appareils
devices-text = Ce sur quoi la ROM tourne. Les fans nomment leur appareil dans un bug, et tout ce qui le concerne se retrouve ainsi.
devices-find = Chercher un appareil
devices-empty = Aucun appareil pour l’instant. Ajoutez-en un ou importez un catalogue.
devices-none = Aucun appareil ne s’appelle ainsi.
devices-add = Ajouter un appareil
devices-button = Ajouter l’appareil
devices-codename = Nom de code
devices-codename-hint = Comme dans l’empreinte d’un build, par exemple mandarin. Il figure dans les adresses.
devices-names = Noms
devices-names-hint = D’abord celui de la boîte, les autres après des points-virgules.
devices-region = Région
devices-region-hint = Où il est vendu, comme CN, EU ou Global. Laissez vide si cela ne change rien.
devices-retire-text = Il ne sera alors plus proposé. Ce qui le concerne reste. Vous pourrez le rétablir.
devices-retired-text = Il n’est proposé à personne.
devices-import-title = Importer des appareils
devices-import-csv = Catalogue, en valeurs séparées par des virgules
devices-import-hint = La première ligne nomme les colonnes ; les noms sont séparés par des points-virgules. Un nom de code déjà connu est modifié. Rien n’est supprimé.
devices-import-file = Ouvrir un fichier
devices-import-try = Vérifier
devices-import-button = Importer
devices-import-plan = Ce que ferait l’import
devices-import-new = { $count ->
    [one] { $shown } appareil serait ajouté
   *[other] { $shown } appareils seraient ajoutés
}
devices-import-changed = { $count ->
    [one] { $shown } serait modifié
   *[other] { $shown } seraient modifiés
}
devices-import-same = { $count ->
    [one] { $shown } reste tel quel
   *[other] { $shown } restent tels quels
}
devices-import-changes = Voir les changements
devices-import-faults = Rien n’a été importé. Corrigez d’abord ces lignes.
devices-import-line = Ligne
devices-import-wrong = Ce qui ne va pas
devices-fault-no-column = Il n’y a pas de colonne « { $column } ».
devices-fault-unreadable = Cela ne se lit pas comme des valeurs séparées par des virgules.
devices-fault-value = { $column } : { $problem }
devices-fault-line = Aucune gamme ne s’appelle « { $line } ».
devices-fault-twice = Ce nom de code figure déjà à la ligne { $line }.
devices-fault-too-many = Un site peut connaître { $most } appareils au plus.
devices-own-title = Vos appareils
devices-own-text = Les formulaires commencent par l’appareil nommé en dernier. Personne d’autre ne voit cette liste.
devices-own-empty = Aucun pour l’instant. L’appareil nommé dans un sujet est retenu ici.
devices-own-forget = Oublier
devices-own-forget-which = Oublier { $device }
devices-own-add = Ajouter un de vos appareils
devices-own-button = Le retenir
devices-option = { $name } · { $codename }
devices-fault-quote = Un guillemet n’est pas fermé ici, rien de ce qui suit n’a été lu.
devices-fault-not-read = À partir de cette ligne, rien n’a été lu.
devices-fault-columns = Valeurs : { $values }, colonnes : { $names }. Il en faut autant des deux.
devices-own-find = Ce qui se passe sur { $device }
devices-imported-new = { $count ->
    [one] { $shown } appareil ajouté.
   *[other] { $shown } appareils ajoutés.
}
devices-imported-changed = { $count ->
    [one] { $shown } modifié.
   *[other] { $shown } modifiés.
}
