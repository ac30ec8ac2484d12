board-title = What should we build next?
board-ask = File a request or a bug
board-retired = Nothing new is filed here any more. What was filed before stays.
# $week (Number) - the week's number
board-strip-title = Week { NUMBER($week) }
# $moment (String) - when, with its zone
board-strip-ships = Ships on { $moment }
# $moment (String) - when, with its zone
board-strip-frozen = Frozen; goes out on { $moment }
board-progress-label = Finished this week
# $total (Number) - how much is under way
# $done (Number) - how much of it is finished
board-progress = { NUMBER($done) } of { NUMBER($total) } done
board-progress-nothing = Nothing is under way for this week yet.
board-sort = Sort
board-sort-week = Trending
board-sort-new = New
board-sort-top = Top
board-sort-done = Shipped
board-sort-best = Best match
# $words (String) - what is looked for
board-search-title = Search: { $words }
# $count (Number) - how many
board-search-found = { $count ->
    [one] { NUMBER($count) } post found
   *[other] { NUMBER($count) } posts found
}
board-search-none = No post says that.
# $number (Number)
board-search-no-post = There is no post #{ $number }.
board-search-no-post-text = Check the number, or look for a word of the title.
board-search-partial = No post has all of these words. These have some of them.
board-search-some = These have some of the words.
board-search-first = These are the first of them; more posts say it. Further words or a filter lead to the others.
board-search-newest = So many posts say it that only the newest were looked through. Further words lead to older ones.
board-search-file = Not among them? File it.
board-search-none-text = Try fewer or other words, or file it as a post of your own.
board-filter = Filter
board-filter-area = Area
board-filter-area-all = All areas
board-filter-kind = Kind
board-filter-kind-all = All kinds
board-filter-status = Status
board-filter-status-all = Not closed
board-filter-status-any = All statuses
board-filter-show = Show
board-filter-reset = Show everything
board-feed = Follow the releases as a feed
board-empty-first = Be the first
board-empty-first-text = Nobody has filed anything yet. What annoys you most on your phone, or what is missing?
board-empty-none = Nothing here
board-empty-none-text = No post matches your filters.
board-empty-page-text = The list ends before this page.
board-empty-done-text = Nothing has shipped yet. The first release will fill this list.

board-crumbs = You are here
# $number (Number) - the number of the merged post
board-merged-banner = #{ NUMBER($number) } was merged into this post, and its votes came with it.
board-post-device = Device
board-post-build = Build
# $version (String) - the release's version
board-post-shipped = Shipped in { $version }
board-post-edit = Edit your post
# $when (String) - a day, or how long ago it was
board-post-edited = (edited { $when })
board-post-add = Add to your post
# $when (String) - a day, or how long ago it was
board-post-added = Added { $when }
board-post-pending = Only you see this post. It appears once your email address is confirmed.
board-comment-pending = Only you see this. It appears once your email address is confirmed.
board-post-hidden = Staff have hidden this post. Only its author and staff see it.
board-comment-hidden = Staff have hidden this comment. Only its author and staff see it.
board-answer = Answer from staff
board-follow = Follow
board-unfollow = Stop following
board-follow-hint = Your vote brings you one email: the weekly digest, when this ships. Following brings you every answer by email until you stop following.
board-follow-hint-silent = You have switched the weekly digest off: your vote brings you no email. Following brings you every answer by email until you stop following.
board-follow-hint-answers-off = Your vote brings you one email: the weekly digest, when this ships. Following brings you no answers by email: you have switched these off.
board-follow-hint-none = You have switched the weekly digest off: your vote brings you no email. Following brings you no answers by email: you have switched these off, too.
board-follow-hint-comments = Following brings you every comment by email: you chose that in your notifications.
board-history = History
board-history-filed = Filed
board-history-undone = (undone)
# $status (String) - the status after it
board-history-undo = Undone; now: { $status }
# $post (String) - the number of the post it was merged into
board-history-merged = Duplicate of #{ $post }
board-history-asked = Fans were asked
# $people (String) - how many chose it
# $option (String) - what could be chosen
board-history-chose = { $people } for “{ $option }”
board-history-earlier = Earlier steps
board-history-later = Later steps
board-duplicates = Merged into this post
board-duplicates-undo = Undo this merge
# $number (String) - the number of the merged post
board-merged-from = from #{ $number }, merged
board-staff = For staff
board-undo = Undo the last decision
board-comments-title = Comments
board-comments-none = No comments yet.
board-comments-closed = Comments are closed.
board-comments-all = All comments
board-comment-whole = Read the whole comment
board-comment-sign-in = Sign in to comment
board-comment-label = Your comment
board-comment-send = Post comment
board-reply = Reply
board-reply-label = Your reply
board-reply-send = Post reply
# $replies (Number) - how many there are
board-replies-all = All { NUMBER($replies) } replies

# $week (Number) - the week's number
# $moment (String) - when it is published, with its zone
board-week-ships = Week { NUMBER($week) } ships on { $moment }
# $week (Number) - the week's number
# $moment (String) - when it is published, with its zone
board-week-frozen = Week { NUMBER($week) } is frozen and goes out on { $moment }
# $moment (String) - when the release freezes, with its zone
board-week-cutoff = What is finished by { $moment } goes in
board-week-approved = Staff have approved it: it goes out automatically.
board-week-looking = Staff are reviewing the changes.
board-week-edit = Edit the release
board-week-done = Done
board-week-in-progress = In progress
board-week-next = Planned next
board-week-none-done = Nothing is finished yet.
board-week-none-in-progress = Nothing is in progress right now.
board-week-none-next = Nothing is planned yet.
board-week-late = For the next release
board-week-late-hint = Finished after the cutoff, or taken out of this one.
board-week-moved = Moved out of this week
board-week-moved-hint = In this week at first, and not any more.
# $status (String) - what it is by now
board-week-moved-now = Now: { $status }
board-week-empty = No week has started yet
board-week-empty-text = As soon as the first week is open, you can see here what is coming.
board-to-board = Go to the board

board-roadmap-title = Roadmap
board-roadmap-hint = Whatever is finished ships every week. Beyond this week we promise no dates.
board-roadmap-none = Nothing yet.
board-roadmap-all = Show all
board-roadmap-empty = Nothing is planned yet
board-roadmap-empty-text = Vote for what you want most: what is wanted most is planned first.

# $day (String) - when they joined
board-person-since = Member since { $day }
board-person-shaped = Contributions
board-person-none = Nothing has shipped with this name yet.
board-person-invite = Nothing carries your name yet. Vote for what you want or file what is missing: when it ships, the release names you here.
board-person-hidden = This person keeps their contributions private.
board-person-hidden-yours = Your name is hidden from credits. Only you and staff see this page in full.
board-person-hidden-staff = This person’s name is hidden from credits. Only they and staff see this page in full.
board-person-page-hidden-yours = Your page is hidden. Only you and staff can open it.
board-person-page-hidden-staff = This page is hidden. Only this person and staff can open it.
board-person-unnamed = A member
board-person-settings = Settings
board-mine-votes = Your votes
board-mine-votes-hint = When one of these posts ships, the weekly digest tells you.
board-mine-votes-hint-silent = You have switched the weekly digest off: no email tells you when one of these ships.
board-mine-votes-none = You have not voted for anything yet.
board-mine-withdraw = Withdraw your vote
board-mine-follows = Posts you follow
board-mine-follows-hint = You get every answer to these posts by email: you wrote them, commented on them, or pressed Follow.
board-mine-follows-hint-silent = You follow these posts: you wrote them, commented on them, or pressed Follow. You have switched emails about answers off.
board-mine-follows-none = You do not follow any posts.
board-mine-wider-hint = What comes of these stands in your inbox. New posts, releases and what ships of people come by email, too, if you chose that in your notifications; answers in areas and lines come into the inbox only.
board-filter-line = Product line
board-filter-line-all = All lines
# $people (String)
board-owners = Answered for by { $people }
board-feed-posts = New posts as a feed
# $name (String)
board-feed-titled = New posts: { $name }
# $name (String)
board-feed-comment = { $name } commented
# $status (String)
board-feed-answer = Official answer: { $status }
board-log = Show the log
board-log-whole = The whole log
board-sort-talk = Discussed
# $shown (String) - the same number as people write it
board-row-week = +{ $shown } this week
# $shown (String) - the same number as people write it
# $date (String) - the day on which the week began
board-row-past = +{ $shown } in the week of { $date }
# Where in a post the words stand that were looked for.
board-row-title = In the title
board-row-both = In the title and the text
board-row-text = In the text
board-row-comment = In a comment
board-row-title-comment = In the title and a comment
board-row-text-comment = In the text and a comment
board-row-all = In the title, the text and a comment
# The same where they are some of the words only.
board-row-some-title = Some words in the title
board-row-some-both = Some words in the title and the text
board-row-some-text = Some words in the text
board-row-some-comment = Some words in a comment
board-row-some-title-comment = Some words in the title and a comment
board-row-some-text-comment = Some words in the text and a comment
board-row-some-all = Some words in the title, the text and a comment
# $date (String) - the day
board-row-filed = Filed { $date }
board-row-pending = Waits for your confirmation
board-row-held = Waits for staff
board-row-hidden = Hidden
# Before a piece of a comment in which there is what was looked for.
board-row-in-comment = In a comment:
# $status (String)
# $date (String) - the day on which it got there
board-row-status = { $status }: { $date }
# $devices (String)
board-post-only = Only for { $devices }
board-filter-device = Device
board-filter-own-device = My device
board-device-unknown = No device is called that, so this is about all.
# $device (String)
board-search-device = Everything about { $device }
board-undo-act = Take back
board-corrections = Corrected by staff
# $day (String) - the day, in words
board-revisit = We look at this again on { $day }.
board-below-title = Just below the line
# $votes (Number) - how many it would take
# $shown (String) - the same, as it is written
board-below-hint = { $votes ->
    [one] By votes alone, { $shown } vote would be enough for this week. These are wanted most of all that is not in it.
   *[other] By votes alone, { $shown } votes would be enough for this week. These are wanted most of all that is not in it.
}
board-below-no-line = Nothing is in this week yet, so there is nothing to come level with. These are wanted most.
board-below-none = Nothing is waiting: everything that was asked for is answered.
# $votes (Number) - how many are missing
# $shown (String) - the same, as it is written
board-below-more = { $votes ->
    [one] { $shown } more vote
   *[other] { $shown } more votes
}
board-below-level = Would be in by votes
board-contributors-title = Who shapes this week
# $people (Number) - how many
# $shown (String) - the same, as it is written
board-contributors-total = { $people ->
    [one] { $shown } person reported, confirmed, discussed or voted early for what is in this week.
   *[other] { $shown } people reported, confirmed, discussed or voted early for what is in this week.
}
# $shown (String) - how many there are at least
board-contributors-least = More than { $shown } people reported, confirmed, discussed or voted early for what is in this week.
board-contributors-none = Nobody yet: nothing is in this week.
board-lately-title = In the last 24 hours
board-lately-none = Nothing moved in the last 24 hours.
board-lately-planned = Planned
board-lately-joined = Joined this week
board-lately-finished = Finished
board-lately-reopened = Back in progress
board-lately-left = Left this week
board-lately-commented = New comment
board-comment-removed = Its author has removed this comment.
board-edits = What stood before
board-post-private = Only the author of this bug and staff see it.
board-comment-private = Only its author, whoever it answers, and staff see this.
board-answers-title = Top 10 answers
# $day (String) - a day
board-answers-title-of = Top 10 answers of the week from { $day }
# $from (String) - a day
# $to (String) - a day
board-answers-span = From the release of { $from } to that of { $to }
board-answers-text = The most-voted posts that staff answered in this week, each with what they said.
board-answers-none = Nothing was answered in this week
board-answers-none-text = As soon as staff answer a post with words that everybody reads, it stands here. Votes decide what comes first: look what others wish for and vote.
board-answers-before = The week before
board-answers-after = The week after
board-imported = Filed elsewhere
# $version (String) - the release's version
# $day (String) - its day
board-line-last = Last changed by { $version } on { $day }
# $count (Number) - devices that are not named
# $shown (String) - the same number as people write it
board-line-more = { $count ->
    [one] and { $shown } more device
   *[other] and { $shown } more devices
}
board-part-title = Take part
board-part-text = Beside posts and votes: what is open at this moment, and where fans meet, ask and decide.
# $what (String) - what is open, as a list
board-open-now = Open now: { $what }
# $version (String) - of a release
board-open-report = the report on { $version }
# $count (Number) - how many
# $shown (String) - the same number as people write it
board-open-polls = { $count ->
    [one] { $shown } poll
   *[other] { $shown } polls
}
# $city (String) - where the next meetup is
board-open-meetup = the meetup in { $city }
board-beside = Elsewhere on this site
board-beside-market = Market
board-beside-meetup = Meetup
board-beside-group = Interest group
board-beside-poll = Poll
board-beside-line = Change in a release
