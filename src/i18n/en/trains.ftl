trains-title = Trains
trains-text = A train is a row of releases with a clock of its own: each freezes at its cutoff and goes out at its publication, and then the next one begins. A post ships with the train of its line, or with the weekly one. Another train says once more what is finished or has shipped, and changes nothing of the posts.
trains-daily = Daily
trains-weekly = Weekly
trains-monthly = Monthly
trains-rhythm = How often
trains-rhythm-hint = Of a train for a line this is all. Another one takes in, monthly, what the weekly one has shipped since its last release, and daily what is finished and has not gone with it yet.
trains-moment-hint = Where the site is. Of a daily train only the time counts; a monthly one goes on the first such day of the month. Leave day and time empty to go as in the settings.
trains-as-settings = As in the settings
trains-version = Versions
# $version (String) - the version of a release
# $day (String) - the day on which it goes out
trains-letters = Of the day on which a release goes out, yy is the year, m the month and d the day: { $version } goes out on { $day }.
# $letters (String) - what a version is made of, such as yy.m.d
# $version (String) - such a version
trains-such-as = { $letters }, such as { $version }
# $version (String) - the next version
# $first (String) - day and time
# $second (String) - day and time
trains-ahead = By its clock { $version } goes out on { $first }, and the one after it on { $second }.
# What is planned, whatever the clock alone would say.
# $version (String) - the next version
# $first (String) - day and time
# $second (String) - day and time
trains-planned = { $version } goes out on { $first }, and the one after it on { $second }.
# $version (String) - the next version
# $first (String) - day and time
trains-planned-last = { $version } goes out on { $first }.
# $version (String) - the next version
trains-planned-waits = { $version } waits, and goes out when staff let it go on.
trains-monday = Monday
trains-tuesday = Tuesday
trains-wednesday = Wednesday
trains-thursday = Thursday
trains-friday = Friday
trains-saturday = Saturday
trains-sunday = Sunday
# $day (String) - a day of the week
# $time (String) - a time of the day, such as 18:00
trains-moment = { $day }, { $time }
trains-word = Word behind the version
trains-word-hint = Optional: letters from a to z, such as beta. No two trains may have the same versions.
trains-add = Add a train
trains-button = Add the train
trains-keeps = The release that is collecting keeps its moments; the next one follows what is saved here.
trains-of-settings = This train runs by the settings of the site: its moments and its versions stand there.
trains-retire-text = Then no further release goes with it. What went with it stays. You can bring it back.
trains-retired-text = No release goes with it any more.
trains-coming = Its coming release
trains-publish-text = It goes out at once, and its next release begins. No post changes, and nobody gets an email.
# $train (String) - what the train is called
# $version (String) - the release's version
trains-heading = { $train } { $version }
# $train (String) - what the train is called
trains-releases = Releases: { $train }
trains-none = Nothing is out yet
trains-recall-text = Its lines go with a later release of its train. No post changes, and nobody gets an email. Its pages say it at once, with your reason. This cannot be undone.
# $train (String) - what the train is called
trains-calendar = Calendar: { $train }
trains-calendar-coming = Releases to come
trains-calendar-past = Past releases
trains-calendar-announce = Announce that one is skipped
# $train (String) - what the train is called
# $number (Number) - the number of its release
trains-about = { $train }, release { NUMBER($number) }
trains-changes-nothing = Posts ship with the weekly train. With this one no post changes, nobody is credited, and nobody gets an email.
trains-takes-daily = Collecting: when it freezes, it takes in the finished posts that have not gone with this train yet.
trains-takes-monthly = Collecting: when it freezes, it takes in the lines of the weekly releases since the last one of this train, as they are worded there.
trains-lines-later = Once this is frozen, a line without a post can be written here. Until then it is not known what this train takes in, and the line could say the same.
trains-so-far = Shipped so far
trains-so-far-none = Nothing waits for it yet. A release with nothing in it is skipped automatically.
trains-since = Shipped since then
# $lines (Number) - lines that shipped after the release froze
trains-since-count = { $lines ->
    [0] Nothing shipped since it froze.
    [one] { $lines } line shipped since it froze.
   *[other] { $lines } lines shipped since it froze.
}
trains-late = Add the lines that are not in it
trains-freeze = Freezing takes in these lines as they are worded. What ships later can still be added. This cannot be undone.
trains-freeze-empty = Nothing waits for it, so freezing now skips this release. You can take that back for ten minutes, under “My last acts”.
trains-gone-skipped = This release was skipped in the meantime. What you typed was not saved; you can copy it from here.
trains-taken-back = No longer shipped: this line will be left out when the release goes out.
trains-moments = Change its times
trains-moments-text = All countdowns follow, and everybody sees the new times. The release after that stays as planned. If the release is approved, it has to be approved again.
trains-skip = Skip this release
trains-skip-text = It does not go out, and the next release of its train begins. You can take that back for ten minutes, under “My last acts”.
trains-audience = Who reads of it
trains-for-everyone = Everybody
trains-for-testers = Testers and staff
trains-audience-hint = Of a train for testers only members who test an area and staff hear. This holds for what is out, too.
trains-line = Line that ships with it
trains-line-none = None
trains-line-hint = What is finished in its areas ships with this train instead of the weekly one. Once a release is out, the line stays.
trains-publish-ships = It goes out at once, and its next release begins. What is in it ships, and who is to hear of it gets an email.
trains-coming-ships = What is finished in its line comes in at the cutoff. Once it is approved, it goes out at its hour and ships its posts.
