subscriptions-unsubscribe-title = Afmelden?
subscriptions-unsubscribe-text = Eén druk op de knop en je krijgt de weekmail en de antwoorden op posts die je volgt niet meer.
subscriptions-unsubscribe-button = Afmelden
subscriptions-unsubscribe-hint = Je posts, stemmen en account blijven zoals ze zijn.
subscriptions-unsubscribed-title = Je bent afgemeld
subscriptions-unsubscribed-text = We sturen je geen weekmail en geen antwoorden meer. Mails die al klaarstonden, versturen we niet.
subscriptions-settings-link = Kiezen welke mails je wilt

subscriptions-settings-title = Wat we je mailen
subscriptions-settings-legend = Mail me
subscriptions-digest = De weekmail
subscriptions-digest-hint = Hooguit één keer per week, en alleen als er iets in de release zit waaraan je hebt bijgedragen of waarop je hebt gestemd.
subscriptions-notices = Antwoorden op posts die ik volg
subscriptions-notices-hint = Als het team antwoordt op een post die je hebt geschreven, waarop je hebt gereageerd of die je volgt.
subscriptions-settings-one = Wil je van één post geen antwoorden meer, kies dan ‘{ $button }’ op de pagina van die post of in de lijst van posts die je volgt.
subscriptions-settings-always = Mails over je account, bijvoorbeeld over een nieuw wachtwoord, krijg je altijd.
subscriptions-settings-save = Opslaan
