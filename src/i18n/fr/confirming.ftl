confirming-title = Où cela se produit
confirming-button = Pareil sur mon appareil
confirming-other = Un autre appareil ou build
confirming-people = { $count ->
    [one] { $shown } personne concernée
   *[other] { $shown } personnes concernées
}
confirming-yours = Vous l’avez aussi.
confirming-take-back = Retirer
confirming-count = Personnes
confirming-other-devices = Autres appareils
confirming-other-builds = Autres builds
confirming-no-build = Build non précisé
confirming-which = De quel appareil s’agit-il ?
confirming-change = Changer d’appareil ou de build
