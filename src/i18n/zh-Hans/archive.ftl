archive-title = 历史版本
archive-search = 搜索更新内容
archive-year = 年份
archive-years-all = 所有年份
archive-weeks = { $year }年的每一周
archive-out = { $count ->
   *[other] { $shown }个版本
}
archive-late = { $count ->
   *[other] { $shown }个晚于计划
}
archive-skipped = { $count ->
   *[other] { $shown }周未发布版本
}
archive-chain-key = 每根柱代表一个版本；半高的柱晚于计划发布，空缺表示当周未发布版本。
archive-none = 没有找到更新内容
archive-none-text = 这里只能找到已经发布的内容。大家的需求和计划请到社区查看。
archive-none-in-year = 这一年没有结束的周。
archive-on-the-board = 在社区中搜索
archive-answer = 最近一次随{ $version }于{ $day }发布。
