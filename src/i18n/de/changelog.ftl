changelog-plain-text = Als reiner Text
changelog-bbcode = Als BBCode
changelog-json = Als JSON
changelog-json-feed = JSON-Feed
changelog-feed-of-part = Releases von { $site }: { $name }
changelog-heading = [{ $name }]
changelog-line = { $kind } - { $text }
