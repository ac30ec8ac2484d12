archive-title = Archive
archive-search = Search what has changed
archive-year = Year
archive-years-all = All years
# $year (String) - the year
archive-weeks = The weeks of { $year }
# $count (Number) - how many
# $shown (String) - the same number as people write it
archive-out = { $count ->
    [one] { $shown } release
   *[other] { $shown } releases
}
# $count (Number) - how many
# $shown (String) - the same number as people write it
archive-late = { $count ->
    [one] { $shown } later than planned
   *[other] { $shown } later than planned
}
# $count (Number) - how many
# $shown (String) - the same number as people write it
archive-skipped = { $count ->
    [one] { $shown } week without a release
   *[other] { $shown } weeks without a release
}
archive-chain-key = Each bar is a release; half a bar is one that came later than planned, and a gap is a week without one.
archive-none = No change found
archive-none-text = Only changes that are out are found here. What is wished for and planned is on the board.
archive-none-in-year = No week ended in this year.
archive-cut = Not everything was looked through. Fewer or rarer words find more.
archive-not-yet = Not shipped yet. This is asked for on the board:
archive-on-the-board = Search the board
# $version (String) - the version of the release
# $day (String) - the day on which it went out
archive-answer = The latest of these shipped in { $version } on { $day }.
# $version (String) - the version that is planned next
archive-recalled-ready = Not out: the release was recalled, and this is ready for { $version }.
# $version (String) - the version of the release that was recalled
archive-recalled = Not out: { $version } was recalled.

how-title = How it works
how-lead = Fans say what they want, staff answer, and every week a release names everyone who shaped it. This is the way of a wish, step by step.
how-example = A real wish as an example
# $version (String) - the version of the release
how-release = Release { $version }
how-so-far = So far
how-ask = A fan asks
how-ask-text = Everybody with an account can file a wish or a bug. While they type, posts like theirs are shown, so that votes come together.
# $name (String) - who asked
# $day (String) - the day
how-ask-then = { $name } asked for this on { $day }.
how-vote = Fans vote
how-vote-text = Each person has one vote for a post and can withdraw it. What most people want this week stands first.
# $count (Number) - how many
# $shown (String) - the same number as people write it
how-vote-then = { $count ->
    [one] { $shown } person voted for it.
   *[other] { $shown } people voted for it.
}
how-answer = Staff answer
how-answer-text = Every answer is public. Whoever declines something says why, and fans can go on talking about it.
# $day (String) - the day
how-answer-then = The first answer came on { $day }.
how-build = It is built
how-build-text = Everybody can see what is planned, what is in progress and what is ready.
# $day (String) - the day
how-build-then = It was finished on { $day }.
how-freeze = The release freezes
how-freeze-text = What is ready by then goes into the release of this week. What comes later waits for the next one.
# $day (String) - the day
how-freeze-then = It was in the release when that froze on { $day }.
how-ship = The release goes out
how-ship-text = Each change leads to the posts it came from. A week with nothing finished has no release, and says so.
# $version (String) - the version of the release
# $day (String) - the day
how-ship-then = It shipped in { $version } on { $day }.
how-thank = Everyone is named
how-thank-text = Who filed it, who filed the same, and who tested, confirmed or voted are credited for the change, unless they hide their name.
# $count (Number) - how many
# $shown (String) - the same number as people write it
how-thank-then = { $count ->
    [one] { $shown } person shaped this change.
   *[other] { $shown } people shaped this change.
}
how-mail = One email
how-mail-text = Everyone who shaped something gets one email that week, with what is theirs. One click ends these emails.
how-press = For the press
# $contact (String) - an address of the web, or one of a mailbox
how-contact = Contact: { $contact }
# $licence (String) - its terms
how-licence = Pictures and words of this page: { $licence }
how-choose = Whose way is told
how-post = Number of the post
how-post-hint = A wish that shipped. Empty for the latest one with the most votes.

archive-qr-said = A QR code with the address of the page for phones that have this release
archive-qr = Scan it with a phone that has this release.
