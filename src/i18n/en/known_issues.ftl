# $device (String)
known-issues-title = Should I update { $device }?
# $version (String)
known-issues-yes = Yes: { $version } is out, and no open bug is confirmed by several people on this device.
# $version (String)
known-issues-mind = Yes, { $version } is out, if you can live with the open bugs below.
# $version (String)
known-issues-wait = Wait: { $version } is paused on this device.
# $version (String)
known-issues-no = No: { $version } is suspended on this device.
known-issues-ended = No: there are no more releases for this device.
# $version (String)
known-issues-has = You have { $version } already.
known-issues-nothing = Nothing is out yet.
known-issues-build = Which build do you have?
known-issues-build-hint = The version of the ROM, from the settings.
known-issues-ask = Should I update?
# $device (String)
known-issues-ask-of = Should I update? { $device }
known-issues-bugs = Open bugs that several people have on it
# $version (String)
known-issues-of = Known issues of { $version }
known-issues-releases = Last releases
known-issues-downloads = Downloads
# $version (String)
known-issues-downloads-of = Downloads of { $version }
known-issues-all = All posts
# $device (String)
known-issues-all-of = All posts about { $device }
# $people (String)
known-issues-rules = How this is answered: no while the release is suspended here or has ended, wait while it is paused, else yes. A bug counts once { $people } people have confirmed it on this device. A bug also counts where staff name the device for it.
known-issues-list = Bugs known in this release
known-issues-every = All bugs known in this release
known-issues-empty = No bug is known in this release.
known-issues-proposed = Open bugs that many people have
known-issues-take-in = It is in this release
# $title (String)
known-issues-take-in-which = It is in this release: { $title }
# $title (String)
known-issues-one = Known issue: { $title }
known-issues-workaround = What helps meanwhile
known-issues-workaround-hint = Everybody can read it.
known-issues-remove = It is not in this release
# $version (String)
known-issues-recalled = No: { $version } was recalled.
# $version (String)
# $have (String) - the version to have in its place
known-issues-recalled-have = No: { $version } was recalled. { $have } is the one to have.
# $version (String)
known-issues-unknown = We do not know this version. The latest release for this device is { $version }.
known-issues-own = Your devices
# $language (String)
known-issues-in = What helps, in { $language }
known-issues-languages = In other languages
known-issues-index = Which devices to update
known-issues-index-text = Whether to update each of them to the latest release of its line.
known-issues-short-yes = Update
known-issues-short-wait = Wait
known-issues-short-no = Do not update
# $version (String)
known-issues-fixed = Fixed in { $version }
# $version (String)
known-issues-still = { $version } still has it
