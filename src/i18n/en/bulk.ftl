bulk-title = Several posts answered at once
# $count (Number) - posts
# $shown (String) - the same number as people write it
bulk-ask-title = { $count ->
    [one] Answer { $shown } post
   *[other] Answer { $shown } posts
}
# $count (Number) - posts
# $status (String) - where they go
# $shown (String) - the number as people write it
bulk-page-title = { $count ->
    [one] { $status }: { $shown } post
   *[other] { $status }: { $shown } posts
}
# $people (Number) - people who follow one of them
# $shown (String) - the same number as people write it
bulk-hearing = { $people ->
    [one] { $shown } person will hear of it, by one mail, ten minutes after the last answer.
   *[other] { $shown } people will hear of it, each by one mail, ten minutes after the last answer.
}
# $shown (String) - where the counter stops
bulk-hearing-many = More than { $shown } people will hear of it, each by one mail, ten minutes after the last answer.
bulk-hearing-none = Nobody else follows them, so nobody is mailed.
bulk-note-hint = It stands below each of the posts.
bulk-canned-hint = One text for all of them, in the language that most of them are written in. You read it before it is sent.
bulk-status-hint = The number says how many of them can go there. The others stay as they are, and so does what changes before you press.
bulk-posts = These posts
# $count (Number) - posts
# $shown (String) - the same number as people write it
bulk-others = { $count ->
    [one] and { $shown } more
   *[other] and { $shown } more
}
# $done (String) - posts that are gone through
# $total (String) - all posts
bulk-progress = { $done } of { $total }
bulk-running = Being answered
bulk-stopped = Stopped
bulk-finished = All answered
bulk-undoing = Answers are being taken back
bulk-undone = Answers taken back
# $count (Number) - posts
# $shown (String) - the same number as people write it
bulk-answered = { $count ->
    [one] { $shown } post answered
   *[other] { $shown } posts answered
}
# $count (Number) - posts
# $shown (String) - the same number as people write it
bulk-skipped = { $count ->
    [one] { $shown } post stays as it is: it changed meanwhile, or cannot go there
   *[other] { $shown } posts stay as they are: they changed meanwhile, or cannot go there
}
# $count (Number) - posts
# $shown (String) - the same number as people write it
bulk-taken-back = { $count ->
    [one] { $shown } answer taken back
   *[other] { $shown } answers taken back
}
# $count (Number) - posts
# $shown (String) - the same number as people write it
bulk-left = { $count ->
    [one] { $shown } post was left unanswered
   *[other] { $shown } posts were left unanswered
}
# $moment (String) - when, with its zone
bulk-tell-at = Followers are told at: { $moment }
bulk-stop = Stop
bulk-undo = Take all answers back
bulk-look-again = Look again
bulk-skipped-title = Left as they are
bulk-empty = Nothing has been answered this way yet
bulk-empty-text = Choose posts in the list with their boxes, or with x, and press “Answer several”.
# $shown (String) - posts that match, as people write the number
bulk-more-match = { $shown } match. At most 1,000 are answered at once: these have the most votes. Once they are done, their page leads to the next ones.
# A button, once these are done
bulk-rest = Choose the next ones that match
bulk-told = Followers were told. From now on each answer is taken back on its own page.
# $count (Number) - private posts that are left out
# $shown (String) - the number as people write it
bulk-private = { $count ->
    [one] { $shown } private post is left out: it is answered by itself.
   *[other] { $shown } private posts are left out: each is answered by itself.
}
