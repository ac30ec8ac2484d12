bulk-title = 一次回應多個貼文
bulk-ask-title = { $count ->
   *[other] 回應{ $shown }個貼文
}
bulk-page-title = { $count ->
   *[other] { $status }：{ $shown }個貼文
}
bulk-hearing = { $people ->
   *[other] { $shown }人關注了這些貼文。最後一個貼文回應十分鐘後，每人會收到一封郵件。
}
bulk-hearing-many = 超過{ $shown }人關注了這些貼文。最後一個貼文回應十分鐘後，每人會收到一封郵件。
bulk-hearing-none = 沒有其他人關注這些貼文，不會寄送郵件。
bulk-note-hint = 會顯示在每個貼文下方。
bulk-canned-hint = 所有貼文使用同一段文字，語言以多數貼文為準。送出前你會先看到它。
bulk-status-hint = 數字表示其中有多少個可以改為該狀態。其餘的以及在你按下之前有變化的都維持原樣。
bulk-posts = 這些貼文
bulk-others = { $count ->
   *[other] 還有{ $shown }個
}
bulk-progress = { $done } / { $total }
bulk-running = 正在回應
bulk-stopped = 已停止
bulk-finished = 全部回應完畢
bulk-undoing = 正在撤回回應
bulk-undone = 回應已撤回
bulk-answered = { $count ->
   *[other] 已回應{ $shown }個貼文
}
bulk-skipped = { $count ->
   *[other] { $shown }個貼文維持原樣：期間有變化，或不能改為該狀態
}
bulk-taken-back = { $count ->
   *[other] 已撤回{ $shown }則回應
}
bulk-left = { $count ->
   *[other] { $shown }個貼文未再回應
}
bulk-tell-at = 通知關注者的時間：{ $moment }
bulk-stop = 停止
bulk-undo = 撤回全部回應
bulk-look-again = 重新整理
bulk-skipped-title = 維持原樣
bulk-empty = 還沒有一次回應多個貼文
bulk-empty-text = 在清單中勾選貼文（或按x），然後點選「回應多個」。
bulk-more-match = 符合條件的有{ $shown }個。一次最多回應1,000個：這些是票數最多的。處理完後，其頁面會引向下一批。
bulk-rest = 選擇符合條件的下一批
bulk-told = 已通知關注者。此後每則回應需在各自的頁面撤回。
bulk-private = { $count ->
   *[other] 不包括{ $shown }則私密貼文：這些需要逐一回應。
}
