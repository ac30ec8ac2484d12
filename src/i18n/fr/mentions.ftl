mentions-ignore = Ne plus avoir de nouvelles de cette personne
mentions-heed = Avoir de nouveau des nouvelles de cette personne
mentions-heed-named = Avoir de nouveau des nouvelles de { $name }
mentions-ignored-title = Personnes dont vous n’avez pas de nouvelles
mentions-ignored-hint = Ce que ces personnes écrivent ne vous est pas signalé, même si elles vous mentionnent. Vous pouvez toujours le lire, et personne n’en est informé. Les décisions de l’équipe vous parviennent quand même.
mentions-ignored-none = Personne. « Ne plus avoir de nouvelles de cette personne » se trouve sur la page de chaque membre.
mentions-ignored = Vous n’aurez plus de nouvelles de cette personne.
mentions-heeded = Vous avez de nouveau des nouvelles de cette personne.
mentions-refused-oneself = Vous n’êtes de toute façon pas informé de ce que vous faites vous-même.
mentions-refused-enough = Il y a déjà 500 personnes dont vous n’avez pas de nouvelles. Rétablissez d’abord l’une d’elles.
mentions-mail-subject = Vous êtes mentionné : { $title }
mentions-mail = Quelqu’un vous a mentionné dans un commentaire sous ce sujet.
mentions-mail-why = Vous recevez cet e-mail parce que votre identifiant figure dans un commentaire sur { $site }.
mentions-mail-post = Quelqu’un vous a mentionné dans ce sujet.
mentions-mail-post-why = Vous recevez cet e-mail parce que votre identifiant figure dans un sujet sur { $site }.
mentions-mail-stop = Si vous ne voulez plus avoir de nouvelles de son auteur, dites-le sur sa page.
mentions-inbox = { $name } vous a mentionné
mentions-near = Mentionner quelqu’un ici : { $handles }
mentions-list = Personnes dans cette discussion
mentions-count = { $count ->
    [one] { $shown } personne dans cette discussion
   *[other] { $shown } personnes dans cette discussion
}
