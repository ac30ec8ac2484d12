voting-vote = Vote
voting-voted = Voted
voting-held = Kept
voting-held-same-mailbox = Your vote is kept. Another account with the same mailbox has voted here, and one mailbox has one vote.
# $title (String) - the post's title
voting-cast = Vote for “{ $title }”
# $title (String) - the post's title
voting-withdraw = Withdraw your vote for “{ $title }”
