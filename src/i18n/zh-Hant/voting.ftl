voting-vote = 投票
voting-voted = 已投票
voting-held = 待生效
voting-held-same-mailbox = 你的票已保留。同一個信箱的另一個帳號已在這裡投票，一個信箱只算一票。
voting-cast = 投票支持「{ $title }」
voting-withdraw = 收回投給「{ $title }」的票
