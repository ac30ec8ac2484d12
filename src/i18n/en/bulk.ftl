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
    [one] { $shown } person follows them and gets one mail, ten minutes after the last post was answered.
   *[other] { $shown } people follow them. Each gets one mail, ten minutes after the last post was answered.
}
# $shown (String) - where the counter stops
bulk-hearing-many = More than { $shown } people follow them. Each gets one mail, ten minutes after the last post was answered.
bulk-hearing-none = Nobody else follows them, so nobody is mailed.
bulk-note-hint = It stands below each of the posts.
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
    [one] { $shown } post was not answered any more
   *[other] { $shown } posts were not answered any more
}
# $moment (String) - when, with its zone
bulk-tell-at = Those who follow hear of it: { $moment }
bulk-stop = Stop
bulk-undo = Take all answers back
bulk-look-again = Look again
bulk-skipped-title = Left as they are
bulk-empty = Several posts have not been answered at once yet
bulk-empty-text = Choose posts in the list with their boxes, or with x, and press “Answer several”.
