comments-title = 留言
comments-body = 你的留言
comments-send = 送出留言
