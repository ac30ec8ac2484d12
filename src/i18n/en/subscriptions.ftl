subscriptions-unsubscribe-title = Unsubscribe?
subscriptions-unsubscribe-text = One press, and we stop sending you the weekly digest and the answers to posts you follow.
subscriptions-unsubscribe-button = Unsubscribe
subscriptions-unsubscribe-hint = Your posts, votes and account stay as they are.
subscriptions-unsubscribed-title = You are unsubscribed
subscriptions-unsubscribed-text = We will no longer send you digests and answers. Emails already waiting have been cancelled.
subscriptions-settings-link = Choose which emails you want

subscriptions-settings-title = Email preferences
subscriptions-settings-legend = Email me
subscriptions-digest = The weekly digest
subscriptions-digest-hint = Once a week at most, and only when something you shaped or voted for is in the release.
subscriptions-notices = Answers to posts I follow
subscriptions-notices-hint = When staff answer a post you wrote, commented on or follow.
# $button (String) - what stands on the button
subscriptions-settings-one = To stop the answers to one post only, press “{ $button }” on its page or in the list of posts you follow.
subscriptions-settings-always = Emails about your account, such as those about a new password, always come.
subscriptions-settings-save = Save
