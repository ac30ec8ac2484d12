inbox-title = Boîte de réception
inbox-hint = Ce que deviennent les sujets que vous suivez, et ce qui vous concerne. Tout reste ici pendant 90 jours.
inbox-none = Rien n’est encore arrivé. Suivez un sujet, et ce qu’il devient s’affichera ici.
inbox-bell = { $count ->
    [one] Boîte de réception, { $shown } non lu
   *[other] Boîte de réception, { $shown } non lus
}
inbox-many = { $shown }+
inbox-unread = Non lu
inbox-read = Marquer comme lu
inbox-read-all = Tout marquer comme lu
inbox-others = { $count ->
    [one] et { $shown } autre
   *[other] et { $shown } autres
}
inbox-decided = Réponse : { $status }
inbox-corrected = L’équipe a corrigé votre sujet
inbox-voted = L’équipe a voté pour vous
inbox-asked = L’équipe demande ce que vous choisiriez
inbox-concluded = L’équipe a dit ce qui ressort des réponses
inbox-commented = { $name } a commenté
inbox-hidden = L’équipe a masqué votre sujet
inbox-hidden-comment = L’équipe a masqué votre commentaire
inbox-approved = Tout le monde voit maintenant votre sujet
inbox-approved-comment = Tout le monde voit maintenant votre commentaire
inbox-restored = Tout le monde voit de nouveau votre sujet
inbox-restored-comment = Tout le monde voit de nouveau votre commentaire
inbox-gone = Cela n’existe plus
inbox-appeared = Un nouveau sujet
inbox-published = La version { $version } est sortie
inbox-shipped = Quelqu’un que vous suivez a façonné la version { $version }
