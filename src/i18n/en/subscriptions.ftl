subscriptions-unsubscribe-title = No more mail?
subscriptions-unsubscribe-text = One press, and we stop mailing you the weekly digest and the answers to posts you follow.
subscriptions-unsubscribe-button = Stop the mail
subscriptions-unsubscribe-hint = Your posts, votes and account stay as they are.
subscriptions-unsubscribed-title = You are unsubscribed
subscriptions-unsubscribed-text = We will not mail you digests and answers any more. Mails already waiting are taken back.
subscriptions-settings-link = Choose which mails you want

subscriptions-settings-title = What we mail you
subscriptions-settings-legend = Mail me
subscriptions-digest = The weekly digest
subscriptions-digest-hint = Once a week at most, and only when something you shaped or voted for is in the release.
subscriptions-notices = Answers to posts I follow
subscriptions-notices-hint = When staff answer a post you wrote, commented on or follow.
subscriptions-settings-always = Mails about your account, such as a new password, come in any case.
subscriptions-settings-save = Save
