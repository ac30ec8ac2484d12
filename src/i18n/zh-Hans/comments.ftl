comments-title = 评论
comments-body = 你的评论
comments-send = 发表评论
