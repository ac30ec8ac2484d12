awards-title = Popcorn award
awards-text = In the report of each week’s release fans choose the change they like best. The area whose work they liked most gets the popcorn award, and those who built it are the engineers of the week.
awards-none = There has been no award yet.
awards-feed = Awards as a feed
awards-all = All awards
# $areas (String) - which areas won
# $version (String) - the version of the release
awards-entry = { $areas }: popcorn award of { $version }
# $count (Number) - how many liked it best
# $shown (String) - the same number as people write it
# $all (String) - how many answered
awards-votes = { $count ->
    [one] { $shown } of { $all } people who answered liked it best
   *[other] { $shown } of { $all } people who answered liked it best
}
awards-shared = Shared: as many votes each
awards-engineers = Engineers of the week
# $names (String) - who
awards-engineers-are = Engineers of the week: { $names }
awards-engineers-none = Nobody is named: neither the lines nor the plan say who built them.
# $areas (String) - which areas won
# $version (String) - the version of the release
awards-title-of = Engineer of the week: { $areas }, { $version }
awards-too-few = No award: too few reports
awards-recalled-none = No award: the release was recalled first
awards-recalled-since = This release was recalled. The award stays.
awards-withdrawn-because = This award is withdrawn. Staff say why:
# $day (String) - when
awards-changed = Words or picture changed on { $day }
awards-rules = The rules
awards-rule-votes = Everybody chooses one change in the report. An area has the votes of all its lines together: that is how many people liked its work best. More lines bring nobody a second vote, and one line is enough to win.
awards-rule-found = The numbers are those with which the report closed. Staff choose the words, the picture and the day, never the winner.
awards-rule-tie = Areas with as many votes share the award, all of them.
# $answers (String) - how many at least
# $votes (String) - how many at least
awards-rule-floor = With fewer than { $answers } answers, or fewer than { $votes } votes for the first, there is no award that week, and it says so here.
awards-rule-people = Named are those who built lines of the area, as its lines and the plan say. Whoever hides their name is not named.
awards-rule-recalled = If the release is recalled before the award is presented, there is none. One that was presented stays, unless staff withdraw it for a reason that everybody reads.
awards-staff-title = Present awards
awards-staff-text = Once the report of a week’s release is closed, it stands here which area’s work fans liked most. Add a sentence and a picture, look at it, and present it.
awards-staff-none = Nothing waits to be presented.
awards-staff-others = Earlier ones
awards-state-waiting = To present
awards-state-presented = Presented
awards-state-withdrawn = Withdrawn
# $version (String) - the version of the release
awards-stage-title = Popcorn award of { $version }
awards-numbers = The numbers
awards-wins = wins
awards-sentence = The sentence
# $most (String) - how many characters
awards-sentence-hint = In one language at least, at most { $most } characters each. Who reads another one is told the nearest.
awards-save = Save the sentence
# $version (String) - the version of the release
awards-picture-title = Picture of the award of { $version }
awards-preview = As fans will see it
awards-present = Present the award
awards-present-text = From this press on everybody reads it, and whoever is named hears of it. It is presented once. Words and picture can still be changed, the winner cannot.
# $version (String) - the version of the release
awards-withdraw-title = Withdraw the award of { $version }
awards-withdraw-text = Its titles are shown no more, and everybody reads why. Its place in the archive stays. This cannot be taken back.
awards-back = Back to the award
awards-flash-presented = The award is presented.
awards-flash-withdrawn = The award is withdrawn, and everybody reads why.
awards-refused-no-sentence = Write the sentence in one language at least.
awards-refused-not-won = Too few reported that week: there is no award.
awards-refused-recalled = This release was recalled before its award was presented: there is none.
awards-refused-withdrawn = This award is withdrawn.
awards-refused-not-presented = This award is not presented.
awards-refused-one-picture = An award has one picture. Choose one file.
# $version (String) - the version of the release
awards-inbox = You built what fans liked best in { $version }: the popcorn award is yours
awards-audit-staged = Changed the words of an award
awards-audit-pictured = Changed the picture of an award
awards-audit-presented = Presented an award
awards-audit-withdrawn = Withdrew an award
awards-act-stays = Everybody has read it. A presented award can be withdrawn on its own page, and that is for good.
