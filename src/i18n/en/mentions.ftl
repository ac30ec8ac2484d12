mentions-ignore = Do not hear of this person
mentions-heed = Hear of this person again
# $name (String) - who it is
mentions-heed-named = Hear of { $name } again
mentions-ignored-title = People you do not hear of
mentions-ignored-hint = What these people write brings you no notice and no mention. You can still read it, and nobody is told. What staff decide reaches you all the same.
mentions-ignored-none = Nobody. You find “Do not hear of this person” on the page of each member.
mentions-ignored = You do not hear of this person any more.
mentions-heeded = You hear of this person again.
mentions-refused-oneself = You do not hear of what you do yourself anyway.
mentions-refused-enough = You do not hear of 500 people already. Please hear of one of them again first.
# $title (String) - the title of the post
mentions-mail-subject = You are mentioned: { $title }
mentions-mail = Somebody mentioned you in a comment below this post.
# $site (String) - the name of this site
mentions-mail-why = You get this mail because your handle stands in a comment on { $site }.
mentions-mail-post = Somebody mentioned you in this post.
# $site (String) - the name of this site
mentions-mail-post-why = You get this mail because your handle stands in a post on { $site }.
mentions-mail-stop = If you do not want to hear of whoever wrote it, say so on their page.
# $name (String) - who wrote the comment
mentions-inbox = { $name } mentioned you
# $handles (String) - handles of people, as a list
mentions-near = Mention people here: { $handles }
mentions-list = People in this thread
# $count (Number) - people
# $shown (String) - the same number as people write it
mentions-count = { $count ->
    [one] { $shown } person in this thread
   *[other] { $shown } people in this thread
}
