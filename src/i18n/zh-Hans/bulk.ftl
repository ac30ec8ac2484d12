bulk-title = 一次回应多个帖子
bulk-ask-title = { $count ->
   *[other] 回应{ $shown }个帖子
}
bulk-page-title = { $count ->
   *[other] { $status }：{ $shown }个帖子
}
bulk-hearing = { $people ->
   *[other] { $shown }人关注了这些帖子。最后一个帖子回应十分钟后，每人会收到一封邮件。
}
bulk-hearing-many = 超过{ $shown }人关注了这些帖子。最后一个帖子回应十分钟后，每人会收到一封邮件。
bulk-hearing-none = 没有其他人关注这些帖子，不会发送邮件。
bulk-note-hint = 会显示在每个帖子下方。
bulk-canned-hint = 所有帖子使用同一段文字，语言以多数帖子为准。发送前你会先看到它。
bulk-status-hint = 数字表示其中有多少个可以改为该状态。其余的以及在你按下之前有变化的都保持原样。
bulk-posts = 这些帖子
bulk-others = { $count ->
   *[other] 还有{ $shown }个
}
bulk-progress = { $done } / { $total }
bulk-running = 正在回应
bulk-stopped = 已停止
bulk-finished = 全部回应完毕
bulk-undoing = 正在撤回回应
bulk-undone = 回应已撤回
bulk-answered = { $count ->
   *[other] 已回应{ $shown }个帖子
}
bulk-skipped = { $count ->
   *[other] { $shown }个帖子保持原样：期间有变化，或不能改为该状态
}
bulk-taken-back = { $count ->
   *[other] 已撤回{ $shown }条回应
}
bulk-left = { $count ->
   *[other] { $shown }个帖子未再回应
}
bulk-tell-at = 通知关注者的时间：{ $moment }
bulk-stop = 停止
bulk-undo = 撤回全部回应
bulk-look-again = 刷新
bulk-skipped-title = 保持原样
bulk-empty = 还没有一次回应多个帖子
bulk-empty-text = 在列表中勾选帖子（或按x），然后点击“回应多个”。
bulk-more-match = 符合条件的有{ $shown }个。一次最多回应1,000个：这些是票数最多的。处理完后，其页面会引向下一批。
bulk-rest = 选择符合条件的下一批
bulk-told = 已通知关注者。此后每条回应需在各自的页面撤回。
bulk-private = { $count ->
   *[other] 不包括{ $shown }个私密帖子：这些需要逐个回应。
}
