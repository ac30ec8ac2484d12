comments-title = Comment
comments-body = Your comment
comments-send = Post comment
