triage-hint = Every answer is public and goes to the post’s followers. Declining needs a reason, a merge needs the other post.

# $title (String) - the post's title
triage-decide-title = Answer “{ $title }”
triage-open-post = Open the post
triage-status = New status
triage-note = Public note
triage-note-sends = Ctrl + Enter sends it
triage-duplicate-of = Duplicate of (words, number or link)
# $name (String) - who did it
# $status (String) - the status after it
# $moment (String) - when, with its zone
triage-changed = { $name } answered “{ $status }” in the meantime ({ $moment }). Please look at it again.
# $name (String) - who did it
# $status (String) - the status after it
# $moment (String) - when, with its zone
triage-changed-undone = { $name } took the last answer back in the meantime; now it is “{ $status }” ({ $moment }). Please look at it again.
# $moment (String) - when, with its zone
triage-changed-shipped = A release has shipped this post in the meantime ({ $moment }). Please look at it again.

# $title (String) - the post's title
triage-mail-open-subject = Open again: { $title }
# $title (String) - the post's title
triage-mail-under-review-subject = Under review: { $title }
# $title (String) - the post's title
triage-mail-planned-subject = Planned: { $title }
# $title (String) - the post's title
triage-mail-in-progress-subject = In progress: { $title }
# $title (String) - the post's title
triage-mail-ready-subject = Finished: { $title }
# $title (String) - the post's title
triage-mail-declined-subject = Declined: { $title }
# $title (String) - the post's title
triage-mail-duplicate-subject = Merged: { $title }
triage-mail-open = A post you follow is open again:
triage-mail-under-review = Staff are looking into a post you follow:
triage-mail-planned = A post you follow is planned:
triage-mail-in-progress = Staff have begun to work on a post you follow:
triage-mail-ready = A post you follow is finished and waits for the next release:
triage-mail-declined = A post you follow has been declined:
triage-mail-duplicate = A post you follow was merged into another one, together with its votes and followers:
triage-mail-target = It goes on here:
triage-mail-note = What staff say:
triage-mail-button = Open the post
# $site (String) - the site's name
triage-mail-why = { $site } sends you this because you follow this post.
# $button (String) - what stands on the button
triage-mail-stop = To get no more answers to this post, open it and press “{ $button }”.
triage-mail-unsubscribe = Unsubscribe
triage-mail-settings = Email preferences
# $title (String)
triage-merge-title = What is “{ $title }” a duplicate of?
triage-merge-find = Find
triage-closing-title = Close the question and start?
triage-closing-look = Look at the question
triage-closing-press = Close the question and start
triage-closing-back = Back to the plan
internal-notes-title = Internal notes
internal-note-title = Internal note
internal-note-label = Note for the staff
internal-note-hint = No fan sees it, the author neither.
internal-note-send = Keep the note
internal-note-remove = Remove
# $count (Number) - posts
# $status (String) - what they are now
# $shown (String) - the number as people write it
triage-mail-many-subject = { $count ->
    [one] { $status }: { $shown } post you follow
   *[other] { $status }: { $shown } posts you follow
}
# $count (Number) - posts
# $status (String) - what they are now
# $shown (String) - the number as people write it
triage-mail-many = { $count ->
    [one] Staff answered { $shown } post you follow. It is now: { $status }.
   *[other] Staff answered { $shown } posts you follow. They are now: { $status }.
}
# $site (String) - name of the site
triage-mail-many-why = { $site } sends you this because you follow these posts.
triage-canned = Ready-made answer
triage-canned-none = No ready-made answer
triage-canned-stays = Your note stays as you wrote it.
triage-revisit = If declined, look at it again on
triage-note-moves = Taking this out of the week, or back to work, needs a reason. Everybody reads it here and on the page of this week.
# $title (String) - title of the post
correcting-mail-subject = Corrected: { $title }
correcting-mail = Staff have corrected your post, so that others find it. What you wrote below the title is as it was. The page says what was changed.
