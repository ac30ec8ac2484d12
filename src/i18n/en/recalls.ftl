recalls-word = Recalled
recalls-banner = This release was recalled. Staff say why:
recalls-ask = Recall this release
# $version (String) - the release's version
recalls-title = Recall { $version }
recalls-text = Its posts are finished again and wait for a later release, its credits do not count until then, and everybody who was told that it is out gets one email with your reason. Feeds and pages say it at once. This cannot be undone.
recalls-text-untold = Its posts are finished again and wait for a later release, and its credits do not count until then. Its emails did not go out, so nobody gets one about this either. Feeds and pages say it at once, with your reason. This cannot be undone.
recalls-button = Recall the release
recalls-back = Do not recall it
recalls-credits = The credits wait until a later release brings these changes.
recalls-person = Recalled: it counts once a later release brings it.
# $version (String) - the release's version
recalls-post = Recalled: { $version }
# $heading (String) - what the feed called the release before
recalls-feed = Recalled: { $heading }
# $version (String) - the release's version
recalls-mail-subject = Release { $version } was recalled
# $version (String) - the release's version
# $site (String) - the site's name
recalls-mail-intro = Release { $version } of { $site } was recalled.
recalls-why = Why
recalls-mail-posts = Your part in it is not lost: the changes wait, and you hear of them again when a later release brings them.
# $site (String) - the site's name
recalls-mail-told = { $site } sends you this because it told you that this release was out.
