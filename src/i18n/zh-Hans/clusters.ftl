clusters-title = 集中出现的投票
clusters-text = 来自同一网络的新账号的投票：一小时内至少五票，都是这些账号的第一票，且至少占同一时段新账号在同一处所投第一票总数的一半。凡有投票待查看或未计入的账号，其他每一票都会被查看，无论它们还做了什么。在你们查看前单独计算。办公室、班级和家庭也会是这样：无人处理的，一周后自动计入。
clusters-none = 没有等待查看的投票。
clusters-decided = 已处理
clusters-rate = 最终计入：{ $all }次中有{ $counted }次。这就是投票被误认，或无人查看的次数。
clusters-votes = { $votes ->
   *[other] { $count }票
}
clusters-asked = { $people ->
   *[other] { $count }人请求再看一次
}
clusters-counts-at = 将于{ $moment }自动计入
clusters-were-left-out = 未计入
clusters-were-counted = 团队已计入
clusters-ran-out = 已自动计入
clusters-were-withdrawn = 投票活动已撤销，没有计入任何票
clusters-why = 这些账号在一天内从同一网络注册，在一小时内在此投出第一票，且没有写过内容。具体是哪个网络，已无从得知。
clusters-why-again = 这些账号的投票此前已单独计算。只要那些票还未计入，它们的其他投票也会一并被比较，而它们在一小时内都在此投了票。
clusters-elsewhere = 其中多个账号最近还投给了哪些帖子
clusters-elsewhere-people = { $people ->
   *[other] 其中{ $count }个账号
}
clusters-said = 团队的说明：
clusters-people = 投票的人
clusters-others = { $people ->
   *[other] 以及另外{ $count }人
}
clusters-reason-hint = 不计入时必填，投票的人会看到。最多500个字符。
clusters-count = 计入
clusters-leave-out = 不计入
clusters-own = 你有一票单独计算
clusters-own-waiting = 它与同一网络的其他新账号的投票同时出现，而那些账号此前没有投过票，所以团队会先看一看。同事、同学和家人之间也会这样。如果无人处理，它将于{ $moment }自动计入，并按你投票的时间计算。
clusters-own-again = 你已有投票单独计算，而这一票又与相同账号的其他投票同时出现，所以团队会先看一看。如果无人处理，它将于{ $moment }自动计入，并按你投票的时间计算。
clusters-own-left-out = 团队查看后决定不计入，与它同时出现的其他投票也是如此。
clusters-own-asked = 你已请求再看一次。
clusters-own-final = 团队已看过两次，这就是答复。
clusters-own-over = 投票活动已结束，这一票不会再有变化。
clusters-to-post = 查看帖子
clusters-to-poll = 查看投票活动
clusters-ask = 请求再看一次
clusters-flash-counted = 这些投票已计入，并按各自的投票时间计算。
clusters-flash-left-out = 这些投票不计入。投票的人会看到原因。
clusters-flash-asked = 团队会再看一次。在此之前，你的投票保留待定。
clusters-refused-decided = 已有人处理这些投票，或一周期限已过，或投票活动已结束。
clusters-refused-not-apart = 你没有单独计算的投票。
clusters-refused-enough = 团队已看过这些投票两次，这就是答复。
clusters-act-stays = 这些投票已计入，所有人都已看到票数。
