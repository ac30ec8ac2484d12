desk-title = Triage
desk-sort = Sort
desk-sort-votes = Most votes
desk-sort-age = Longest waiting
desk-empty = Everything is answered
desk-empty-text = Nobody waits here. The finished work waits for the release.
desk-to-release = Go to the release
desk-keys = Keyboard shortcuts
desk-keys-hint = They work while the focus is on a post in the list. An answer is only chosen: you send it with Enter, from the note with Ctrl and Enter. What you type on goes into its note.
desk-keys-next = Next post (also ↓)
desk-keys-previous = Previous post (also ↑)
# $status (String) - the status
desk-keys-choose = Choose “{ $status }”
desk-keys-merge = See the merge into the most similar post, or name another one
desk-keys-help = Show these shortcuts
desk-keys-close = Close
desk-tabs = Status
desk-tab-open = Unanswered
# $shown (String) - where the counter stops
desk-count-many = { $shown }+
desk-sort-week = Most votes lately
desk-sort-new = Latest arrivals
desk-filter-lang = Language
desk-filter-lang-all = All languages
desk-filter-age = Age
desk-filter-any = Any
# $days (Number) - days
# $shown (String) - the same number as people write it
desk-filter-age-least = { $days ->
    [one] { $shown } day or older
   *[other] { $shown } days or older
}
desk-filter-votes = Votes
# $votes (Number) - votes
# $shown (String) - the same number as people write it
desk-filter-votes-least = { $votes ->
    [one] { $shown } or more votes
   *[other] { $shown } or more votes
}
desk-filter-rise = Votes in 7 days
# $votes (Number) - votes
# $shown (String) - the same number as people write it
desk-filter-rise-least = { $votes ->
    [one] +{ $shown } or more in 7 days
   *[other] +{ $shown } or more in 7 days
}
desk-filter-whose = Owner
desk-filter-whose-all = Everybody
desk-filter-mine = Mine, and those of nobody in my areas
desk-filter-nobody = Nobody’s
# $votes (Number) - votes of the last twelve weeks
# $shown (String) - the same number as people write it
desk-row-weeks = { $votes ->
    [one] { $shown } vote in twelve weeks
   *[other] { $shown } votes in twelve weeks
}
# $name (String) - who sees to it
desk-row-owner = Owner: { $name }
# $device (String) - its name
# $people (String) - how many people have the bug there
desk-row-device = { $device } ({ $people })
# $devices (Number) - devices
# $shown (String) - the same number as people write it
desk-row-device-others = { $devices ->
    [one] { $shown } other device
   *[other] { $shown } other devices
}
# $shown (String) - votes as people write them
desk-row-rise = +{ $shown } in 7 days
# $moment (String) - a day and a time
desk-rise-counted = Counted every hour, most recently up to: { $moment }
desk-rise-uncounted = Counted every hour, and not yet for the first time
desk-first = Back to the beginning
desk-next = Further posts
desk-empty-tab = No post is here
desk-keys-own = Take the post, or give it back
owning-take = Take it
owning-give-back = Give it back
# $tab (String) - the status whose posts are listed
desk-page-title = Triage: { $tab }
desk-back = Back to the list
desk-similar = Similar posts
desk-merge-into = Merge into it
# $title (String) - the title of the post that stays
desk-merge-into-post = Merge into it: “{ $title }”
desk-comments = All comments, and the post’s own page
desk-search = Search here
# $words (String) - what is looked for
desk-filter-words = “{ $words }”
desk-filter-unanswered = Without a public note
desk-keys-search = Search in this list
desk-keys-on = Shortcuts are on, on this device
desk-acts = My last acts
desk-acts-text = What you did in the last ten minutes, the latest first. What can still be taken back has a button.
desk-acts-none = Nothing in the last ten minutes
desk-act-changed = Something has changed there since, so this can no longer be taken back exactly.
desk-act-taken-back = Taken back.
desk-act-way-back = This took something back itself. It can be done once more.
desk-act-added = It is in use by now, or was changed, so it stays. It can be retired.
desk-act-group = Somebody or something is in the group by now, or it was changed, so it stays. It can be closed.
desk-act-merging = The posts of the area are on their way to the other one already.
desk-act-joining = What belongs to the line is on its way to the other one already.
desk-act-imported = One of these devices is in use by now, or was changed, so they stay. The earlier catalogue can be imported again.
desk-act-asked = Fans are being asked already. The question can be closed or withdrawn.
desk-act-own-page = This goes on step by step on its own page, and is changed there.
desk-act-frozen = A frozen release does not collect again. Until it goes out, its lines can still be changed, left out and added.
desk-act-lapsed = What would go out is no longer what was approved, so the approval lapsed. It can be approved again.
desk-act-kept = The line stays as it is worded. Once its words change, the same is asked again.
desk-act-mails-sent = The emails are on their way. Until the first one is being written, they can be stopped again on the page of the release.
desk-act-stopped = This goes no further. What was answered until then goes back with the act that began it.
desk-act-discarded = The draft is gone. A new one can be written on the post’s page.
desk-act-skipped = The next week has gone on since, so this one stays skipped. What is finished waits for the next one.
desk-act-published = It is out, and people are being told of it.
desk-act-recalled = Everybody who was told of the release hears of the recall. A new release is the way back.
desk-act-command-line = This was done on the command line, and is changed there.
desk-keys-note = Write an internal note
desk-keys-correct = Correct title, area, kind or device
desk-select = Answer several
desk-select-some = Answer the selected (0)
# $title (String) - its title
desk-select-post = Select “{ $title }”
desk-select-title = No post is selected
desk-select-text = Choose posts in the list with their boxes, or take all that it shows, page after page.
# $count (Number) - posts
# $shown (String) - the same number as people write it
desk-select-all = { $count ->
    [one] Take the one that matches
   *[other] Take all { $shown } that match
}
# $shown (String) - posts that are answered at once, as people write the number
desk-select-first = Take the first { $shown }
desk-keys-select = Select the post
desk-keys-several = Answer the selected posts
desk-views = Views
desk-views-none = No views yet
desk-views-none-text = Narrow the list with “Filter”, then save what it shows under a name.
desk-view-name = Name of this view
desk-view-shared = Show it to all staff
desk-view-is-shared = For all staff
desk-view-uncounted = Counted when opened
desk-view-keep = Save this view
desk-view-save = Save a view
desk-view-remove = Remove
# $name (String) - its name
desk-view-remove-named = Remove “{ $name }”
desk-filter-revisit = Declined before
desk-filter-doubled = Answered before
desk-filter-revisit-when = Declined posts come back on the day that was named, or once their votes have doubled since, with five more at the least.
desk-filter-doubled-when = Answered posts come back once their votes have doubled since, with five more at the least.
desk-filter-revisit-due = To look at again
# $shown (String) - how many posts, as people write it
desk-revisit-count = { $shown } to look at again
desk-row-date-came = The date has come
# $votes (Number) - votes when it was declined
# $then (String) - the same number as people write it
# $now (String) - its votes now, as people write them
desk-row-more-votes = { $votes ->
    [one] { $then } vote when declined, { $now } now
   *[other] { $then } votes when declined, { $now } now
}
# $votes (Number) - votes when it was answered
# $then (String) - the same number as people write it
# $now (String) - its votes now, as people write them
desk-row-votes-doubled = { $votes ->
    [one] { $then } vote when answered, { $now } now
   *[other] { $then } votes when answered, { $now } now
}
desk-edits-text = What the author of this post, and those who commented, changed or removed: each as it was, the latest first. Only staff see this page.
desk-edits-none = Nobody has changed anything here.
desk-edit-post = Post changed
desk-edit-comment = Comment changed
desk-edit-removed = Comment removed
desk-moderation = Moderation
# A link, while several posts are being answered at once
desk-bulks = Answers being given
desk-testers = Testers
desk-flagged = Flagged
desk-flagged-text = What members have shown you, the longest waiting first. Hide it with a reason that its author reads, or leave it. Nobody is told who flagged it.
desk-flagged-none = Nothing is flagged.
# $count (String) - how many things wait in all
desk-flagged-more = These wait longest, of { $count }.
# $reason (String) - why it was flagged
# $count (String) - by how many
desk-flagged-reason = { $reason }: { $count }
# $title (String) - title of the post
desk-flagged-comment = Comment on “{ $title }”
desk-key-leave = Approve it, or leave it as it is
desk-key-hide = Hide it, with a reason
desk-held = First posts
desk-held-text = What newcomers wrote, the longest waiting first. Once one is approved, everybody sees it, and what its author writes next appears at once.
# $count (String) - how many things wait in all
desk-held-more = Of { $count } that wait, these are the ones waiting longest: twenty posts and twenty comments at most.
desk-private = Private
desk-merges = Suggested merges
desk-merges-text = Posts with titles so much alike that they may be the same, the most alike first. What is released or in this week stays; else the one with more votes, and of as many the first one.
desk-merges-none = No merge is suggested
desk-merges-none-text = Posts with titles so much alike that they may be the same appear here, for you to say whether they are.
# $count (String) - how many pairs there are
desk-merges-more = These are the most alike, of { $count }.
# $posts (Number) - posts
# $shown (String) - the same number as people write it
desk-merges-unpaired = { $posts ->
        [one] { $shown } post is still to be compared with the others.
       *[other] { $shown } posts are still to be compared with the others.
    }
desk-merge-goes = This one goes
desk-merge-stays = This one stays
desk-merge-look = Look at the merge
desk-merge-no = Not the same
desk-merge-later = Later
desk-key-merge = See what the merge comes to
desk-key-apart = They are not the same: never ask again
desk-key-later = Ask again in a week
# $title (String) - title of the post that goes
desk-merge-title = Merge “{ $title }”
# $title (String) - title of the post that was asked for
# $target (String) - title of the one that it was merged into
desk-merge-goes-on = “{ $title }” was merged itself, so this one goes into “{ $target }”.
# $people (Number) - people
# $shown (String) - the same number as people write it
desk-merge-votes = { $people ->
        [one] Votes: { $shown } person together
       *[other] Votes: { $shown } people together
    }
# $people (Number) - people
# $shown (String) - the same number as people write it
desk-merge-votes-least = { $people ->
        [one] Votes: at least { $shown } person together
       *[other] Votes: at least { $shown } people together
    }
# $people (Number) - people
# $shown (String) - the same number as people write it
desk-merge-votes-stay = { $people ->
        [one] Votes: the other post is released, and keeps its { $shown } vote.
       *[other] Votes: the other post is released, and keeps its { $shown } votes.
    }
# $comments (Number) - comments
# $shown (String) - the same number as people write it
desk-merge-comments = { $comments ->
        [one] { $shown } comment stands under the one that stays.
       *[other] { $shown } comments stand under the one that stays.
    }
# $people (Number) - people
# $shown (String) - the same number as people write it
desk-merge-hear = { $people ->
        [one] { $shown } person hears of it.
       *[other] { $shown } people hear of it.
    }
# $people (Number) - people
# $shown (String) - the same number as people write it
desk-merge-hear-least = { $people ->
        [one] At least { $shown } person hears of it.
       *[other] At least { $shown } people hear of it.
    }
desk-merge-author = Its author counts as having seconded the one that stays, in the credits too.
desk-merge-undo = This can be taken back: what it brought goes, and nothing else.
desk-merge-swap = Merge the other way round
desk-merge-other = Another post instead (words, number or link)
desk-merge-press = Merge
desk-filter-similar = Similar post
desk-filter-similar-yes = A merge is suggested
desk-more = More for the staff
desk-reports = Disappointing
