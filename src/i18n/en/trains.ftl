trains-title = Trains
trains-text = What releases go with. Posts ship with the weekly train. Another train says once more what is finished or has shipped, and changes nothing of the posts.
trains-daily = Daily
trains-weekly = Weekly
trains-monthly = Monthly
trains-rhythm = How often
trains-rhythm-hint = A monthly train takes in what the weekly one has shipped since its last release. A daily one takes in what is finished and has not gone with it yet.
trains-cutoff = Cutoff
trains-publish = Publication
trains-moment-hint = A day and a time where the site is, with the day in English, such as Thu 18:00. Of a daily train only the time counts; a monthly one goes on the first such day of the month. Empty as in the settings.
trains-version = A version that begins like this one
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
