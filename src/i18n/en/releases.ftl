releases-title = Releases
releases-this-week = This week
releases-feed = Atom feed
releases-empty = Nothing is out yet
releases-empty-text = The first release goes out at the end of this week, with the names of everyone who shaped it.
# $version (String) - the release's version
# $week (Number) - the number of the week
releases-heading = { $version } – week { NUMBER($week) }
# $week (Number) - the number of the week
releases-week = Week { NUMBER($week) }
# $lines (Number) - lines of a release
# $shown (String) - the same number as people write it
releases-lines = { $lines ->
    [one] { $shown } change
   *[other] { $shown } changes
}
# $people (Number) - everybody who shaped a release
# $shown (String) - the same number as people write it
releases-people = { $people ->
    [one] { $shown } person shaped it
   *[other] { $shown } people shaped it
}
releases-skipped = No release
releases-nothing-ready = Nothing was finished in time.
releases-was-late = The release was late.

releases-chart = The last releases
releases-chart-people = People
releases-chart-lines = Changes
releases-chart-table = As a table
releases-chart-release = Release

releases-highlights = Highlights
releases-changes = What changed
releases-known-issues = Known issues
releases-thanks = Thanks
# $names (String) - names, listed as the language lists them
releases-shaped-by = Shaped by { $names }
# $people (Number) - everybody who shaped a line; none of them is named
# $shown (String) - the same number as people write it
releases-shaped-people = { $people ->
    [one] Shaped by { $shown } person
   *[other] Shaped by { $shown } people
}
# $more (Number) - people who are not named, last in a list of names
# $shown (String) - the same number as people write it
releases-more = { $more ->
    [one] { $shown } more
   *[other] { $shown } more
}
# $posts (String) - the numbers of its posts, such as #17, listed as the language lists them
releases-inline-post = ({ $posts })
# $posts (String) - the numbers of its posts, such as #17, listed as the language lists them
# $names (String) - names, listed as the language lists them
releases-inline-by = ({ $posts }, shaped by { $names })
# $posts (String) - the numbers of its posts, such as #17, listed as the language lists them
# $people (Number) - everybody who shaped a line; none of them is named
# $shown (String) - the same number as people write it
releases-inline-people = { $people ->
    [one] ({ $posts }, shaped by { $shown } person)
   *[other] ({ $posts }, shaped by { $shown } people)
}
# $number (String) - the post's number
releases-post = Post #{ $number }
releases-gathering = The credits are being gathered. Everyone who shaped this release will be named here in a moment.
# $people (Number) - everybody who shaped the release
# $shown (String) - the same number as people write it
releases-thanks-people = { $people ->
    [one] Thanks to { $shown } person who shaped this release.
   *[other] Thanks to { $shown } people who shaped this release.
}
# $more (Number) - people who are not named
# $shown (String) - the same number as people write it
releases-thanks-more = { $more ->
    [one] and { $shown } more
   *[other] and { $shown } more
}
# $more (Number) - people who are not named, last in a list of those who are thanked
# $shown (String) - the same number as people write it
releases-thanks-others = { $more ->
    [one] { $shown } more
   *[other] { $shown } more
}
# $people (Number) - everybody who shaped the release
# $shown (String) - the same number as people write it
releases-people-all = { $people ->
    [one] { $shown } person
   *[other] All { $shown } people
}
# $names (String) - names, listed as the language lists them
releases-welcome = Shaped a release for the first time: { $names }. Welcome!
# $version (String) - the release's version
releases-people-title = Everyone who shaped { $version }
releases-people-find = Find someone
releases-people-none = Found nobody who shaped this release and lets themselves be named.
releases-people-cut = More people match. Type more of the name or handle.
# $people (Number) - people whose names were looked through
# $shown (String) - the same number as people write it
releases-people-part = { $people ->
    [one] Names were only searched among the first { $shown } person, handles among everyone.
   *[other] Names were only searched among the first { $shown } people, handles among everyone.
}
# $people (Number) - people on a page of a list who hide their name or have left
# $shown (String) - the same number as people write it
releases-people-unnamed = { $people ->
    [one] { $shown } person here prefers not to be named.
   *[other] { $shown } people here prefer not to be named.
}
# $version (String) - the release's version
releases-line-people = Who shaped this change in { $version }
releases-others = Other releases
# $version (String) - the release before
releases-before = Previous: { $version }
# $version (String) - the release after
releases-after = Next: { $version }
releases-markdown = As Markdown
# $site (String) - the site's name
releases-feed-title = Releases of { $site }

releases-composer-title = The coming release
releases-collecting = Collecting: finished work goes in until it freezes.
releases-frozen = Frozen: its lines are chosen. Word them, then approve the release.
releases-checklist = Before it goes out
releases-check-no-summary = No summary yet
releases-check-summary = The summary is written
# $title (String) - the title of the post
releases-check-open = A point is still open: { $title }
# $people (Number) - votes and authors of all lines
# $shown (String) - the same number as people write it
releases-check-people = { $people ->
    [one] At most { $shown } person will hear of it
   *[other] At most { $shown } people will hear of it
}
# $name (String) - who approved
releases-check-approved = Approved by { $name }
releases-check-not-approved = Nobody has approved it yet, so it does not go out automatically
# $moment (String) - when, with its zone
releases-check-goes-out = Goes out on { $moment }
# $moment (String) - when, with its zone
releases-check-freezes = Freezes automatically on { $moment }
releases-approve = Approve
releases-hold = Withdraw the approval
releases-alter = Edit
releases-publish-title = Publish now?
releases-publish-text = The posts are marked as shipped, everybody who shaped a change gets one email, and the next week begins. A release that is out can be recalled, with a public reason.
releases-publish-button = Publish
releases-publish-back = Not yet
releases-cancel = Change nothing
releases-known-none = None are known.
releases-ready = Finished so far
releases-ready-none = Nothing is finished yet. A week without finished work is skipped automatically.
releases-early = Word it now
# $title (String) - of a post
releases-early-which = Word it now: { $title }
releases-early-hint = These lines were written before the cutoff. What else is finished by then comes after them.
releases-freeze = Freeze now
releases-freeze-nothing = There is nothing to freeze yet. Answer a post with “Ready for Friday” once it is finished.
releases-freeze-title = Freeze now?
releases-freeze-text = Freezing makes a line of each of these posts. What is finished later can still be added. This cannot be undone.
releases-freeze-empty = Nothing is finished, so freezing now skips this week. You can take that back for ten minutes, under “My last acts”.
releases-wording-hint = One sentence in the fans’ words, the benefit first. Lines with a smaller number come first within their area.
releases-languages = Languages of the release
releases-originals = As it was written
# $texts (Number) - how many a language lacks
releases-missing = { $texts ->
    [one] { $texts } text missing
   *[other] { $texts } texts missing
}
# $texts (Number) - how many it lacks
# $language (String) - its name in itself
releases-check-missing = { $texts ->
    [one] { $language }: { $texts } text missing
   *[other] { $language }: { $texts } texts missing
}
# $language (String) - its name in itself
releases-preview-in = Preview ({ $language })
releases-not-translated = Not translated yet
# $texts (Number) - how many
releases-outdated = { $texts ->
    [one] { $texts } text older than its original
   *[other] { $texts } texts older than their originals
}
releases-original-changed = The original was changed since this was written.
releases-still-right = This text is still right
# $language (String) - its name in itself
releases-line-in = Line ({ $language })
# $language (String) - its name in itself
releases-summary-in = Summary ({ $language })
# $language (String) - its name in itself
releases-known-issues-in = Known issues ({ $language })
releases-taken-back = No longer finished: this line will be left out when the release goes out.
releases-line = Line
releases-change = Kind of change
releases-position = Position
releases-highlight = Highlight: show it at the top
releases-credits = Credits
# $names (String) - people with their handles, listed as the language lists them
releases-credits-told = Credited, beside everybody who tested, confirmed or voted: { $names }.
releases-credits-nobody = Only those who tested, confirmed or voted are credited.
# $name (String) - somebody
# $handle (String) - their handle
releases-credits-person = { $name } (@{ $handle })
releases-credit = Credit as well
releases-credit-hint = Handles of members who asked for it elsewhere, with commas between them. They count as having seconded it.
releases-uncredit = Leave out of the credits
releases-uncredit-hint = Handles with commas between them. Who is left out is not credited for a test, a confirmation or a vote either, and hears nothing of this line.
releases-carries = Links and devices
releases-tutorial = Tutorial (link)
releases-video = Video (link)
releases-discussion = Discussion (link)
# $host (String) - the site to which it leads
releases-tutorial-at = Tutorial ({ $host })
# $host (String) - the site to which it leads
releases-video-at = Video ({ $host })
# $host (String) - the site to which it leads
releases-discussion-at = Discussion ({ $host })
releases-written = A line without a post
releases-written-hint = For what nobody asked for. It is added when you save.
releases-up = Move up
releases-down = Move down
releases-split = Split in two
releases-join = Join with the line above
releases-move-to = Move to a place
releases-picture = Picture
releases-picture-choice = Which picture?
releases-picture-none = None
releases-picture-there = The one that is there
# $post (String) - its number, such as #17
releases-picture-of = From post { $post }
releases-picture-file = Upload one
releases-picture-said = What it shows, for those who do not see it
releases-picture-back = Back to the line
flash-picture-unsaid = Saved. Nobody has said yet what the picture shows: those who do not see it are told nothing.
releases-picture-file-hint = PNG, JPEG, WebP or GIF, up to 10 MB. It takes the place of what is chosen above.
# $language (String) - its name in itself
releases-picture-alt = What it shows ({ $language })
releases-leave-out = Leave out
# $title (String) - the post's title
releases-leave-out-which = Leave out “{ $title }”
releases-late-title = Finished since then
releases-late = Add finished posts that are not in it
# $posts (Number) - posts finished after the release froze
releases-late-count = { $posts ->
    [0] Nothing was finished since it froze.
    [one] { $posts } post was finished since it froze.
   *[other] { $posts } posts were finished since it froze.
}
# $lines (Number) - lines of recalled releases
releases-coming-back = { $lines ->
    [one] { $lines } line of a recalled release comes back.
   *[other] { $lines } lines of recalled releases come back.
}
releases-late-listed = Add what is listed here
releases-freeze-listed = Freezing makes a line of each finished post listed here, and takes in the lines of recalled releases as they are worded. What is finished later can still be added. This cannot be undone.
releases-notes = Notes
releases-summary = Summary
releases-summary-hint = One paragraph at the head of the changelog, as plain text.
releases-markdown-hint = Markdown works here. Say what is wrong and what helps until it is fixed.
releases-known-issues-edit = Edit the known issues
releases-known-issues-coming = Write known issues of the coming release
releases-known-issues-beside = Write something beside these bugs
releases-save = Save
releases-calendar-title = Calendar
# $moment (String) - when, with the zone of the site
releases-calendar-planned = Planned for { $moment }
releases-calendar-coming = Coming weeks
releases-calendar-past = Past weeks
# $moment (String) - the same moment in the zone of the reader
releases-your-time = Your time: { $moment }
releases-calendar-announce-title = Announce a week without a release
releases-calendar-week = Week
releases-calendar-announce = Announce
releases-calendar-unskip = Do not skip
releases-calendar-stray-title = Announced for days without a publication
releases-calendar-stray-text = The week has other moments now: nothing goes out on these days, and no week is skipped for them. Only staff see this.
releases-count-title = Count the weeks
releases-count-text = One number for each publication day, whatever becomes of it; it may begin at any number. If this week’s release is approved, it has to be approved again.
releases-count-number = Number of a week
releases-count-day = The day on which that week’s release goes out or went out
releases-count = Count from there
releases-wait-title = Hold this release
releases-wait-text = Until you let it go on, it does not go out, even if it is approved and its hour has come.
releases-wait-hint = Everybody can read it.
releases-wait = Hold it
releases-wait-again = Change the reason of the hold
releases-wait-save = Save the reason
releases-go-on = Let it go on
releases-waits = The release is on hold. Staff say why:
releases-moments-title = Change this week’s times
releases-moments-text = All countdowns follow, and everybody sees the new times. The week after that stays as planned. If the release is approved, it has to be approved again.
releases-moments-frozen = It is frozen, so only its publication can be moved.
releases-moments-cutoff-day = Day of the cutoff
releases-moments-cutoff-time = Time of the cutoff
releases-moments-publish-day = Day of publication
releases-moments-publish-time = Time of publication
releases-moments-move = Change
# $moment (String) - when it was to go out
releases-moved-from = Moved from { $moment }
releases-skip-title = Skip this week
releases-skip-text = There will be no release this week, and the next week begins. You can take that back for ten minutes, under “My last acts”.
# $lines (Number) - lines that are there already
releases-skip-lines = { $lines ->
    [one] The wording of its { $lines } line is lost; the post stays finished.
   *[other] The wording of its { $lines } lines is lost; the posts stay finished.
}
# $lines (Number) - lines of recalled releases
releases-skip-back = { $lines ->
    [one] { $lines } line of a recalled release comes back with the next release, as it was worded there.
   *[other] { $lines } lines of recalled releases come back with the next release, as they were worded there.
}
releases-skip-reason = Reason
# $language (String) - its name in itself
releases-reason-in = Reason ({ $language })
releases-withheld = A change whose post is hidden
releases-skip-hint = Everybody can read it. Finished work waits for the next week.
releases-skip = Skip the week

releases-conflict = Somebody else saved this while you were writing. Your text is still in the form; nothing is lost. Saving it again replaces theirs.
releases-conflict-theirs = What they saved:
releases-conflict-again = The release has changed since this page was opened. Please look at it again.
releases-changed-notes = The summary or the known issues were changed.
# $line (String) - what the line says now
releases-changed-line = Changed: { $line }
# $line (String) - what the line says now
releases-changed-added = Added: { $line }
# $lines (Number) - how many
releases-changed-left-out = { $lines ->
    [one] { $lines } line was left out.
   *[other] { $lines } lines were left out.
}
releases-conflict-left-out = What you typed for lines that somebody has left out in the meantime:
# $version (String) - the recalled release's version
releases-came-back = From { $version }, which was recalled
releases-gone-out = This release went out in the meantime. What you typed was not saved; you can copy it from here.
releases-gone-recalled = This release was recalled in the meantime. What you typed was not saved; you can copy it from here.
releases-gone-skipped = This week was skipped in the meantime. What you typed was not saved; you can copy it from here.
releases-gone-retired = Nothing goes with this train any more, so nothing was saved.
releases-gone-typed = What you typed
