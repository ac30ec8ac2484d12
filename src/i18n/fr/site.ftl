### French: rules of the language, for every file of this folder.
###
### Address and tone: "vous", everywhere, never "tu" and never "on" for the reader. Short, plain, warm sentences in the
### present tense where possible. A bare imperative is polite enough: no "Veuillez", no "Merci de". No exclamation mark
### but after "Merci". What is not a sentence (titles, labels, buttons) has no full stop.
### Buttons and links that act are infinitives (Enregistrer, Suivre); labels of navigation are nouns (Connexion).
### Gender: no dots, dashes or brackets inside words. Turn the sentence so that nothing agrees with the reader ("Votre
### session est fermée", not "Vous êtes déconnecté") and say "les personnes qui ...", "l'équipe".
### Typography: apostrophe U+2019; U+00A0 before a colon and inside guillemets; U+202F before ; ! and ?; accents on
### capitals (À); capitals only at the beginning of a title; "e-mail" with a hyphen; ellipses and exclamations avoided.
### Elision: what a site, a person or a post is called stands never after "de", "le" or "que" ("de Orange Friday" would
### be wrong); use "sur", "par", "pour" or a colon.
###
### Words: post = sujet (masculine, as every status agrees with it); request = demande; bug = bug; file = déposer (a
### request), signaler (a bug); vote = vote, voter pour, retirer son vote; area = rubrique; product line = gamme; line
### of a changelog = changement for readers, ligne where the team writes it; board = forum; decision = décision, told to people as réponse; take back, undo = annuler;
### merge = fusionner, fusion; follow = suivre, ne plus suivre; followers = les personnes qui suivent le sujet, or
### abonnés where it must be short; release = version; goes out = sort, sortie; a post ships = est livré; changelog =
### journal des modifications; highlights = à la une; freeze = figer; skip = sauter; reason = motif; shaped by = grâce
### à; to shape = contribuer à; credits = contributions, and people are "cités"; digest = récapitulatif hebdomadaire;
### staff = l'équipe; member = membre; owner = propriétaire; handle = identifiant; build = build; device = appareil;
### settings = paramètres; roadmap = à venir; triage = à traiter; ROM is feminine.
### Statuses: Ouvert, À l'étude, Prévu, En cours, Prêt pour vendredi, Livré, Refusé, Doublon; finished = terminé.
### Kinds of change: Nouveau, Amélioré, Corrigé (masculine and singular, whatever the line speaks of).

language-name = Français

nav-skip = Aller au contenu
nav-search = Rechercher
nav-main = Menu principal
nav-board = Forum
nav-this-week = Cette semaine
nav-releases = Versions
nav-roadmap = À venir
nav-triage = À traiter
nav-sign-in = Connexion
nav-sign-out = Se déconnecter
nav-settings = Paramètres
foot-line = Les fans demandent, l’équipe répond et, chaque vendredi, la version cite toutes les personnes qui y ont contribué.
foot-feed = Flux des versions
foot-language = Langue
foot-theme = Apparence
theme-auto = Système
theme-light = Clair
theme-dark = Sombre
share = Partager
share-copied = Le lien est copié.
just-now = à l’instant
went-wrong = Cela n’a pas fonctionné. Vérifiez votre connexion et réessayez.
draft-kept = Voici ce que vous aviez écrit.
form-cut = Un de vos textes était trop long pour être repris en entier : seul le début est ici. Raccourcissez-le, et envoyez la suite en commentaire si elle importe.

title-with-page = { $title } – page { NUMBER($page) }
title-with-error = Erreur : { $title }
title-of-site = { $title } · { $site }
error-summary = À corriger d’abord

pager-label = Pages
pager-previous = Page précédente
pager-next = Page suivante
pager-here = Page { NUMBER($page) }

flash-signed-in = Bon retour parmi nous.
flash-signed-out = Votre session est fermée.
flash-signed-out-everywhere = Vous êtes déconnecté de tous vos appareils.
flash-verified = Votre adresse e-mail est confirmée. Vos votes comptent désormais.
flash-password-changed = Votre mot de passe a été changé, et vos autres sessions sont fermées.
flash-saved = C’est enregistré.
flash-masked = Un élément du texte semblait privé, comme un mot de passe, un numéro ou une adresse, et a été masqué.
flash-link-sent = Nous vous avons envoyé un nouveau lien.
flash-session-ended = Cet appareil est déconnecté.
flash-address-asked = Si nous pouvons écrire à cette adresse, un lien est en route.
flash-address-changed = L’adresse a été changée.
flash-filed = Merci ! Votre sujet est déposé. Les autres fans peuvent déjà voter.
flash-filed-waits = Votre sujet est gardé. Il paraîtra dès que votre adresse e-mail sera confirmée.
flash-edited = Votre modification est enregistrée.
flash-voted = Votre vote compte. Quand ce sera livré, le récapitulatif hebdomadaire vous le dira.
flash-voted-silently = Votre vote compte. Vous avez désactivé le récapitulatif hebdomadaire, aucun e-mail ne vous dira donc quand ce sera livré.
flash-withdrawn = Votre vote est retiré.
flash-commented = Votre commentaire est en ligne.
flash-comment-waits = Votre commentaire est gardé. Il paraîtra dès que votre adresse e-mail sera confirmée.
flash-followed = Vous recevrez chaque réponse par e-mail.
flash-followed-silently = Vous suivez ce sujet. Vous avez désactivé les e-mails sur les réponses : aucune ne vous parviendra par e-mail.
flash-unfollowed = Vous ne recevrez plus les réponses par e-mail.
flash-followed-wider = La suite s’affichera dans votre boîte de réception.
flash-unfollowed-wider = Plus rien n’arrivera dans votre boîte de réception.
flash-inbox-read = C’est marqué comme lu.
flash-decided = Votre réponse est publique, et les personnes qui suivent le sujet sont prévenues.
flash-undone = La dernière décision est annulée.
flash-hidden = C’est masqué. Seuls l’auteur et l’équipe le voient.
flash-restored = Tout le monde le voit de nouveau.
flash-blocked = Cette personne est maintenant bloquée.
flash-block-lifted = Le blocage est levé.
flash-release-saved = La version est enregistrée.
flash-moments-moved = Les horaires de la semaine sont changés, et tout le monde voit les nouveaux.
flash-release-waits = La version est suspendue, et tout le monde peut voir pourquoi.
flash-release-goes-on = La version repart.
flash-frozen = La version est figée. Il reste à relire ses lignes.
flash-not-frozen = Elle pourra être vérifiée une fois figée.
flash-approved = C’est approuvé : la version sortira automatiquement à l’heure prévue.
flash-approval-lapsed = Enregistré. L’approbation valait pour l’état précédent : approuvez de nouveau.
flash-line-moved = La ligne a été déplacée.
flash-line-split = La ligne a été divisée en deux ; la seconde se trouve en dessous.
flash-lines-joined = Les lignes ont été réunies.
flash-line-left-out = La ligne a été retirée.
flash-line-kept = La ligne reste telle quelle.
flash-late-taken-in = Ce qui a été terminé depuis est maintenant dans la version.
flash-early-taken-in = La ligne est là. Rédigez-la avant que la version soit figée.
flash-approval-withdrawn = L’approbation est retirée : la version ne sortira pas automatiquement.
flash-published = La version est sortie. Toutes les personnes qui y ont contribué reçoivent un e-mail.
flash-mails-stopped = Les e-mails sont arrêtés. Personne n’est averti de la version tant qu’ils ne sont pas envoyés.
flash-mails-sent = Les e-mails partent maintenant.
flash-release-recalled = La version est retirée. Toutes les personnes qui en étaient informées reçoivent un e-mail.
flash-release-recalled-untold = La version est retirée. Personne n’en avait été informé : personne ne reçoit d’e-mail.
flash-skipped = Pas de version cette semaine, et tout le monde peut voir pourquoi.
flash-train-published = La version est sortie. Aucun sujet n’a changé et personne ne reçoit d’e-mail.
flash-train-skipped = La version est sautée, et tout le monde peut voir pourquoi.
flash-train-moved = Les horaires de la version sont changés, et tout le monde voit les nouveaux.
flash-skip-planned = La semaine sans version est annoncée, et tout le monde peut voir pourquoi.
flash-skip-dropped = La semaine aura bien lieu.
flash-weeks-counted = Les semaines sont désormais comptées ainsi.
flash-vote-waits = Votre vote est gardé. Il comptera dès que vous aurez confirmé votre adresse avec le lien de notre e-mail.

error-not-found = Page introuvable
error-not-found-text = Il n’y a rien à cette adresse. Elle contient peut-être une faute de frappe, ou la page a été retirée.
error-forbidden = Non autorisé
error-conflict = Ce n’est pas possible maintenant
error-invalid = Vérifiez ce que vous avez envoyé
error-method = Cela ne fonctionne pas ici
error-method-text = Cette adresse n’accepte pas ce type de requête.
error-too-many = Un peu trop vite
error-too-many-text = { $seconds ->
    [one] Vous venez de le faire de nombreuses fois. Vous pourrez réessayer dans { NUMBER($seconds) } seconde.
   *[other] Vous venez de le faire de nombreuses fois. Vous pourrez réessayer dans { NUMBER($seconds) } secondes.
}
error-too-many-later = { $minutes ->
    [one] Vous venez de le faire de nombreuses fois. Vous pourrez réessayer dans une minute ({ $time }).
   *[other] Vous venez de le faire de nombreuses fois. Vous pourrez réessayer dans { NUMBER($minutes) } minutes ({ $time }).
}
error-too-slow = C’était trop long
error-too-slow-text = Votre formulaire n’est pas arrivé à temps ; rien n’a été fait. Envoyez-le de nouveau.
error-busy = Beaucoup de monde
error-busy-text = Il y a beaucoup de monde en ce moment. Réessayez dans quelques secondes ; rien n’est perdu.
error-unavailable = De retour bientôt
error-unavailable-text = Nous ne pouvons rien enregistrer ni afficher pour le moment, et nous nous en occupons. Réessayez dans quelques minutes. Rien de ce que vous avez fait avant n’est perdu.
error-broken = L’erreur vient de nous
error-broken-text = Quelque chose s’est mal passé de notre côté. C’est noté, et quelqu’un va s’en occuper.
error-id = Si vous nous écrivez à propos de cette erreur, indiquez { $id }.
error-home = Aller au forum
error-desk = Aller aux sujets à traiter
error-post = Aller au sujet
error-new-link = Recevoir un nouveau lien
flash-pictures-added = Ajouté. Dites maintenant ce que montrent les images.
flash-devices-imported = Les appareils sont importés.
flash-device-forgotten = Oublié.
flash-device-none = Nous ne connaissons encore aucun de vos appareils. Indiquez-en un quand vous déposez ou confirmez un bug.
flash-confirmed = C’est noté : cela vous arrive aussi. Votre vote est pris en compte.
flash-unconfirmed-vote = C’est retiré, avec le vote qui l’accompagnait.
flash-unconfirmed = C’est retiré. Votre vote reste.
flash-owned = Vous vous chargez du sujet.
flash-disowned = Plus personne ne se charge du sujet.
flash-noted = La note est enregistrée. Seule l’équipe la voit.
flash-note-removed = La note est supprimée.
flash-corrected = Le sujet est corrigé.
flash-bulk-begun = Les sujets reçoivent la réponse l’un après l’autre.
flash-bulk-stopped = Arrêté. Les réponses déjà données restent.
flash-bulk-undoing = Les réponses sont annulées l’une après l’autre.
flash-view-saved = La vue est enregistrée.
flash-view-removed = La vue est supprimée.
flash-act-taken-back = Annulé. Tout est de nouveau comme avant.
flash-answer-removed = La réponse est supprimée.
flash-comment-edited = Votre commentaire est modifié.
flash-comment-removed = Votre commentaire est supprimé.
flash-flagged = Merci. L’équipe va l’examiner.
flash-flag-taken-back = Votre signalement est retiré.
flash-locked = Les commentaires sont fermés.
flash-unlocked = Les commentaires sont rouverts.
flash-left = Cela reste tel quel.
flash-reopened = Les signalements attendent à nouveau.
trap-label = Laissez ceci vide
flash-published-by-staff = Tout le monde le voit maintenant.
flash-comment-held = Votre commentaire est gardé. Il paraîtra dès que l’équipe l’aura examiné.
flash-filed-held = Votre sujet est gardé. Il paraîtra dès que l’équipe l’aura examiné.
flash-cast-on-behalf = Le vote est émis. Son propriétaire lit qui l’a émis et peut le retirer.
flash-on-behalf-taken-back = Le vote est retiré.
flash-filed-private = Votre bug est déposé. Seuls vous et l’équipe le voyez.
flash-opened = Tout le monde peut le voir maintenant.
flash-comment-private = Votre commentaire est là pour l’équipe.
flash-decided-private = Votre réponse est là. Seuls l’auteur de ce bug et l’équipe la lisent.
flash-pair-apart = Ces deux sujets ne seront plus proposés.
flash-pair-put-off = Ils seront de nouveau proposés dans une semaine.
flash-pair-asked-again = Ils sont de nouveau proposés.
flash-question-drafted = Le brouillon est enregistré. Seule l’équipe le voit tant que vous ne l’ouvrez pas.
flash-question-opened = Les fans peuvent répondre.
flash-question-closed = La question est fermée.
flash-question-discarded = Le brouillon est supprimé.
flash-question-withdrawn = La question est retirée.
flash-question-answered = Merci. Votre choix compte.
flash-question-taken-back = Votre choix est retiré.
flash-question-concluded = Tout le monde lit maintenant ce qu’il en est fait.
flash-question-conclusion-taken-back = La suite donnée est retirée.
flash-testers-asked = Merci. Vous recevrez un e-mail quand l’équipe vous acceptera.
flash-testers-joined = Vous faites maintenant partie du groupe de test de cette rubrique.
flash-testers-not-joined = C’est fait. Vous pouvez demander à participer à tout moment.
flash-testers-left = Vous avez quitté le groupe. Ce que vous avez dit des sujets reste.
flash-testers-invited = L’invitation est faite et part par e-mail.
flash-testers-admitted = C’est accepté. Un e-mail le dit.
flash-testers-turned-down = La demande est refusée. Elle peut être refaite, et vous pouvez inviter.
flash-testers-uninvited = L’invitation est retirée.
flash-testers-removed = C’est retiré du groupe. Vous pouvez inviter de nouveau.
flash-tested = C’est noté : cela fonctionne chez vous. Merci.
flash-tested-fails = Merci. L’équipe lit que cela ne fonctionne pas chez vous.
flash-tested-withdrawn = C’est retiré.
flash-hour-announced = L’heure est annoncée. Les fans peuvent poser des questions et voter.
flash-hour-moved = L’heure est déplacée.
flash-hour-called-off = L’heure est annulée et tout le monde lit pourquoi.
flash-hour-held = L’heure est maintenue.
flash-hour-asked = Votre question est là, avec votre vote. Vous recevrez un e-mail quand elle aura une réponse.
flash-hour-voted = Votre vote compte.
flash-hour-unvoted = Votre vote est retiré.
flash-hour-question-withdrawn = Votre question est retirée.
flash-hour-answered = Tout le monde lit maintenant la réponse.
flash-hour-answer-taken-back = Il n’y a plus de réponse.
flash-hour-set-aside = La question est mise de côté. La personne qui l’a posée lit pourquoi.
flash-hour-restored = Tout le monde voit de nouveau la question.
flash-areas-merged = Fusion effectuée. Les sujets de l’autre rubrique arrivent ici.
flash-merged = Fusionné : les votes et les abonnés ont suivi. C’est public, et les personnes qui suivent le sujet sont prévenues.
flash-reported = Merci. Votre réponse est comptée.
flash-report-waits = Merci. Votre réponse comptera dès que vous confirmerez votre adresse.
flash-report-text-hidden = Le texte est masqué.
flash-report-text-shown = Le texte est à nouveau visible.
flash-report-line-settled = Traitée.
flash-report-line-reopened = Elle attend à nouveau.
