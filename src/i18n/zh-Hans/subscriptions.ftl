subscriptions-unsubscribe-title = 要退订吗？
subscriptions-unsubscribe-text = 点一下按钮，我们就不再给你发每周汇总，也不再发你所关注帖子的新答复。
subscriptions-unsubscribe-button = 退订
subscriptions-unsubscribe-hint = 你的帖子、投票和账号都不受影响。
subscriptions-unsubscribed-title = 已退订
subscriptions-unsubscribed-text = 我们不会再给你发每周汇总和新答复，还没发出的邮件也已取消。
subscriptions-settings-link = 选择想收的邮件

subscriptions-settings-title = 邮件设置
subscriptions-settings-legend = 接收哪些邮件
subscriptions-digest = 每周汇总
subscriptions-digest-hint = 每周最多一封，而且只在版本里有你参与或投过票的内容时才发。
subscriptions-notices = 所关注帖子的新答复
subscriptions-notices-hint = 团队答复了你发布、评论或关注的帖子时，发邮件给你。
subscriptions-settings-one = 如果只是不想收某个帖子的答复，在帖子页面或关注列表里点“{ $button }”。
subscriptions-settings-always = 与账号有关的邮件（例如重置密码）始终会发送。
subscriptions-settings-save = 保存
