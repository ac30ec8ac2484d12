checking-complaint = C’est encore la formulation du bug signalé. Qu’est-ce qui marche maintenant ?
checking-filler = Cela ne nomme rien. Qu’est-ce qui est mieux, au juste ?
checking-fault = Cela dit ce qui était cassé. Qu’est-ce qui marche maintenant ?
checking-lapsed = L’approbation ne vaut plus, car ceci a changé : { $parts }
checking-lapsed-again = L’approbation ne vaut plus, car quelque chose a été modifié
checking-part-lines = les lignes
checking-part-texts = d’autres langues
checking-part-areas = les rubriques
checking-part-notes = le résumé ou les problèmes connus
checking-part-moment = l’heure
checking-part-devices = ce qu’elle dit des appareils
checking-part-announcement = la salutation ou la conclusion
checking-part-name = le nom
checking-part-issues = les bugs connus dans cette version
checking-title = Vérifier la version
checking-version = Prévue sous le numéro { $version }
checking-other = Cette adresse était celle d’une autre version : elle est maintenant prévue sous le numéro { $version }.
checking-lacks = Cette ligne n’a pas encore de texte dans cette langue.
checking-lacks-alt = Personne n’a encore dit dans cette langue ce que montre l’image.
checking-sample = Un exemple d’e-mail
checking-sample-styled = Le même, tel que les messageries l’affichent
checking-mailed = { $people ->
    [one] { $shown } personne reçoit un e-mail
   *[other] { $shown } personnes reçoivent un e-mail
}
checking-mailed-more = Plus de { $shown } personnes reçoivent un e-mail
checking-mailed-who = Chaque personne reçoit un seul e-mail, quoi qu’elle ait écrit ou soutenu, et seulement si elle le veut et a confirmé son adresse.
mails-wait = Les e-mails partent à partir du { $moment }
mails-stop = Arrêter les e-mails
mails-stopped = Les e-mails de cette version sont arrêtés
mails-send = Envoyer les e-mails
checking-keep = Garder tel quel
checking-open = Ces lignes posent encore des questions :
checking-as-is = Publier ces lignes telles quelles
checking-as-is-approve = Approuver ces lignes telles quelles
checking-unanswered = Rien n’a été publié : des lignes posent encore des questions. Répondez-y, ou cochez que ces lignes partent telles quelles.
checking-unapproved = Rien n’a été approuvé : des questions sur certaines lignes restent sans réponse. Répondez-y, ou cochez que ces lignes restent telles quelles.
checking-why = Pourquoi rien n’est nommé
checking-kept = Gardé tel quel
checking-kept-why = Gardé tel quel : { $why }
checking-why-small = Beaucoup de petites choses, trop nombreuses pour être nommées.
checking-why-security = Les détails sont tus, pour que personne n’en profite.
checking-why-inside = Rien n’en est visible de l’extérieur.
checking-subscribers = { $people ->
    [one] { $shown } personne abonnée reçoit la version par e-mail
   *[other] { $shown } personnes abonnées reçoivent la version par e-mail
}
checking-subscribers-more = Plus de { $shown } personnes abonnées reçoivent la version par e-mail
checking-now = Elle sort maintenant sous le nom { $version }. Il était prévu { $planned }, le { $moment }.
checking-now-same = Elle sort maintenant sous le nom { $version } ; c’était prévu le { $moment }.
checking-now-next = La suivante est prévue le { $moment }.
