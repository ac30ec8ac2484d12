verifying-ask = Est-ce réglé chez vous ?
verifying-ask-on = Est-ce réglé sur votre { $device } ?
verifying-said-gone = Vous avez dit que c’est réglé.
verifying-said-remains = Vous avez dit que cela arrive encore.
verifying-until = Vous pouvez le dire, et changer d’avis, jusqu’au { $day }.
verifying-confirmed = { $people ->
    [one] { $gone } sur { $all } confirme que c’est réglé
   *[other] { $gone } sur { $all } confirment que c’est réglé
}
verifying-few = Les premières personnes concernées ont répondu. Les chiffres suivront quand elles seront quelques-unes de plus.
verifying-gone = Oui, c’est réglé
verifying-remains = Non, cela arrive encore
verifying-link-hint = Ouvrir cette page ne dit encore rien ; appuyer sur un bouton, si.
verifying-reopened = Rouvert : la plupart de ceux qui ont répondu ont encore ce bug.
verifying-settle = Clore avec une note
verifying-staff-say = L’équipe en dit :
verifying-panel = Est-ce réglé ?
verifying-yours = Vos bugs sont-ils réglés ?
verifying-queue = Bugs rouverts
verifying-queue-text = Bugs dont la correction est livrée et qui, sur au moins cinq réponses, arrivent encore selon la plupart. Ce qui attend depuis le plus longtemps vient en premier.
verifying-queue-none = Rien n’est rouvert.
verifying-note = Note
verifying-note-hint = Tout le monde la lit sur le sujet : ce que vous avez trouvé et ce qui suit. 1 000 caractères au plus.
verifying-mail = Est-ce réglé ? Il suffit d’appuyer une fois :
verifying-flash-gone = Merci. C’est bon de savoir que c’est réglé.
verifying-flash-remains = Merci. Il est compté que cela arrive encore.
verifying-flash-settled = Clos. Tout le monde lit la note sur le sujet.
verifying-refused-confirm = Confirmez d’abord votre adresse, puis vous pourrez dire si c’est réglé.
verifying-refused-not-asked = Ce n’est pas un bug, on ne demande donc pas s’il est réglé.
verifying-refused-not-theirs = Seuls ceux qui ont signalé ou confirmé un bug dont la correction est livrée disent s’il est réglé.
verifying-refused-over = Les quatre semaines qui suivent la version sont passées. Ce qui a été dit reste compté. Si cela arrive encore, signalez-le de nouveau.
verifying-refused-recalled = Cette version a été retirée, on ne demande donc plus si elle a aidé.
verifying-refused-elsewhere = La correction n’est plus dans cette version, on ne pose donc plus la question à son sujet.
verifying-refused-not-reopened = Ce n’est pas rouvert, ou quelqu’un l’a déjà clos.
