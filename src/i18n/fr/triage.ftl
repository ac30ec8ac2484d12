triage-hint = Chaque réponse est publique et envoyée aux personnes qui suivent le sujet. Un refus demande un motif ; une fusion, l’autre sujet.

triage-decide-title = Répondre à « { $title } »
triage-open-post = Ouvrir le sujet
triage-status = Nouveau statut
triage-note = Note publique
triage-note-sends = Ctrl + Entrée l’envoie
triage-duplicate-of = Doublon de (mots, numéro ou lien)
triage-changed = Entre-temps, { $name } a répondu « { $status } » ({ $moment }). Relisez avant de continuer.
triage-changed-undone = Entre-temps, { $name } a annulé la dernière réponse ; le statut est maintenant « { $status } » ({ $moment }). Relisez avant de continuer.
triage-changed-shipped = Entre-temps, ce sujet a été livré avec une version ({ $moment }). Relisez avant de continuer.

triage-mail-open-subject = De nouveau ouvert : { $title }
triage-mail-under-review-subject = À l’étude : { $title }
triage-mail-planned-subject = Prévu : { $title }
triage-mail-in-progress-subject = En cours : { $title }
triage-mail-ready-subject = Terminé : { $title }
triage-mail-declined-subject = Refusé : { $title }
triage-mail-duplicate-subject = Fusionné : { $title }
triage-mail-open = Un sujet que vous suivez est de nouveau ouvert :
triage-mail-under-review = L’équipe étudie un sujet que vous suivez :
triage-mail-planned = Un sujet que vous suivez est prévu :
triage-mail-in-progress = L’équipe a commencé à travailler sur un sujet que vous suivez :
triage-mail-ready = Un sujet que vous suivez est terminé et attend la prochaine version :
triage-mail-declined = Un sujet que vous suivez ne sera pas réalisé :
triage-mail-duplicate = Un sujet que vous suivez a été fusionné avec un autre, qui reprend ses votes et ses abonnés :
triage-mail-target = La suite est ici :
triage-mail-note = Ce qu’en dit l’équipe :
triage-mail-button = Ouvrir le sujet
triage-mail-why = { $site } vous envoie cet e-mail parce que vous suivez ce sujet.
triage-mail-stop = Pour ne plus recevoir de réponses à ce sujet, ouvrez-le et appuyez sur « { $button } ».
triage-mail-unsubscribe = Se désabonner
triage-mail-settings = Les e-mails que vous recevez
triage-merge-title = De quel sujet « { $title } » est-il le doublon ?
triage-merge-find = Chercher
triage-closing-title = Fermer la question et commencer ?
triage-closing-look = Voir la question
triage-closing-press = Fermer la question et commencer
triage-closing-back = Retour à la planification
internal-notes-title = Notes internes
internal-note-title = Note interne
internal-note-label = Note pour l’équipe
internal-note-hint = Aucun fan ne la voit, pas même l’auteur.
internal-note-send = Enregistrer la note
internal-note-remove = Supprimer
triage-mail-many-subject = { $count ->
    [one] { $status } : { $shown } sujet que vous suivez
   *[other] { $status } : { $shown } sujets que vous suivez
}
triage-mail-many = { $count ->
    [one] L’équipe a répondu à { $shown } sujet que vous suivez. Nouveau statut : { $status }.
   *[other] L’équipe a répondu à { $shown } sujets que vous suivez. Nouveau statut : { $status }.
}
triage-mail-many-why = { $site } vous envoie ce message parce que vous suivez ces sujets.
triage-canned = Réponse type
triage-canned-none = Aucune réponse type
triage-canned-stays = Votre note reste telle que vous l’avez écrite.
triage-revisit = En cas de refus, à revoir le
triage-note-moves = Retirer ce sujet de la semaine ou le remettre en cours demande un motif. Tout le monde le lit ici et sur la page de cette semaine.
correcting-mail-subject = Corrigé : { $title }
correcting-mail = L’équipe a corrigé votre sujet pour que d’autres le trouvent. Ce que vous avez écrit sous le titre est inchangé. La page dit ce qui a été modifié.
