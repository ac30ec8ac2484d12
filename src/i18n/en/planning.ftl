planning-title = Plan
planning-text = Of each area, what is wanted most beside what is in this week. Everything you do here is public at once.
# $cutoff (String) - day and time
# $day (String) - the day of the release
planning-week-open = What is finished by { $cutoff } goes out on { $day }.
# $day (String) - the day of the release
# $next (String) - the day of the one after it
planning-week-frozen = The release of { $day } is closed. What you start or finish now goes out on { $next } at the earliest.
# $train (String) - what the train is called
planning-ships-with = Ships with { $train }
planning-frozen = In the closed release
planning-empty = Nothing is open, and nothing is in this week
planning-wanted = Wanted most
planning-wanted-none = Nothing is open here.
planning-desk = All that is open
planning-in-week = In this week
planning-in-week-none = Nothing is in this week yet.
# $posts (Number) - how many
# $shown (String) - the same, as it is written
planning-more = { $posts ->
    [one] { $shown } more in this week
   *[other] { $shown } more in this week
}
planning-first-areas = The first areas
planning-more-areas = More areas
planning-start = Start
planning-finish = Finish
planning-move = Move to next week
planning-builders = Who builds it
# $items (Number) - how many changes
# $shown (String) - the same, as it is written
planning-load = { $items ->
    [one] { $shown } in this week
   *[other] { $shown } in this week
}
# $items (String) - how many changes are in this week
# $capacity (String) - how many the area finishes
planning-load-of = { $items } of { $capacity }
# $items (Number) - how many are too many
# $shown (String) - the same, as it is written
planning-over = { $items ->
    [one] That is { $shown } more than this area finishes in a week.
   *[other] That is { $shown } more than this area finishes in a week.
}
planning-capacity = Changes a week
planning-capacity-hint = From 0 to 99. Leave it empty if it is not limited.
# $area (String) - the name of the area
planning-capacity-title = How much { $area } finishes in a week
planning-save = Save
planning-builders-title = Who builds this
planning-builders-text = Everybody reads it on the post and on the page of this week. Up to five people.
planning-builders-staff = Of the team
planning-builders-others = Others
planning-builders-others-hint = One name a line.
# $names (String) - who builds it
planning-built-by = Built by { $names }
planning-move-title = Move this to next week
planning-move-note = Why is it not in this week?
planning-move-hint = Everybody reads it on the post and on the page of this week, and whoever follows the post gets it by mail. Its status becomes “Planned”.
acceptance-title = When is this done?
acceptance-link = Done when …
acceptance-done-when = Done when
# $met (String) - how many of its points are met
# $total (String) - how many it has
acceptance-tally = Points met: { $met } of { $total }
acceptance-text = Everybody reads this list on the post. While a point is open, the post does not become Ready.
acceptance-ticks = What is so
acceptance-tick = Save ticks
acceptance-points = What has to be so, a point a line
acceptance-points-hint = Up to twenty. A line that stays as it is keeps its tick.
acceptance-save = Save the list
