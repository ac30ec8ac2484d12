### What a published release says in other forms than its page.

changelog-plain-text = As plain text
changelog-bbcode = As BBCode
changelog-json = As JSON
changelog-json-feed = JSON feed
# $site (String) - the site's name
# $name (String) - a product line or an area
changelog-feed-of-part = Releases of { $site }: { $name }
# A heading in plain text, as readers of the language know it from changelogs.
# $name (String) - what stands below it is about
changelog-heading = [{ $name }]
# A line in plain text, likewise.
# $kind (String) - New, Improved or Fixed
# $text (String) - what it says
changelog-line = { $kind } - { $text }
# What a line says, with the devices on which alone it is true, as readers of the language know them from changelogs.
# $text (String) - what it says
# $devices (String) - their names, as a list
changelog-on = { $text } ({ $devices })
# $releases (String) - releases of other trains, as a list
changelog-ways = Also in { $releases }
# Where readers of a line learn more, in plain text.
# $address (String) - a whole address
changelog-tutorial = Tutorial: { $address }
# $address (String) - a whole address
changelog-video = Video: { $address }
# $address (String) - a whole address
changelog-discussion = Discussion: { $address }
# The heading of lines that stood below none.
changelog-other = Other
changelog-earlier = Earlier releases
changelog-earlier-text = From before this site. They were taken over as they were announced, without posts and without the people who shaped them.
changelog-earlier-none = None are here.
changelog-day-unknown = Day unknown
# The heading of the days behind a release on which there is none, each with the reason.
changelog-pauses = No release on these days
# What plain text calls the highlights and the kinds of lines: as changelogs that are read elsewhere call them.
changelog-highlights = Highlights
# The same of a train that is not weekly.
changelog-highlights-train = Highlights
changelog-new = New
changelog-improved = Improved
changelog-fixed = Fixed
# How a release stands on a device, in text.
# $device (String) - what people call it
# $state (String) - such as Suspended
changelog-device = { $device }: { $state }
# $algorithm (String) - such as SHA-256
# $checksum (String) - in hexadecimal digits
changelog-checksum = { $algorithm } { $checksum }
# $method (String) - how it is installed
# $file (String) - its name
# $size (String) - with its unit
# $checksum (String) - with what it is made by
changelog-download = { $method }: { $file } ({ $size }), { $checksum }
# A bug that is known in a release.
# $title (String)
# $post (String) - its number, such as #17
# $status (String) - how far it has come
changelog-issue = { $title } ({ $post }): { $status }
# $text (String) - what helps until a bug is fixed
changelog-workaround = What helps meanwhile: { $text }
