numbers-title = Numbers
numbers-text = A week ends with its release and is counted a day later, as it is then. What is taken back, merged or moved after that changes nothing here.
numbers-empty = Nothing is counted yet
# $when (String) - a moment
numbers-empty-text = The first week is counted here at this time: { $when }. Then you see how long fans wait for an answer and for a release, what came from them, who comes back to vote, and what waits.
# $counted (String) - weeks that are counted, as people write the number
# $count (Number) - weeks that are to be
# $shown (String) - the same number as people write it
numbers-progress = { $count ->
    [one] { $counted } of { $shown } week is counted; the others follow.
   *[other] { $counted } of { $shown } weeks are counted; the others follow.
}
# $day (String) - the day on which it ended
numbers-last-week = The week up to { $day }
numbers-by-week = Week by week
numbers-weeks = Weeks
# $count (Number) - how many
# $shown (String) - the same number as people write it
numbers-weeks-count = { $count ->
    [one] { $shown } week
   *[other] { $shown } weeks
}
numbers-to-ship = From filing to shipped
numbers-to-answer = To the first answer
numbers-fans = From fans
numbers-returned = Voters who came back
numbers-waiting = Waiting for a first answer
# $count (Number) - how many, as far as they are counted
# $shown (String) - the same number as people write it
numbers-waiting-now = { $count ->
    [one] At this moment: { $shown } post.
   *[other] At this moment: { $shown } posts.
}
numbers-own = My minutes at the desk
numbers-own-text = Only you see these, here and in the table. A minute counts when you open a page of the desk in it.
numbers-own-whole = They are of the whole desk, whatever area or line is chosen above.
numbers-own-none = No minute was counted in these weeks.
# $count (Number) - how many
# $shown (String) - the same number as people write it
numbers-minutes-now = { $count ->
    [one] This week so far: { $shown } minute.
   *[other] This week so far: { $shown } minutes.
}
# $count (Number) - how many
# $shown (String) - the same number as people write it
numbers-minutes = { $count ->
    [one] { $shown } minute
   *[other] { $shown } minutes
}
# $count (Number) - how many
# $shown (String) - the same number as people write it
numbers-hours = { $count ->
    [one] { $shown } hour
   *[other] { $shown } hours
}
# $count (Number) - how many
# $shown (String) - the same number as people write it
numbers-days = { $count ->
    [one] { $shown } day
   *[other] { $shown } days
}
# $time (String) - the time in the middle of all, such as 3 days
# $count (Number) - posts
# $shown (String) - the same number as people write it
numbers-time-of = { $count ->
    [one] { $time }, of { $shown } post
   *[other] { $time }, the median of { $shown } posts
}
numbers-ship-none = Nothing was shipped
numbers-answer-none = Nothing was answered for the first time
# $percent (String) - the part that came from fans
# $fans (String) - items from fans, as people write the number
# $count (Number) - items of the release
# $shown (String) - the same number as people write it
numbers-fans-said = { $count ->
    [one] { $percent }%: { $fans } of { $shown } change
   *[other] { $percent }%: { $fans } of { $shown } changes
}
# $returned (String) - those who had voted in an earlier week, as people write the number
# $count (Number) - voters
# $shown (String) - the same number as people write it
numbers-voters-said = { $count ->
    [one] { $returned } of { $shown } voter
   *[other] { $returned } of { $shown } voters
}
numbers-voters-none = Nobody voted
# $count (Number) - how many
# $shown (String) - the same number as people write it
numbers-posts = { $count ->
    [one] { $shown } post
   *[other] { $shown } posts
}
# $count (Number) - how many
# $shown (String) - the same number as people write it
numbers-points = { $count ->
    [one] { $shown } percentage point
   *[other] { $shown } percentage points
}
# $much (String) - how much, such as 2 days or 12
numbers-more = { $much } more than the week before
# $much (String) - how much, such as 2 days or 12
numbers-less = { $much } less than the week before
numbers-same = the same as the week before
# $first (String) - the day on which the first week ended
# $last (String) - that of the last one
# $highest (String) - the highest bar
numbers-chart-said = A bar for each week, from { $first } to { $last }. The highest: { $highest }.
# $what (String) - what the filled part of a bar is
numbers-chart-filled = Filled: { $what }
numbers-column-week = Week up to
numbers-column-middle = Median
numbers-column-shipped = Shipped
numbers-column-answered = Answered
numbers-column-fans = From fans
numbers-column-items = Changes
numbers-column-returned = Came back
numbers-column-voters = Voters
numbers-column-posts = Posts
numbers-column-minutes = Minutes
numbers-by-day = Day by day
numbers-days-text = A day is a calendar day where the site is, and is counted once it is over, as things are then. These are the last 28. What is taken back, merged or moved after that changes nothing here, unless a release is recalled.
numbers-days-empty = The first day stands here once it is over.
numbers-filed = New posts
numbers-votes = Votes
numbers-first-answers = First answers
numbers-column-day = Day
# $first (String) - the first day
# $last (String) - the last one
# $highest (String) - the highest bar
numbers-chart-said-days = A bar for each day, from { $first } to { $last }. The highest: { $highest }.
