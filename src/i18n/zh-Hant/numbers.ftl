numbers-title = 數據
numbers-text = 一週隨更新發布而結束，一天後按當時的狀況統計。此後撤回、合併或移動的內容不會改變這裡的數字。
numbers-empty = 還沒有統計
numbers-empty-text = 第一週將在此時統計：{ $when }。屆時可以看到粉絲等待答覆和發布的時間、哪些來自粉絲、誰回來投票，以及還有什麼在等待。
numbers-progress = { $count ->
   *[other] 共{ $shown }週，已統計{ $counted }週；其餘隨後統計。
}
numbers-last-week = 截至{ $day }的一週
numbers-by-week = 逐週
numbers-weeks = 週數
numbers-weeks-count = { $count ->
   *[other] { $shown }週
}
numbers-to-ship = 從提交到推出
numbers-to-answer = 到首次答覆
numbers-fans = 來自粉絲
numbers-returned = 再次投票的人
numbers-waiting = 等待首次答覆
numbers-waiting-now = { $count ->
   *[other] 此刻：{ $shown }篇貼文。
}
numbers-own = 我處理貼文的分鐘數
numbers-own-text = 只有你能在這裡和表格中看到。在一分鐘內打開貼文處理的頁面，這一分鐘就計入。
numbers-own-whole = 這是處理全部貼文的分鐘數，與上方選擇的模組或產品線無關。
numbers-own-none = 這幾週沒有記錄到任何時間。
numbers-minutes-now = { $count ->
   *[other] 本週至今：{ $shown }分鐘。
}
numbers-minutes = { $count ->
   *[other] { $shown }分鐘
}
numbers-hours = { $count ->
   *[other] { $shown }小時
}
numbers-days = { $count ->
   *[other] { $shown }天
}
numbers-time-of = { $count ->
   *[other] { $time }（{ $shown }篇貼文的中位數）
}
numbers-ship-none = 沒有推出的內容
numbers-answer-none = 沒有首次答覆
numbers-fans-said = { $count ->
   *[other] { $percent }%：{ $shown }項更動中的{ $fans }項
}
numbers-voters-said = { $count ->
   *[other] { $shown }位投票者中的{ $returned }位
}
numbers-voters-none = 沒有人投票
numbers-posts = { $count ->
   *[other] { $shown }篇貼文
}
numbers-points = { $count ->
   *[other] { $shown }個百分點
}
numbers-more = 比前一週多{ $much }
numbers-less = 比前一週少{ $much }
numbers-same = 與前一週相同
numbers-chart-said = 每週一條，從{ $first }到{ $last }。最高：{ $highest }。
numbers-chart-filled = 實心：{ $what }
numbers-column-week = 截至
numbers-column-middle = 中位數
numbers-column-shipped = 已推出
numbers-column-answered = 已答覆
numbers-column-fans = 來自粉絲
numbers-column-items = 更動
numbers-column-returned = 再次投票
numbers-column-voters = 投票者
numbers-column-posts = 貼文
numbers-column-minutes = 分鐘
numbers-by-day = 逐日
numbers-days-text = 一天按網站所在地的日曆計算，當天結束後按當時的狀況統計。這裡是最近28天。此後撤回、合併或移動的內容不會改變這裡的數字，除非整個更新被撤回。
numbers-days-empty = 第一天結束後會顯示在這裡。
numbers-filed = 新貼文
numbers-votes = 投票
numbers-first-answers = 首次答覆
numbers-column-day = 日期
numbers-chart-said-days = 每天一條，從{ $first }到{ $last }。最高：{ $highest }。
