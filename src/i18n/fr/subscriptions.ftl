subscriptions-unsubscribe-title = Se désabonner ?
subscriptions-unsubscribe-text = Appuyez sur le bouton, et nous ne vous enverrons plus ni le récapitulatif hebdomadaire ni les réponses aux sujets que vous suivez.
subscriptions-unsubscribe-button = Se désabonner
subscriptions-unsubscribe-hint = Vos sujets, vos votes et votre compte restent tels quels.
subscriptions-unsubscribed-title = Votre désabonnement est enregistré
subscriptions-unsubscribed-text = Nous ne vous enverrons plus ni récapitulatif ni réponses. Les e-mails en attente sont annulés.
subscriptions-settings-link = Choisir les e-mails que vous recevez

subscriptions-settings-title = Les e-mails que vous recevez
subscriptions-settings-legend = Recevoir par e-mail
subscriptions-digest = Le récapitulatif hebdomadaire
subscriptions-digest-hint = Une fois par semaine au plus, et seulement si un sujet que vous avez déposé ou pour lequel vous avez voté fait partie de la version.
subscriptions-notices = Les réponses aux sujets que je suis
subscriptions-notices-hint = Quand l’équipe répond à un sujet que vous avez déposé ou commenté, ou que vous suivez.
subscriptions-settings-one = Pour ne plus recevoir les réponses à un seul sujet, appuyez sur « { $button } » sur sa page ou dans la liste des sujets que vous suivez.
subscriptions-settings-always = Les e-mails liés à votre compte, par exemple pour un nouveau mot de passe, arrivent dans tous les cas.
subscriptions-settings-save = Enregistrer
