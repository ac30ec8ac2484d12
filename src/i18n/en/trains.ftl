trains-title = Trains
trains-text = A train is a row of releases with a clock of its own: each freezes at its cutoff and goes out at its publication, and then the next one begins. Posts ship with the weekly train. Another train says once more what is finished or has shipped, and changes nothing of the posts.
trains-daily = Daily
trains-weekly = Weekly
trains-monthly = Monthly
trains-rhythm = How often
trains-rhythm-hint = A monthly train takes in what the weekly one has shipped since its last release. A daily one takes in what is finished and has not gone with it yet.
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
trains-coming-text = Its lines come in at the cutoff, as they were worded before. Once it is approved, it goes out at its hour.
trains-publish-text = It goes out at once, and its next release begins. No post changes, and nobody gets an email.
# $train (String) - what the train is called
# $version (String) - the release's version
trains-heading = { $train } { $version }
# $train (String) - what the train is called
trains-releases = Releases: { $train }
trains-none = Nothing is out yet
trains-recall-text = Its lines go with a later release of its train. No post changes, and nobody gets an email. Its pages say it at once, with your reason. This cannot be undone.
