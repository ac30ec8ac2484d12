inbox-title = 收件箱
inbox-hint = 你关注的帖子有什么进展，以及与你有关的事。在这里保留90天。
inbox-none = 还没有消息。关注一个帖子，它的进展就会出现在这里。
inbox-bell = { $count ->
   *[other] 收件箱，{ $shown }条未读
}
inbox-many = { $shown }+
inbox-unread = 未读
inbox-read = 标为已读
inbox-read-all = 全部标为已读
inbox-others = { $count ->
   *[other] 还有{ $shown }条
}
inbox-decided = 答复：{ $status }
inbox-corrected = 团队修正了你的帖子
inbox-voted = 团队代你投了票
inbox-asked = 团队想知道你会怎么选
inbox-concluded = 团队说明了根据回答将怎么做
inbox-commented = { $name }发表了评论
inbox-hidden = 团队隐藏了你的帖子
inbox-hidden-comment = 团队隐藏了你的评论
inbox-approved = 所有人现在都能看到你的帖子
inbox-approved-comment = 所有人现在都能看到你的评论
inbox-restored = 所有人又能看到你的帖子了
inbox-restored-comment = 所有人又能看到你的评论了
inbox-gone = 此内容已不存在
inbox-appeared = 新帖子
inbox-published = 版本{ $version }已发布
inbox-shipped = 你关注的人为版本{ $version }出了力
