comments-title = Comment
comments-body = Your comment
comments-send = Send the comment
