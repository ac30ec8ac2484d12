refused-cross-site = Cette requête ne vient pas d’une page de ce site : rien n’a été fait. Rouvrez la page et réessayez.
refused-staff-only = Cette action est réservée à l’équipe.
refused-owner-only = Cette action est réservée au propriétaire du site.
refused-staff-not-blocked = Une personne de l’équipe ne peut pas être bloquée. Le propriétaire du site doit d’abord la retirer de l’équipe.
refused-block-oneself = Vous ne pouvez pas vous bloquer vous-même.
refused-not-blocked = Cette personne n’est pas bloquée, ou ne l’est plus.
refused-not-yours = Seule la personne qui a écrit ceci peut le modifier.
refused-enough-waiting = Beaucoup de choses attendent déjà votre confirmation. Ouvrez le lien que nous vous avons envoyé, et tout paraîtra.
refused-post-closed = Ce sujet est clos : il n’accepte plus ni votes ni modifications.
refused-post-merged = Ce sujet a été fusionné avec un autre. Continuez sur celui-là.
refused-already-decided = Ce sujet a déjà reçu des votes ou une réponse de l’équipe : son texte ne change plus. Vous pouvez le compléter en dessous.
refused-enough-added = Ce sujet compte assez de compléments. Continuez dans les commentaires.
refused-step-not-allowed = Le sujet ne peut pas prendre ce statut à partir de son statut actuel.
refused-shipped-by-release-only = Un sujet ne passe à « Livré » qu’à la publication d’une version qui le contient.
refused-changed-meanwhile = Quelqu’un d’autre a modifié ceci entre-temps. Relisez avant de continuer.
refused-password-changed = Votre mot de passe a été changé entre-temps, depuis un autre de vos appareils ou avec un lien de notre e-mail. Connectez-vous avec le nouveau.
refused-nothing-to-undo = Il n’y a rien à annuler ici.
refused-not-seen = Tout le monde ne voit pas cela en ce moment : il n’y a donc rien à masquer. Quelqu’un d’autre vient peut-être de le faire.
refused-not-hidden = Cela n’est pas masqué.
refused-undo-later-first = Une fusion plus récente s’appuie sur celle-ci. Annulez d’abord la plus récente.
refused-release-not-there = La version a avancé entre-temps. Rouvrez-la pour voir où elle en est.
refused-release-empty = Une version doit contenir au moins un sujet terminé.
refused-reply-too-deep = Une réponse se rattache à un commentaire, pas à une autre réponse.
refused-link-expired = Ce lien a déjà servi ou il est trop ancien. Demandez-en un nouveau.
refused-already-confirmed = Cette adresse est déjà confirmée. Connectez-vous.
refused-owner-exists = Ce site a déjà un propriétaire. Connectez-vous.

problem-of = { $field } : { $problem }
problem-missing = Ce champ est à remplir.
problem-too-short = { $least ->
    [one] Il faut au moins { NUMBER($least) } caractère.
   *[other] Il faut au moins { NUMBER($least) } caractères.
}
problem-too-long = { $most ->
    [one] Ne dépassez pas { $shown } caractère.
   *[other] Ne dépassez pas { $shown } caractères.
}
problem-unknown-choice = Choisissez l’une des options.
problem-not-an-address = Indiquez une adresse e-mail, par exemple ada@example.org.
problem-common-password = Ce mot de passe est parmi les premiers que n’importe qui essaierait. Choisissez-en un autre.
problem-wrong-password = L’adresse e-mail et le mot de passe ne vont pas ensemble. Si vous venez de vous inscrire, ouvrez d’abord le lien que nous vous avons envoyé.
problem-no-such-post = Ce sujet n’existe pas, ou il ne peut pas être la cible de la fusion.
problem-reason-needed = Donnez le motif : il est public, et tout le monde mérite une explication.
problem-not-a-day = Indiquez un jour sous la forme 2026-12-24.
problem-day-out-of-reach = Choisissez un jour à partir de demain, dans dix ans au plus tard.
problem-unreadable = Le formulaire n’a pas pu être lu. Envoyez-le de nouveau.
problem-taken = C’est déjà pris.
problem-like-staff = Cela ressemble au nom d’un membre de l’équipe. Choisissez-en un autre.
problem-wrong-current-password = Ce n’est pas votre mot de passe actuel.
problem-too-much = C’est plus de texte qu’un formulaire ne peut en contenir. Raccourcissez-le.
refused-last-area = C’est la dernière rubrique que les fans peuvent choisir. Ajoutez-en d’abord une autre.
refused-area-is-merged = Cette rubrique a été fusionnée avec une autre.
refused-pictures-not-yours = Seul l’auteur peut ajouter des images ici.
refused-pictures-confirm-first = Confirmez d’abord votre adresse e-mail, puis ajoutez des images.
refused-pictures-too-many = Il y a trop d’images : quatre au plus.
refused-picture-not-one = Ce n’est pas une image. PNG, JPEG, WebP et GIF peuvent être affichés ici.
refused-picture-unsupported = Ce type d’image ne peut pas être lu ici. Enregistrez-la en JPEG et réessayez.
refused-picture-animated = Cette image est animée. Seules les images fixes peuvent être affichées ici.
refused-picture-too-heavy = Ce fichier dépasse 10 Mo.
refused-picture-too-large = Cette image a trop de pixels. Enregistrez-en une plus petite et réessayez.
refused-picture-broken = Cette image est tronquée ou endommagée.
refused-device-codename = Seulement des lettres, chiffres, points, tirets et tirets bas.
refused-device-region = Seulement des lettres, chiffres, espaces et tirets.
refused-device-unknown = Nous ne connaissons pas l’un de ces appareils. Vérifiez l’orthographe et séparez-les par des virgules.
refused-confirming-verify-first = Confirmez d’abord votre adresse e-mail, puis dites que cela vous arrive aussi.
refused-confirming-no-bug = Seuls les bugs se produisent sur un appareil.
refused-confirming-own = Vous l’avez signalé vous-même, vous êtes donc déjà compté.
refused-confirming-same-mailbox = Un autre compte avec votre boîte aux lettres l’a déjà.
refused-device-codename-stays = Le nom de code reste tel quel : des liens y mènent.
refused-not-of-staff = Seule l’équipe peut prendre en charge un sujet.
refused-enough-notes = Ce sujet a déjà autant de notes internes qu’il peut en contenir. Supprimez-en une d’abord.
refused-bug-is-confirmed = D’autres ont confirmé ce bug sur leurs appareils, il reste donc un bug.
refused-bulk-too-many = On répond à 1 000 sujets au plus à la fois.
refused-bulk-busy = Cinq de vos sélections précédentes sont encore en cours. Attendez que l’une d’elles soit terminée.
refused-bulk-not-at-work = C’est déjà terminé.
refused-bulk-nothing-answered = Il n’y a plus rien à annuler.
refused-views-too-many = Vous avez 30 vues. Supprimez-en une d’abord.
