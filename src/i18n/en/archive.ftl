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
archive-on-the-board = Search the board
# $version (String) - the version of the release
# $day (String) - the day on which it went out
archive-answer = The latest of these shipped in { $version } on { $day }.
