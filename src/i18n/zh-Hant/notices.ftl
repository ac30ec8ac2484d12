notices-together-subject = { $count ->
   *[other] { $site }有{ $shown }則新消息
}
notices-together = 你追蹤的和與你有關的內容有這些新消息：
notices-together-why = 你追蹤了這些內容，或它們與你有關，所以{ $site }寄這封信給你。一小時內的消息合成一封信。
notices-comment-subject = 新留言：{ $title }
notices-comment = 有人在你追蹤的貼文留言。
notices-appeared-subject = 新貼文：{ $title }
notices-appeared = 你追蹤的內容裡有了新貼文。
notices-published = 有新的更新發布了。
notices-recalled = 這次更新已撤回，原因見它的頁面。
notices-shipped = 有新的更新發布了，你追蹤的人為它出了力。
notices-release-button = 查看這次更新
notices-chosen-why = 你在通知設定裡選擇了郵件，所以{ $site }寄這封信給你。
