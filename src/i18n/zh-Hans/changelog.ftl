changelog-plain-text = 纯文本
changelog-bbcode = BBCode格式
changelog-json = JSON格式
changelog-json-feed = JSON订阅
changelog-feed-of-part = { $site }版本更新：{ $name }
changelog-heading = 【{ $name }】
changelog-line = { $kind } { $text }
