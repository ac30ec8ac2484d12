filing-new-title = Déposer une demande ou un bug
filing-sign-in = On dépose en tant que membre, pour savoir ce qu’il en advient. Connectez-vous ou devenez membre, et le formulaire s’ouvre.
filing-sign-in-words = On dépose en tant que membre, pour savoir ce qu’il en advient. Ce que vous avez écrit est conservé : connectez-vous ou devenez membre, et vous le retrouverez dans le formulaire.
filing-edit-title = Modifier votre sujet
filing-back = Retour au sujet
filing-file = Déposer
filing-save = Enregistrer
filing-optional = (facultatif)

filing-kind = De quoi s’agit-il ?
filing-kind-label = Demande ou bug
filing-kind-request = Une demande
filing-kind-request-hint = Quelque chose de nouveau, ou qui devrait fonctionner autrement.
filing-kind-bug = Un bug
filing-kind-bug-hint = Quelque chose qui ne fonctionne pas comme il le devrait.
filing-title = Titre
filing-title-hint = Ce qui doit changer, et où, en une ligne.
filing-alike = Est-ce l’un de ceux-ci ? Alors votez pour lui.
filing-alike-only = Est-ce l’un de ceux-ci ?
filing-alike-count = { $count ->
    [one] { NUMBER($count) } sujet semblable
   *[other] { NUMBER($count) } sujets semblables
}
filing-alike-label = Sujets semblables
filing-alike-title = Est-ce l’un de ceux-ci ?
filing-alike-none = Aucun : déposer le mien
filing-alike-shipped = C’est dans { $version }
filing-same-crash = Le même plantage
filing-alike-wait = Des sujets semblables apparaissent ici pendant que vous écrivez.
filing-alike-nothing = Il n’y a encore rien de semblable.
filing-alike-more = { $count ->
    [one] { NUMBER($count) } autre
   *[other] { NUMBER($count) } autres
}
filing-area = Rubrique
filing-area-choose = Choisir une rubrique
filing-body = Description
filing-body-hint-request = Pour une demande : que voulez-vous faire, et qu’est-ce qui vous en empêche aujourd’hui ?
filing-body-hint-bug = Pour un bug : qu’avez-vous fait, qu’attendiez-vous, et que s’est-il passé à la place ?
filing-body-hint-markdown = Markdown fonctionne ici : **gras**, listes, liens.
filing-more = Langue, appareils et build
filing-lang = Langue de votre texte
filing-lang-hint = Les navigateurs et les lecteurs d’écran en ont besoin pour bien afficher et lire votre texte.
filing-lang-auto = La reconnaître automatiquement
filing-device = Appareil
filing-device-hint = Nous le retenons pour votre prochain sujet.
filing-build = Build
filing-build-hint = La version de la ROM, dans les paramètres.
filing-unlisted = Le journal nomme l’appareil « { $named } », qui n’est pas dans la liste. Le vôtre reste { $device } ; modifiez-le si le journal vient d’un autre.
filing-unlisted-build = Le journal nomme l’appareil « { $named } », qui n’est pas dans la liste. Le vôtre reste { $device }, avec le build { $build } lu dans le journal ; modifiez-les si le journal vient d’un autre.

filing-add-title = Compléter votre sujet
filing-add-why = Quelqu’un a voté ou l’équipe a répondu : le texte reste tel qu’il a été lu. Votre complément s’affiche dessous, avec sa date.
filing-add-body = Votre complément
filing-add-button = Ajouter
filing-log = Ajouter un journal
filing-log-label = Journal, build.prop ou rapport de bug
filing-log-hint = L’appareil et la version en sont lus. IMEI, numéros, adresses et jetons sont masqués avant l’enregistrement, et vous voyez lesquels. { $most } caractères au plus.
filing-masked = { $count ->
    [one] Un élément sera masqué
   *[other] { $count } éléments seront masqués
}
filing-masked-text = Les sujets sont publics. Voici ce qui s’affichera. Gardez ce qui n’est pas secret, puis déposez-le.
filing-masked-more = { $count ->
    [one] { NUMBER($count) } autre
   *[other] { NUMBER($count) } autres
}
filing-masked-rest = Ce que vous avez écrit
filing-keep-token = Laisser ainsi : ce n’est ni une clé ni un mot de passe
filing-keep-mail = Laisser cette adresse e-mail
filing-keep-place = Laisser cette position
filing-keep-mac = Laisser cette adresse MAC
filing-keep-ip = Laisser cette adresse IP
filing-keep-android-id = Laisser cet identifiant Android
filing-keep-serial = Laisser ce numéro de série
filing-keep-iban = Laisser ainsi : ce n’est pas un compte bancaire
filing-keep-number = Laisser ainsi : ce n’est ni un appareil ni une carte SIM
filing-keep-phone = Laisser ce numéro de téléphone
filing-keep-ssid = Laisser ce nom de réseau Wi-Fi
filing-only = Seulement pour ces appareils
filing-only-hint = Des noms séparés par des virgules. Laissez vide si cela concerne tous les appareils.
filing-area-proposed = (proposée, d’après des sujets semblables)
correcting-page-title = Corriger ce sujet
correcting-text = Tout le monde voit que l’équipe l’a corrigé. Le texte reste celui de l’auteur.
correcting-device-hint = Pour un bug, l’appareil où il se produit.
correcting-send = Corriger
correcting-link = Corriger le titre, la rubrique, le type ou l’appareil
correcting-title-word = Titre
correcting-kind-word = Type
correcting-area-word = Rubrique
correcting-device-word = Appareil
filing-private = Seuls vous et l’équipe voyez ce bug
filing-private-hint = Pour un journal ou un texte qui ne regarde personne d’autre. Personne d’autre ne le trouve ni ne vote, et aucune version ne le nomme. Vous pourrez l’ouvrir à tous plus tard.
filing-open = L’ouvrir à tous
filing-open-title = Ouvrir ce bug à tous ?
filing-open-text = Tout le monde lit ce que vous avez écrit, les images, le journal et tous les commentaires, et peut voter. C’est définitif.
filing-open-log = Regarder d’abord le journal
filing-open-not = Le garder privé
