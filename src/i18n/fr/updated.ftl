updated-title = Après la mise à jour vers { $version }
updated-newer = Il y a une version plus récente : { $version }
updated-instead = Prenez { $version } à la place
updated-whole = Toute la version
updated-broken = Quelque chose ne marche plus
updated-own = Seulement pour cet appareil
updated-own-none = Ce qui a changé pour cet appareil a changé pour tous les appareils.
updated-own-nothing = Cette version ne change rien pour cet appareil.
updated-unknown-device = Nous ne connaissons aucun appareil nommé « { $device } », voici donc tout.
updated-all = Ce qui a changé
updated-some = Seulement pour certains appareils
updated-others = { $lines ->
    [one] { $shown } changement pour d’autres appareils
   *[other] { $shown } changements pour d’autres appareils
}
updated-names = Ces lignes portent votre nom
updated-names-ask = Vous avez demandé, signalé ou soutenu quelque chose ? Connectez-vous et voyez quelles lignes vous nomment.
updated-sign-in = Se connecter ou participer
updated-names-none = Aucune pour l’instant. Ce que vous soutenez, signalez ou essayez sera peut-être dans la prochaine.
updated-coming-title = { $version } n’est pas encore sortie
updated-coming-at = Elle est prévue : { $moment }.
updated-coming-held = Elle attend que l’équipe la laisse partir :
updated-coming-more = Toutes les versions à venir
updated-unknown-title = Ici, aucune version ne s’appelle { $version }
updated-unknown-text = C’est peut-être un build qui ne vient pas d’ici, ou une faute de frappe. Les paramètres de votre téléphone disent quelle version il a.
updated-unknown-latest = La dernière version : { $version }
