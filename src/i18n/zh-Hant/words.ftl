### Words of the database shown to people, used by every room.

status-open = 待評估
status-under-review = 評估中
status-planned = 已規劃
status-in-progress = 進行中
status-ready = 待週五推出
status-shipped = 已推出
status-declined = 不採納
status-duplicate = 重複

kind-request = 建議
kind-bug = Bug

change-new = 新增
change-improved = 改善
change-fixed = 修正

role-reported = 提出
role-seconded = 附議
role-tested = 測試
role-confirmed = 確認
role-voted = 投票
role-reported-count = { $count ->
   *[other] 提出{ $shown }項
}
role-seconded-count = { $count ->
   *[other] 附議{ $shown }項
}
role-tested-count = { $count ->
   *[other] 測試{ $shown }項
}
role-confirmed-count = { $count ->
   *[other] 確認{ $shown }項
}
role-voted-count = { $count ->
   *[other] 投票{ $shown }項
}

votes = { $count ->
   *[other] { $shown }票
}
comments = { $count ->
   *[other] { $shown }則留言
}

moment-in-zone = { $said }（{ $zone }）
number-of-many = { $shown }

words-beside = { $first } · { $then }
