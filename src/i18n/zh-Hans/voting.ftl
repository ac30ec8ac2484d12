voting-vote = 投票
voting-voted = 已投票
voting-held = 待生效
voting-held-same-mailbox = 你的投票已保留。同一邮箱的另一个账号已在此投票，一个邮箱只算一票。
voting-cast = 投票支持“{ $title }”
voting-withdraw = 撤回你给“{ $title }”的投票
