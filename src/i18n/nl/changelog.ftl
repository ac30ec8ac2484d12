changelog-plain-text = Als platte tekst
changelog-bbcode = Als BBCode
changelog-json = Als JSON
changelog-json-feed = JSON-feed
changelog-feed-of-part = Releases van { $site }: { $name }
changelog-heading = [{ $name }]
changelog-line = { $kind } - { $text }
