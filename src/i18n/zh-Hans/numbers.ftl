numbers-title = 数据
numbers-text = 一周随版本发布而结束，一天后按当时的状况统计。此后撤回、合并或移动的内容不会改变这里的数字。
numbers-empty = 还没有统计
numbers-empty-text = 第一周将在此时统计：{ $when }。届时可以看到发烧友等待答复和发布的时间、哪些来自发烧友、谁回来投票，以及还有什么在等待。
numbers-progress = { $count ->
   *[other] 共{ $shown }周，已统计{ $counted }周；其余随后统计。
}
numbers-last-week = 截至{ $day }的一周
numbers-by-week = 逐周
numbers-weeks = 周数
numbers-weeks-count = { $count ->
   *[other] { $shown }周
}
numbers-to-ship = 从提交到上线
numbers-to-answer = 到首次答复
numbers-fans = 来自发烧友
numbers-returned = 再次投票的人
numbers-waiting = 等待首次答复
numbers-waiting-now = { $count ->
   *[other] 此刻：{ $shown }个帖子。
}
numbers-own = 我处理帖子的分钟数
numbers-own-text = 只有你能在这里和表格中看到。在一分钟内打开帖子处理的页面，这一分钟就计入。
numbers-own-whole = 这是处理全部帖子的分钟数，与上面选择的模块或产品线无关。
numbers-own-none = 这几周没有记录到任何时间。
numbers-minutes-now = { $count ->
   *[other] 本周至今：{ $shown }分钟。
}
numbers-minutes = { $count ->
   *[other] { $shown }分钟
}
numbers-hours = { $count ->
   *[other] { $shown }小时
}
numbers-days = { $count ->
   *[other] { $shown }天
}
numbers-time-of = { $count ->
   *[other] { $time }（{ $shown }个帖子的中位数）
}
numbers-ship-none = 没有上线的内容
numbers-answer-none = 没有首次答复
numbers-fans-said = { $count ->
   *[other] { $percent }%：{ $shown }项改动中的{ $fans }项
}
numbers-voters-said = { $count ->
   *[other] { $shown }位投票者中的{ $returned }位
}
numbers-voters-none = 没有人投票
numbers-posts = { $count ->
   *[other] { $shown }个帖子
}
numbers-points = { $count ->
   *[other] { $shown }个百分点
}
numbers-more = 比前一周多{ $much }
numbers-less = 比前一周少{ $much }
numbers-same = 与前一周相同
numbers-chart-said = 每周一条，从{ $first }到{ $last }。最高：{ $highest }。
numbers-chart-filled = 实心：{ $what }
numbers-column-week = 截至
numbers-column-middle = 中位数
numbers-column-shipped = 已上线
numbers-column-answered = 已答复
numbers-column-fans = 来自发烧友
numbers-column-items = 改动
numbers-column-returned = 再次投票
numbers-column-voters = 投票者
numbers-column-posts = 帖子
numbers-column-minutes = 分钟
numbers-by-day = 逐日
numbers-days-text = 一天按站点所在地的日历计算，当天结束后按当时的状况统计。这里是最近28天。此后撤回、合并或移动的内容不会改变这里的数字，除非整个版本被撤回。
numbers-days-empty = 第一天结束后会显示在这里。
numbers-filed = 新帖子
numbers-votes = 投票
numbers-first-answers = 首次答复
numbers-column-day = 日期
numbers-chart-said-days = 每天一条，从{ $first }到{ $last }。最高：{ $highest }。
