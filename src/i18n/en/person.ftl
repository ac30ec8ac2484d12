# $count (Number) - shipped items
# $shown (String) - the same number as people write it
person-lines = { $count ->
    [one] { $shown } shipped feature carries this name
   *[other] { $shown } shipped features carry this name
}
# $count (Number) - shipped items
# $shown (String) - the same number as people write it
person-lines-yours = { $count ->
    [one] { $shown } shipped feature carries your name
   *[other] { $shown } shipped features carry your name
}
# $count (Number) - early votes
# $shown (String) - the same number as people write it
person-early = { $count ->
    [one] { $shown } vote was early: fewer than ten people had voted, and it shipped.
   *[other] { $shown } votes were early: fewer than ten people had voted, and it shipped.
}
# $count (Number) - early votes
# $shown (String) - the same number as people write it
person-early-yours = { $count ->
    [one] { $shown } vote of yours was early: fewer than ten people had voted, and it shipped.
   *[other] { $shown } votes of yours were early: fewer than ten people had voted, and it shipped.
}
person-going = Under way
person-filed = Filed
# $name (String)
person-filed-of = Filed by { $name }
person-filed-none = Nothing has been filed yet.
person-filed-all = Everything filed
person-back = Back to the whole page
# $count (Number) - votes
# $shown (String) - the same number as people write it
person-held = { $count ->
    [one] { $shown } vote of yours does not count yet
   *[other] { $shown } votes of yours do not count yet
}
person-held-only = Only votes that do not count yet
person-drafts = Drafts on this device
person-drafts-hint = Typed and not sent. Nobody else sees them, and no other device has them.
person-devices = Your devices
person-devices-hint = Only you see this.
person-devices-change = Change your devices
person-badge = Badge for your own site
# $site (String)
person-badge-alt = My part in { $site }
person-badge-code = HTML to put there
# $count (Number) - shipped items
# $shown (String) - the same number as people write it
person-badge-lines = { $count ->
    [one] { $shown } shipped feature
   *[other] { $shown } shipped features
}
# $year (String)
person-badge-joined = joined in { $year }
person-feed = Follow what ships with this name as a feed
# $name (String)
person-feed-titled = Shaped by { $name }
