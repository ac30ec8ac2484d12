changelog-plain-text = En texto sin formato
changelog-bbcode = En BBCode
changelog-json = En JSON
changelog-json-feed = Feed JSON
changelog-feed-of-part = Versiones de { $site }: { $name }
changelog-heading = [{ $name }]
changelog-line = { $kind } - { $text }
