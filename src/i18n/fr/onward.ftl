onward-talks = Où les lecteurs en parlent
onward-presses = { $presses ->
    [one] Ouvert { $shown } fois
   *[other] Ouvert { $shown } fois
}
onward-hint = On compte les clics sur cette page, personne n’est suivi. Les chiffres datent d’une minute au plus.
onward-staff = Où les lecteurs sont allés, en chiffres
onward-what = Ce qui a été ouvert
onward-count = Combien de fois
onward-opened = Page « Après la mise à jour » ouverte
onward-broken = Vers « Quelque chose ne marche plus »
onward-report = Vers le rapport
onward-share = Partage ouvert
onward-sign-in = Vers la connexion ou l’inscription
onward-from-device = depuis un appareil
onward-from-qr = par le code QR
onward-from-link = par un lien
onward-after-update = Après la mise à jour
