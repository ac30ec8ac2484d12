digests-subject-shipped = Votre demande est livrée : { $title }
digests-subject-fixed = Ce que vous avez signalé est corrigé : { $title }
digests-subject-voted-one = Vous avez voté, c’est livré : { $title }
digests-subject-voted = Version { $version } : { $voted ->
    [one] { $voted } sujet pour lequel vous avez voté est livré
   *[other] { $voted } sujets pour lesquels vous avez voté sont livrés
}
digests-subject-theirs = Version { $version } : { $theirs ->
    [one] { $theirs } de vos sujets est livré
   *[other] { $theirs } de vos sujets sont livrés
}
digests-subject-both = Version { $version } : { $theirs ->
    [one] { $theirs } de vos sujets est livré
   *[other] { $theirs } de vos sujets sont livrés
}, { $voted ->
    [one] plus { $voted } pour lequel vous avez voté
   *[other] plus { $voted } pour lesquels vous avez voté
}
digests-subject-tried-one = Vous y avez contribué, c’est livré : { $title }
digests-subject-tried = Version { $version } : { $tried ->
    [one] { $tried } sujet auquel vous avez contribué est livré
   *[other] { $tried } sujets auxquels vous avez contribué sont livrés
}
digests-subject-tried-both = Version { $version } : { $theirs ->
    [one] { $theirs } de vos sujets est livré
   *[other] { $theirs } de vos sujets sont livrés
}, { $tried ->
    [one] plus { $tried } auquel vous avez contribué
   *[other] plus { $tried } auxquels vous avez contribué
}
digests-intro = La version { $version } est sortie sur { $site }, et vous y êtes pour quelque chose.
digests-hello = Bonjour { $name },
digests-stood = { $others ->
    [one] { $shown } autre personne y tenait avec vous.
   *[other] { $shown } autres personnes y tenaient avec vous.
}
digests-share = Le partager avec votre nom
digests-theirs = Vous l’avez demandé, c’est livré :
digests-voted = Vous avez voté, c’est livré :
digests-tried = Vous l’avez testé, confirmé ou soutenu par un vote, c’est livré :
digests-more = { $more ->
    [one] Et { $more } autre, sur la page de la version.
   *[other] Et { $more } autres, sur la page de la version.
}
digests-whole = Voir toute la version
digests-why = { $site } vous envoie cet e-mail parce qu’un sujet que vous avez déposé ou pour lequel vous avez voté fait partie de cette version.
digests-why-tried = { $site } vous envoie cet e-mail parce qu’un sujet que vous avez déposé, testé ou confirmé, ou pour lequel vous avez voté, fait partie de cette version.
digests-rate = Vous recevez au plus un e-mail de ce type par semaine.
digests-unsubscribe = Se désabonner
digests-settings = Les e-mails que vous recevez
digests-report = C’était comment ? Répondez en quatre appuis
