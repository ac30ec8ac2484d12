changelog-plain-text = 純文字
changelog-bbcode = BBCode版
changelog-json = JSON版
changelog-json-feed = JSON訂閱
changelog-feed-of-part = { $site }更新紀錄：{ $name }
changelog-heading = 【{ $name }】
changelog-line = { $kind } { $text }
