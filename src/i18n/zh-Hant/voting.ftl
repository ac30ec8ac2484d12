voting-voted = 已投票
voting-cast = 投票支持「{ $title }」
voting-withdraw = 收回投給「{ $title }」的票
