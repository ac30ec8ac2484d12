### Words of the database shown to people, used by every room.

status-open = 待处理
status-under-review = 评估中
status-planned = 已计划
status-in-progress = 开发中
status-ready = 待周五发布
status-shipped = 已上线
status-declined = 不打算做
status-duplicate = 重复

kind-request = 建议
kind-bug = Bug

change-new = 新增
change-improved = 优化
change-fixed = 修复

role-reported = 提出
role-seconded = 附议
role-tested = 测试
role-confirmed = 确认
role-voted = 投票
role-reported-count = { $count ->
   *[other] 提出{ $shown }项
}
role-seconded-count = { $count ->
   *[other] 附议{ $shown }项
}
role-tested-count = { $count ->
   *[other] 测试{ $shown }项
}
role-confirmed-count = { $count ->
   *[other] 确认{ $shown }项
}
role-voted-count = { $count ->
   *[other] 投票{ $shown }项
}

votes = { $count ->
   *[other] { $shown }票
}
comments = { $count ->
   *[other] { $shown }条评论
}

moment-in-zone = { $said }（{ $zone }）
number-of-many = { $shown }

words-beside = { $first } · { $then }
