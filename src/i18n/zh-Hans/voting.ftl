voting-voted = 已投票
voting-cast = 投票支持“{ $title }”
voting-withdraw = 撤回你给“{ $title }”的投票
