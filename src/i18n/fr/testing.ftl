testing-title = Groupe de test : { $area }
testing-all = Groupes de test
testing-all-text = Chaque rubrique peut avoir un groupe de test, qui essaie ce qui se construit avant tout le monde. Ici, vous voyez qui demande à en être et vous invitez d’autres personnes.
testing-text = Les membres d’un groupe de test essaient ce qui se construit avant tout le monde et disent sur quel appareil cela fonctionne ou ne fonctionne pas. Il n’y a aucune obligation, et chacun part quand il veut.
testing-public = Tout le monde voit cette liste. Qui ne souhaite pas être nommé n’y figure pas par son nom.
testing-members = Qui teste
testing-none = Personne pour l’instant.
testing-unnamed = { $people ->
    [one] et { $shown } personne qui ne souhaite pas être nommée
   *[other] et { $shown } personnes qui ne souhaitent pas être nommées
}
testing-join = Demander à participer
testing-accept = Rejoindre
testing-decline = Non merci
testing-take-back = Retirer ma demande
testing-leave = Quitter le groupe
testing-you-test = Vous testez cette rubrique.
testing-you-asked = Vous avez demandé à participer. Vous recevrez un e-mail quand l’équipe vous acceptera.
testing-you-are-invited = L’équipe vous invite à tester cette rubrique.
testing-confirm-first = Confirmez d’abord votre adresse, puis vous pourrez demander à participer.
testing-closed = Cette rubrique n’accepte plus rien de nouveau, donc personne ne rejoint le groupe.
testing-rests = L’équipe a refusé votre demande. Vous pourrez redemander après le { $day }.
testing-who-asks = Qui demande à participer
testing-admit = Accepter
testing-turn-down = Refuser
testing-who-is-invited = Qui est invité
testing-uninvite = Retirer l’invitation
testing-remove = Retirer
testing-remove-ask = Retirer { $name } du groupe de test ?
testing-remove-ask-text = Plus tard, seule une invitation acceptée par la personne permet de revenir en arrière.
testing-remove-title = Retirer ce qu’a dit un testeur
testing-remove-hint = La personne qui l’a dit lit la raison sur ce sujet. Personne d’autre.
testing-removed = L’équipe a retiré ce que vous avez dit ici.
testing-say-anew = Vous pouvez le dire à nouveau.
testing-invite-title = Inviter quelqu’un
testing-handle = Identifiant
testing-handle-hint = Le dernier mot de l’adresse de sa page, ou l’adresse entière. La personne reçoit un e-mail, puis accepte ou refuse.
testing-invite = Inviter
testing-testers = { $people ->
    [one] { $shown } personne teste
   *[other] { $shown } personnes testent
}
testing-asking = { $people ->
    [one] { $shown } demande à participer
   *[other] { $shown } demandent à participer
}
testing-panel = Essayé avant la sortie
testing-works = { $people ->
    [one] Fonctionne chez { $shown } membre du groupe de test
   *[other] Fonctionne chez { $shown } membres du groupe de test
}
testing-fails = { $people ->
    [one] Ne fonctionne pas chez { $shown } membre du groupe de test
   *[other] Ne fonctionne pas chez { $shown } membres du groupe de test
}
testing-nobody = Personne du groupe de test ne s’est encore prononcé.
testing-question = Cela fonctionne-t-il chez vous ?
testing-it-works = Fonctionne
testing-it-fails = Ne fonctionne pas
testing-reason = Ce qui se passe
testing-reason-hint = Si cela ne fonctionne pas, en une ou deux phrases. Tout le monde le lit. 300 caractères au plus.
testing-change = Modifier ce que j’ai dit
testing-button = Envoyer
testing-withdraw = Le retirer
testing-mail-invited-subject = Voulez-vous tester { $area } ?
testing-mail-invited = L’équipe vous invite dans le groupe de test de cette rubrique : on y essaie ce qui se construit avant tout le monde et on dit sur quel appareil cela fonctionne. Il n’y a aucune obligation. Acceptez ou refusez sur cette page :
testing-mail-admitted-subject = Vous testez maintenant { $area }
testing-mail-admitted = L’équipe vous a accepté dans le groupe de test de cette rubrique. Ce qui peut déjà être essayé se trouve sur cette page :
testing-mail-why = Vous recevez cet e-mail parce que vous avez un compte sur { $site } et que l’équipe vous a invité ou vous a répondu.
testing-link = Groupe de test
testing-to-try = À essayer maintenant
testing-to-try-none = Rien ne se construit ici pour l’instant.
testing-to-try-hint = Qui teste ouvre un sujet et dit sur quel appareil et quel build cela fonctionne, ou ce qui se passe quand cela ne fonctionne pas.
