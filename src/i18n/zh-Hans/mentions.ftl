mentions-ignore = 不再接收此人的动态
mentions-heed = 重新接收此人的动态
mentions-heed-named = 重新接收{ $name }的动态
mentions-ignored-title = 不接收动态的人
mentions-ignored-hint = 这些人写的内容不会通知你，提到你也不会。你仍可以阅读，也没有人会得知。团队的决定照常通知你。
mentions-ignored-none = 没有。每位成员的页面上都有“不再接收此人的动态”。
mentions-ignored = 你不再接收此人的动态。
mentions-heeded = 你重新接收此人的动态。
mentions-refused-oneself = 你自己做的事本来就不会通知你。
mentions-refused-enough = 你已不接收500人的动态，请先恢复其中一人。
mentions-mail-subject = 有人提到你：{ $title }
mentions-mail = 有人在这个帖子下的评论中提到了你。
mentions-mail-why = 你收到此邮件，是因为{ $site }的一条评论提到了你。
mentions-mail-post = 有人在这个帖子中提到了你。
mentions-mail-post-why = 你收到此邮件，是因为{ $site }的一个帖子提到了你。
mentions-mail-stop = 如果不想接收对方的动态，请在其页面上设置。
mentions-inbox = { $name }提到了你
mentions-near = 可以在这里提到：{ $handles }
mentions-list = 参与讨论的人
mentions-count = { $count ->
   *[other] 有{ $shown }人参与讨论
}
