notices-together-subject = { $count ->
   *[other] { $site }有{ $shown }条新消息
}
notices-together = 你关注的和与你有关的内容有这些新消息：
notices-together-why = 因为你关注了这些内容，或它们与你有关，{ $site }给你发了这封邮件。一小时内的消息合成一封邮件。
notices-comment-subject = 新评论：{ $title }
notices-comment = 有人评论了你关注的帖子。
notices-appeared-subject = 新帖子：{ $title }
notices-appeared = 你关注的内容里有了新帖子。
notices-published = 有新版本发布了。
notices-recalled = 这个版本已撤回，原因见它的页面。
notices-shipped = 有新版本发布了，你关注的人为它出了力。
notices-release-button = 打开版本
notices-chosen-why = 因为你在通知设置里选择了邮件，{ $site }给你发了这封邮件。
