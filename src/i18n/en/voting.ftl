voting-vote = Vote
voting-voted = Voted
voting-held = Kept
voting-held-same-mailbox = Your vote is kept. Another account with the same mailbox has voted here, and one mailbox has one vote.
voting-held-cluster = Your vote is kept and counted apart until staff have looked: it came together with others from new accounts of one network. Your votes say more.
voting-held-left-out = Staff have looked at your vote and left it out. Your votes say why, and what you can do.
voting-promise = A vote brings you one email: the weekly digest, when the post ships.
# $title (String) - the post's title
voting-cast = Vote for “{ $title }”
# $title (String) - the post's title
voting-withdraw = Withdraw your vote for “{ $title }”
on-behalf-title = Vote for somebody
on-behalf-link = Vote for somebody
on-behalf-text = For a member who asked for this elsewhere. It is their vote, one as every other: we mail them that you cast it, they read where they asked for it, and they can withdraw it.
on-behalf-email = Their email address
on-behalf-email-hint = The one with which they are a member here.
on-behalf-source = Where they asked for it
on-behalf-source-hint = A link, as https://… They read it.
on-behalf-send = Cast the vote
on-behalf-closed = This post takes no votes any more.
on-behalf-cast = Cast so
on-behalf-yours = Staff cast this vote for you, since you asked for the same elsewhere. You can withdraw it.
# $title (String) - title of the post
on-behalf-mail-subject = Your vote: { $title }
on-behalf-mail = Staff have cast a vote for this in your name, since you asked for the same elsewhere. The page says where. It is your vote: you can withdraw it there.
# $site (String) - name of the site
on-behalf-mail-why = You get this mail because staff of { $site } voted in your name.
