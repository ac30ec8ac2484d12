releases-title = 更新紀錄
releases-this-week = 本週
releases-feed = Atom訂閱
releases-empty = 還沒有發布任何更新
releases-empty-text = 第一次更新會在本週結束時發布，並列出每位貢獻者的名字。
releases-heading = { $version }（第{ NUMBER($week) }週）
releases-week = 第{ NUMBER($week) }週
releases-lines = { $lines ->
   *[other] { $shown }項變更
}
releases-people = { $people ->
   *[other] { $shown }位貢獻者
}
releases-skipped = 該週未更新
releases-nothing-ready = 沒有項目及時完成。
releases-was-late = 更新延後了。

releases-chart = 最近的更新
releases-chart-people = 貢獻者人數
releases-chart-lines = 變更項數
releases-chart-table = 以表格檢視
releases-chart-release = 更新

releases-highlights = 亮點
releases-changes = 更新內容
releases-known-issues = 已知問題
releases-thanks = 感謝
releases-shaped-by = 貢獻者：{ $names }
releases-shaped-people = { $people ->
   *[other] { $shown }位貢獻者
}
releases-more = { $more ->
   *[other] 另外{ $shown }位
}
releases-inline-post = （{ $posts }）
releases-inline-by = （{ $posts }，貢獻者：{ $names }）
releases-inline-people = { $people ->
   *[other] （{ $posts }，{ $shown }位貢獻者）
}
releases-post = 貼文#{ $number }
releases-gathering = 貢獻者名單整理中，這次更新的每位貢獻者很快就會列在這裡。
releases-thanks-people = { $people ->
   *[other] 感謝這次更新的{ $shown }位貢獻者。
}
releases-thanks-more = { $more ->
   *[other] 還有{ $shown }位
}
releases-thanks-others = { $more ->
   *[other] 另外{ $shown }位
}
releases-people-all = { $people ->
   *[other] 全部{ $shown }位
}
releases-welcome = 首次參與：{ $names }。歡迎！
releases-people-title = 參與{ $version }的所有貢獻者
releases-people-find = 找人
releases-people-none = 找不到參與這次更新且願意具名的人。
releases-people-cut = 還有更多符合的人，請再多輸入幾個字。
releases-people-part = { $people ->
   *[other] 名字只在最早的{ $shown }位中尋找，個人網址則在所有人中尋找。
}
releases-people-unnamed = { $people ->
   *[other] 這一頁有{ $shown }位不願具名。
}
releases-line-people = 誰參與了{ $version }的這項變更
releases-others = 其他更新
releases-before = 上一次：{ $version }
releases-after = 下一次：{ $version }
releases-markdown = Markdown版
releases-feed-title = { $site }更新紀錄

releases-composer-title = 下次更新
releases-collecting = 收錄中：截止前完成的項目都會收進來。
releases-frozen = 已截止收錄：變更已經選定。寫好文字，然後核准。
releases-checklist = 發布之前
releases-check-no-summary = 還沒寫前言
releases-check-summary = 前言已寫好
releases-check-open = 仍有一項未完成：{ $title }
releases-check-people = { $people ->
   *[other] 最多通知{ $shown }人
}
releases-check-approved = 已由{ $name }核准
releases-check-not-approved = 還沒有人核准，所以不會自動發布
releases-check-goes-out = { $moment }發布
releases-check-freezes = { $moment }自動截止收錄
releases-approve = 核准
releases-hold = 撤回核准
releases-alter = 修改
releases-publish-title = 要立即發布嗎？
releases-publish-text = 貼文會標示為已推出，每位貢獻者會收到一封信，接著開始下一週。發布後可以撤回更新，並公開說明原因。
releases-publish-button = 發布
releases-publish-back = 先不要
releases-cancel = 不做變更
releases-known-none = 目前沒有。
releases-ready = 目前已完成
releases-ready-none = 還沒有完成的項目。到截止時都沒有的話，這一週會自動暫停更新。
releases-early = 現在撰寫
releases-early-which = 現在撰寫：{ $title }
releases-early-hint = 這些條目在截止前就已寫好。截止前完成的其他內容排在後面。
releases-freeze = 立即截止
releases-freeze-nothing = 還沒有可以截止的項目。貼文完成後，請標為「待週五發布」。
releases-freeze-title = 要立即截止嗎？
releases-freeze-text = 截止後，下面每則貼文會成為一項變更。之後才完成的，仍然可以補收。截止後無法撤回。
releases-freeze-empty = 還沒有完成的項目，現在截止就等於本週暫停更新。十分鐘內可以在「我最近的操作」中復原。
releases-wording-hint = 用粉絲的話寫一句，先說好處。在所屬模組中，數字小的排在前面。
releases-languages = 版本的語言
releases-originals = 原文
releases-missing = { $texts ->
   *[other] 缺{ $texts }則譯文
}
releases-check-missing = { $texts ->
   *[other] { $language }：缺{ $texts }則譯文
}
releases-preview-in = 預覽（{ $language }）
releases-not-translated = 尚未翻譯
releases-outdated = { $texts ->
   *[other] { $texts }則譯文早於原文
}
releases-original-changed = 原文在此之後有更動。
releases-still-right = 譯文仍然正確
releases-line-in = 變更文字（{ $language }）
releases-summary-in = 前言（{ $language }）
releases-known-issues-in = 已知問題（{ $language }）
releases-taken-back = 已不是完成狀態：發布時不會收錄這項變更。
releases-line = 變更文字
releases-change = 變更類型
releases-position = 順序
releases-highlight = 亮點：顯示在最上方
releases-credits = 致謝
releases-credits-told = 除所有測試、確認或投票的人外，還會列名：{ $names }。
releases-credits-nobody = 只會為測試、確認或投票的人列名。
releases-credits-person = { $name }（@{ $handle }）
releases-credit = 另外列名
releases-credit-hint = 在別處提過這項建議的會員的個人網址，以逗號分隔，視為附議。
releases-uncredit = 不列名
releases-uncredit-hint = 個人網址，以逗號分隔。列在這裡的人測試、確認或投過票也不列名，也不會收到這一項的通知。
releases-carries = 連結和裝置
releases-tutorial = 教學（連結）
releases-video = 影片（連結）
releases-discussion = 討論（連結）
releases-tutorial-at = 教學（{ $host }）
releases-video-at = 影片（{ $host }）
releases-discussion-at = 討論（{ $host }）
releases-written = 沒有對應貼文的變更
releases-written-hint = 用於沒有人提出過的變更。儲存時會一併加入。
releases-up = 上移
releases-down = 下移
releases-split = 拆成兩項
releases-join = 併入上一項
releases-move-to = 移到指定位置
releases-picture = 圖片
releases-picture-choice = 使用哪張圖片？
releases-picture-none = 不使用圖片
releases-picture-there = 現有的圖片
releases-picture-of = 來自貼文{ $post }
releases-picture-file = 上傳一張
releases-picture-said = 圖片內容，寫給看不到圖片的人
releases-picture-back = 返回這項變更
flash-picture-unsaid = 已儲存。還沒有說明圖片內容，看不到圖片的人無從得知。
releases-picture-file-hint = 支援PNG、JPEG、WebP或GIF，最大10 MB。上傳的圖片會取代上面的選擇。
releases-picture-alt = 圖片內容（{ $language }）
releases-leave-out = 不收錄
releases-leave-out-which = 不收錄「{ $title }」
releases-late-title = 截止後完成的
releases-late = 補收已完成但未收錄的貼文
releases-late-count = { $posts ->
    [0] 截止後沒有新完成的貼文。
   *[other] 截止後又完成了{ $posts }則貼文。
}
releases-coming-back = { $lines ->
   *[other] 已撤回更新中的{ $lines }個條目將重新收錄。
}
releases-late-listed = 補收這裡列出的內容
releases-freeze-listed = 截止後，這裡列出的每則已完成貼文會成為一項變更，已撤回更新中的條目依現有文字收錄。之後才完成的，仍然可以補收。截止後無法撤回。
releases-notes = 前言與已知問題
releases-summary = 前言
releases-summary-hint = 更新紀錄開頭的一段話，純文字。
releases-markdown-hint = 可以使用Markdown。說明哪裡有問題，以及修好之前可以怎麼辦。
releases-known-issues-edit = 修改已知問題
releases-known-issues-coming = 填寫下一次更新的已知問題
releases-known-issues-beside = 在這些Bug之外補充說明
releases-save = 儲存
releases-calendar-title = 更新行事曆
releases-calendar-planned = 預定{ $moment }發布
releases-calendar-coming = 接下來幾週
releases-calendar-past = 過去幾週
releases-your-time = 你的時間：{ $moment }
releases-calendar-announce-title = 預告某週不更新
releases-calendar-week = 哪一週
releases-calendar-announce = 預告
releases-calendar-unskip = 不暫停
releases-calendar-stray-title = 為不再更新的日子所作的預告
releases-calendar-stray-text = 每週的時間已有調整：這些日子不會更新，也不會因此暫停任何一週。只有團隊看得到這裡。
releases-count-title = 週數
releases-count-text = 每個發布日算一週，無論是否更新；可以從任何數字開始。如果本週的更新已經核准，需要重新核准。
releases-count-number = 某一週的數字
releases-count-day = 那一週更新的發布日
releases-count = 從那裡開始數
releases-wait-title = 暫緩發布這次更新
releases-wait-text = 在你恢復之前，即使已經核准、時間已到，也不會發布。
releases-wait-hint = 所有人都看得到。
releases-wait = 暫緩發布
releases-wait-again = 修改暫緩發布的原因
releases-wait-save = 儲存原因
releases-go-on = 恢復發布
releases-waits = 這次更新暫緩發布。團隊說明原因：
releases-moments-title = 更改本週的時間
releases-moments-text = 所有倒數都會隨之改變，所有人都看得到新的時間。下一週仍照原定計畫進行。如果這次更新已經核准，需要重新核准。
releases-moments-frozen = 這次更新已截止收錄，只能調整發布時間。
releases-moments-cutoff-day = 截止日期
releases-moments-cutoff-time = 截止時間
releases-moments-publish-day = 發布日期
releases-moments-publish-time = 發布時間
releases-moments-move = 調整
releases-moved-from = 時間已調整，原定{ $moment }
releases-skip-title = 本週暫停更新
releases-skip-text = 本週就沒有更新，接著開始下一週。十分鐘內可以在「我最近的操作」中復原。
releases-skip-lines = { $lines ->
   *[other] 已寫好的{ $lines }項變更文字會消失，貼文仍維持已完成。
}
releases-skip-back = { $lines ->
   *[other] 已召回更新的{ $lines }項變更會隨下一次更新回來，文字與當時相同。
}
releases-skip-reason = 原因
releases-reason-in = 原因（{ $language }）
releases-withheld = 一項變更，對應的貼文已被隱藏
releases-skip-hint = 所有人都看得到。已完成的項目會等到下一週。
releases-skip = 暫停一週

releases-conflict = 你輸入時，別人儲存了這裡的內容。你的文字仍在表單中，沒有遺失；再次儲存會取代對方的內容。
releases-conflict-theirs = 對方儲存的內容：
releases-conflict-again = 開啟此頁面之後，這個版本有變動。請再看一次。
releases-changed-notes = 前言或已知問題有變動。
releases-changed-line = 已變動：{ $line }
releases-changed-added = 新加入：{ $line }
releases-changed-left-out = 移除了{ $lines }個條目。
releases-conflict-left-out = 你為期間被別人移除的條目輸入的文字：
releases-came-back = 來自已撤回的{ $version }更新
releases-gone-out = 這次更新剛才已經發布。你輸入的內容沒有儲存，可以從這裡複製。
releases-gone-recalled = 這次更新剛才已經撤回。你輸入的內容沒有儲存，可以從這裡複製。
releases-gone-skipped = 這一週剛才已改為暫停更新。你輸入的內容沒有儲存，可以從這裡複製。
releases-gone-retired = 不再有版本隨這個班次發布，因此什麼都沒有儲存。
releases-gone-typed = 你輸入的內容
