### Words of the database shown to people, used by every room.

status-open = Open
status-under-review = Under review
status-planned = Planned
status-in-progress = In progress
status-ready = Ready for Friday
status-shipped = Shipped
status-declined = Declined
status-duplicate = Duplicate

kind-request = Request
kind-bug = Bug

change-new = New
change-improved = Improved
change-fixed = Fixed

role-reported = reported
role-seconded = seconded
role-tested = tested
role-confirmed = confirmed
role-voted = voted
# $count (Number) - shipped lines
# $shown (String) - the same number as people write it
role-reported-count = { $count ->
    [one] { $shown } reported
   *[other] { $shown } reported
}
# $count (Number) - shipped lines
# $shown (String) - the same number as people write it
role-seconded-count = { $count ->
    [one] { $shown } seconded
   *[other] { $shown } seconded
}
# $count (Number) - shipped lines
# $shown (String) - the same number as people write it
role-tested-count = { $count ->
    [one] { $shown } tested
   *[other] { $shown } tested
}
# $count (Number) - shipped lines
# $shown (String) - the same number as people write it
role-confirmed-count = { $count ->
    [one] { $shown } confirmed
   *[other] { $shown } confirmed
}
# $count (Number) - shipped lines
# $shown (String) - the same number as people write it
role-voted-count = { $count ->
    [one] { $shown } voted for
   *[other] { $shown } voted for
}

# $count (Number) - votes for a post
# $shown (String) - the same number as people write it
votes = { $count ->
    [one] { $shown } vote
   *[other] { $shown } votes
}
# $count (Number) - comments on a post
# $shown (String) - the same number as people write it
comments = { $count ->
    [one] { $shown } comment
   *[other] { $shown } comments
}

# $said (String) - a day and time
# $zone (String) - its distance from UTC
moment-in-zone = { $said } { $zone }
# $shown (String) - an exact million, where a language says it in another way before what is counted
number-of-many = { $shown }

# $first (String) - a fact, such as how often something is
# $then (String) - the fact beside it
words-beside = { $first } · { $then }
