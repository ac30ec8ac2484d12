announcing-title = Announcements
announcing-text = What every release says beside its changes, in the language of whoever reads it. A language in which nothing is worded says nothing.
announcing-none = Nothing is said
# $language (String) - the name of a language
announcing-of = Announcement in { $language }
announcing-greeting = Greeting
announcing-greeting-hint = At the head of each release, and of the weekly email
announcing-closing = Closing
announcing-closing-hint = With the thanks at the end
announcing-preview = Preview
announcing-preview-hint = At the head of the preview, some days before the release. The number of people is not known by then.
announcing-placeholders = These are filled in:
announcing-placeholder-version = the version
announcing-placeholder-week = the number of the week
announcing-placeholder-day = the day of the release
announcing-placeholder-items = how many changes it has
announcing-placeholder-people = how many people shaped it; until they are counted, the sentence is left out
announcing-look = See how it reads
# $version (String) - the version of the last release
announcing-sample = How it reads in { $version }
announcing-sample-none = Once a release is out, you see here how it reads.
previewing-title = Preview of the next release
# $version (String) - the version of the coming release
previewing-title-of = Preview of { $version }
# $day (String) - a day
previewing-taken = This was finished on { $day }. The full changelog comes with the release.
# $moment (String) - when
previewing-goes-out = The release goes out on { $moment }
# $moment (String) - when
previewing-comes = The preview comes on { $moment }.
previewing-none = There is no preview of this week.
previewing-nothing = Nothing was finished by then.
previewing-came = Finished since
previewing-went = Not in it any more
