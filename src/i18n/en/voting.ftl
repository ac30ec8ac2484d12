voting-voted = Voted
# $title (String) - the post's title
voting-cast = Vote for “{ $title }”
# $title (String) - the post's title
voting-withdraw = Withdraw your vote for “{ $title }”
