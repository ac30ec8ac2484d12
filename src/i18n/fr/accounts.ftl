accounts-email = Adresse e-mail
accounts-password = Mot de passe
accounts-password-hint = Au moins 8 caractères. Plusieurs mots à la suite font un bon mot de passe.
accounts-name = Nom
accounts-name-hint = Tel qu’il doit figurer à côté de vos sujets et dans les versions auxquelles vous contribuez. Un pseudonyme convient aussi.

accounts-sign-up-title = Devenir membre
accounts-sign-up-why = Déposez des demandes, signalez des bugs, votez, et retrouvez votre nom dans la version qui les livre.
accounts-sign-up-button = Devenir membre
accounts-sign-up-have = Je suis déjà membre
accounts-sign-up-words-wait = Ce que vous avez écrit est gardé : devenez membre, et vous pourrez l’envoyer.
accounts-sign-up-words-back = Vous êtes maintenant membre, et un lien pour confirmer votre adresse est en route. Voici ce que vous aviez écrit ; ce n’est pas encore envoyé.
accounts-sent-title = Vous y êtes presque : consultez vos e-mails
accounts-sent-text = Nous vous avons envoyé un lien pour confirmer votre adresse. Il est valable un jour.
accounts-sent-meanwhile = En attendant, faites le tour du site. Vos textes et vos votes sont gardés et paraîtront dès que votre adresse sera confirmée.
accounts-sent-go-on = Continuer
accounts-sent-nothing = Toujours rien après quelques minutes ? Regardez dans les courriers indésirables, ou vérifiez que votre adresse est bien écrite.

accounts-sign-in-title = Connexion
accounts-sign-in-button = Se connecter
accounts-sign-in-forgot = Mot de passe oublié ?
accounts-sign-in-new = Devenir membre
accounts-sign-in-words-wait = Vous n’êtes pas connecté. Ce que vous avez écrit est gardé : connectez-vous, et vous pourrez l’envoyer.
accounts-sign-in-words-back = Vous êtes connecté. Voici ce que vous aviez écrit ; ce n’est pas encore envoyé.
accounts-sign-in-vote-waits = Votre vote pour « { $title } » sera pris en compte dès que vous serez connecté.
accounts-sign-in-follow-waits = Vous suivrez « { $title } » dès que vous serez connecté.
accounts-sign-in-join-waits = Vous demandez à rejoindre le groupe de test dès que vous serez connecté.
accounts-sign-in-own = Cette page montre ce qui n’appartient qu’à vous. Connectez-vous, et elle s’ouvre.

accounts-verify-title = Confirmer votre adresse
accounts-verify-text = Le compte est alors à vous, avec tout ce qui y attend.
accounts-verify-name = Inscription au nom de { $name }
accounts-verify-waiting = Ce qui paraîtra alors :
accounts-verify-posts = { $count ->
    [one] { NUMBER($count) } sujet
   *[other] { NUMBER($count) } sujets
}
accounts-verify-comments = { $count ->
    [one] { NUMBER($count) } commentaire
   *[other] { NUMBER($count) } commentaires
}
accounts-verify-votes = { $count ->
    [one] { NUMBER($count) } vote
   *[other] { NUMBER($count) } votes
}
accounts-verify-wishes = { $count ->
    [one] { NUMBER($count) } marché que vous voulez
   *[other] { NUMBER($count) } marchés que vous voulez
}
accounts-verify-password-hint = Choisissez-le ici. Si vous vous êtes inscrit dans un autre navigateur, ce peut être le même.
accounts-verify-not-you = Si vous n’avez rien demandé, fermez cette page : il ne se passera rien.
accounts-verify-button = Confirmer mon adresse

accounts-dead-title = Ce lien ne fonctionne plus
accounts-dead-again = Demander un nouveau lien

accounts-forgot-title = Mot de passe oublié ?
accounts-forgot-text = Indiquez votre adresse e-mail : nous vous enverrons un lien pour en choisir un nouveau.
accounts-forgot-button = Recevoir un lien
accounts-forgot-sent-title = Consultez vos e-mails
accounts-forgot-sent-text = Si un compte existe avec cette adresse, un lien est en route. Il est valable une heure.
accounts-forgot-words-wait = Ce que vous avez écrit est gardé : demandez un lien, et la page suivante le conservera.
accounts-forgot-words-stay = Ce que vous avez écrit est gardé sur cette page. Laissez-la ouverte, choisissez un nouveau mot de passe par le lien dans l’e-mail, puis revenez ici.
accounts-forgot-words-on = Revenir à ce que j’ai écrit
accounts-reset-title = Choisir un nouveau mot de passe
accounts-reset-text = Toutes vos sessions ouvertes, sur tous vos appareils, seront fermées.
accounts-reset-password = Nouveau mot de passe
accounts-reset-button = Enregistrer le mot de passe

accounts-settings-title = Paramètres
accounts-settings-unverified = Votre adresse e-mail n’est pas encore confirmée : vos textes et vos votes attendent. Ouvrez le lien que nous vous avons envoyé.
accounts-settings-resend = Recevoir un nouveau lien
accounts-settings-you = Profil
accounts-settings-handle = Identifiant
accounts-settings-handle-hint = La fin de l’adresse de votre page : de 3 à 30 caractères, lettres de a à z, chiffres et traits d’union.
accounts-settings-hidden = Masquer mon nom
accounts-settings-hidden-hint = Les versions vous comptent alors sans vous citer, et votre page ne montre ni votre nom ni vos contributions. Vos sujets portent toujours votre nom.
accounts-settings-page-hidden = Masquer ma page
accounts-settings-page-hidden-hint = Elle n’est alors visible que par vous et par l’équipe, et votre nom ne mène nulle part. Les versions vous citent toujours, sauf si vous masquez aussi votre nom.
accounts-settings-display = Affichage
accounts-settings-language = Langue
accounts-settings-language-hint = Celle de ces pages et des e-mails que nous vous envoyons.
accounts-settings-zone = Fuseau horaire
accounts-settings-zone-hint = Les heures de ces pages sont affichées dans ce fuseau. Si le champ est vide, c’est celui du site.
accounts-settings-zone-unknown = Nous ne connaissons pas ce fuseau horaire. Choisissez-en un dans la liste, par exemple Europe/Paris.
accounts-settings-save = Enregistrer
accounts-settings-page = Votre page
accounts-settings-mail = Notifications
accounts-settings-password = Mot de passe
accounts-settings-current = Mot de passe actuel
accounts-settings-new = Nouveau mot de passe
accounts-settings-change = Changer le mot de passe
accounts-settings-change-hint = Toutes vos autres sessions seront fermées.
accounts-settings-everywhere = Se déconnecter partout
accounts-settings-everywhere-hint = Sur tous vos appareils, y compris celui-ci.
accounts-address-title = Adresse e-mail
accounts-address-present = Votre adresse actuelle
accounts-address-new = Nouvelle adresse
accounts-address-new-hint = Nous y envoyons un lien. Votre adresse change dès que vous l’ouvrez et appuyez sur le bouton.
accounts-address-told = Votre ancienne adresse est prévenue du changement.
accounts-address-button = Envoyer le lien
accounts-address-link-text = Désormais, les e-mails du compte @{ $handle } arrivent à { $address }, et vous vous connectez avec cette adresse.
accounts-address-link-button = Utiliser cette adresse
accounts-sessions-title = Où vous êtes connecté
accounts-sessions-text = Une session vous est inconnue ? Fermez-la et choisissez un nouveau mot de passe.
accounts-sessions-unknown = Navigateur inconnu
accounts-sessions-device = { $browser } sur { $system }
accounts-sessions-this = Celle-ci
accounts-sessions-times = Dernière activité : { $seen }. Connexion : { $began }.
accounts-sessions-end = Se déconnecter
accounts-sessions-end-which = Se déconnecter : { $device }

accounts-set-up-title = Mettre ce site en place
accounts-set-up-text = Vous en devenez propriétaire : vous nommez l’équipe qui décide et publie.
accounts-set-up-button = Devenir propriétaire

accounts-staff-title = Équipe
accounts-staff-text = L’équipe répond aux sujets et publie les versions. Quand le rôle d’une personne change, elle doit se reconnecter.
accounts-staff-owners = Les propriétaires nomment l’équipe et peuvent retirer ce rôle aux autres ou à eux-mêmes, mais il en reste toujours un. De nouveaux propriétaires se nomment en ligne de commande sur le serveur.
accounts-staff-role = Rôle
accounts-staff-dismiss = Retirer de l’équipe
accounts-staff-dismiss-whom = Retirer de l’équipe : { $name }
accounts-staff-demote = Retirer des propriétaires
accounts-staff-demote-whom = Retirer des propriétaires : { $name }
accounts-staff-dismiss-ask = Retirer { $name } de l’équipe ?
accounts-staff-dismiss-text = Cette personne est déconnectée de tous ses appareils et se reconnecte comme membre. Ses réponses restent en place.
accounts-staff-demote-ask = Retirer { $name } des propriétaires ?
accounts-staff-demote-text = Cette personne est déconnectée de tous ses appareils et reste dans l’équipe. On ne devient propriétaire qu’en ligne de commande sur le serveur.
accounts-staff-keep = Laisser ainsi
accounts-staff-appoint-title = Nommer quelqu’un
accounts-staff-appoint-hint = L’adresse donnée à l’inscription.
accounts-staff-appoint = Nommer
accounts-staff-nobody = Aucun compte n’existe avec cette adresse.
accounts-staff-unconfirmed = Cette adresse n’est pas encore confirmée : elle pourrait être celle de quelqu’un d’autre.
accounts-staff-last-owner = C’est le seul propriétaire, et il en faut un.
accounts-staff-blocked = Cette personne est bloquée. Levez d’abord le blocage.
accounts-role-member = Membre
accounts-role-staff = Équipe
accounts-role-owner = Propriétaire

accounts-mail-by-hand = Si le bouton ne fonctionne pas, ouvrez cette adresse :
accounts-mail-foot = Cet e-mail concerne un compte associé à votre adresse sur { $site }.
accounts-mail-verify-subject = Confirmez votre adresse pour { $site }
accounts-mail-verify-text = Quelqu’un s’est inscrit sur { $site } avec cette adresse. Si c’est bien vous, ouvrez ce lien et appuyez sur le bouton : vos votes compteront alors.
accounts-mail-verify-button = Confirmer mon adresse
accounts-mail-verify-life = Le lien est valable un jour. Si ce n’est pas vous, ignorez cet e-mail.
accounts-mail-known-subject = Vous avez déjà un compte sur { $site }
accounts-mail-known-text = Quelqu’un, sans doute vous, a voulu s’inscrire sur { $site } avec cette adresse, mais un compte existe déjà. Rien n’a été modifié.
accounts-mail-known-way = Si vous avez oublié votre mot de passe, choisissez-en un nouveau ici :
accounts-mail-known-button = Choisir un nouveau mot de passe
accounts-mail-known-not-you = Si ce n’est pas vous, ignorez cet e-mail.
accounts-mail-reset-subject = Choisissez un nouveau mot de passe pour { $site }
accounts-mail-reset-text = Quelqu’un, sans doute vous, a demandé un nouveau mot de passe sur { $site }. Choisissez-le ici :
accounts-mail-reset-button = Choisir un nouveau mot de passe
accounts-mail-reset-life = Le lien est valable une heure et une seule fois. Si ce n’est pas vous, ignorez cet e-mail : votre mot de passe reste le même.
accounts-mail-changed-subject = Votre mot de passe pour { $site } a été changé
accounts-mail-changed-text = Le mot de passe de votre compte sur { $site } vient d’être changé, et toutes les autres sessions sont fermées.
accounts-mail-changed-not-you = Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe :
accounts-mail-changed-button = Choisir un nouveau mot de passe
accounts-mail-guessed-subject = Quelqu’un essaie de deviner votre mot de passe sur { $site }
accounts-mail-guessed-text = De nombreux mots de passe erronés viennent d’être essayés sur votre compte { $site }, sans succès. Nous ralentissons ces tentatives.
accounts-mail-guessed-way = Là où vous vous êtes déjà connecté, rien ne change. Ailleurs, un nouveau mot de passe vous ouvre aussitôt le compte.
accounts-mail-address-subject = Confirmez votre nouvelle adresse pour { $site }
accounts-mail-address-text = Quelqu’un, sans doute vous, veut utiliser cette adresse pour un compte sur { $site }. Si c’est bien vous, ouvrez ce lien et appuyez sur le bouton :
accounts-mail-address-button = Utiliser cette adresse
accounts-mail-address-life = Le lien fonctionne une seule fois et est valable un jour. Si ce n’est pas vous, ignorez cet e-mail : rien ne change.
accounts-mail-in-use-text = Quelqu’un, sans doute vous, a voulu utiliser cette adresse pour un autre compte sur { $site }, mais un compte existe déjà. Rien n’a été modifié.
accounts-mail-moved-subject = Votre adresse pour { $site } a été changée
accounts-mail-moved-text = Votre compte sur { $site } a désormais une autre adresse : { $address }. Les e-mails à son sujet n’arrivent plus ici.
accounts-mail-moved-not-you = Si ce n’est pas vous, prévenez tout de suite les responsables du site.
accounts-mail-moved-button = Ouvrir le site
