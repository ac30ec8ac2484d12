changelog-plain-text = En texte brut
changelog-bbcode = En BBCode
changelog-json = En JSON
changelog-json-feed = Flux JSON
changelog-feed-of-part = Versions de { $site } : { $name }
changelog-heading = [{ $name }]
changelog-line = { $kind } - { $text }
