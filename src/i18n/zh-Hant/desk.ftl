desk-title = 貼文處理
desk-sort = 排序
desk-sort-votes = 票數最多
desk-sort-age = 等最久
desk-empty = 全部都回應了
desk-empty-text = 沒有人在等。完成的項目就等更新發布。
desk-to-release = 前往下次更新
desk-keys = 快速鍵
desk-keys-hint = 焦點在清單的貼文上時有效。按鍵只會選擇回應，按Enter鍵才會送出；在說明裡要按Ctrl和Enter鍵。接著輸入的文字會寫入說明。
desk-keys-next = 下一則貼文（也可用↓）
desk-keys-previous = 上一則貼文（也可用↑）
desk-keys-choose = 選擇「{ $status }」
desk-keys-merge = 查看與最相似貼文的合併，或指定其他貼文
desk-keys-help = 顯示這些快速鍵
desk-keys-close = 關閉
desk-tabs = 狀態
desk-tab-open = 未回應
desk-count-many = { $shown }+
desk-sort-week = 近期票數最多
desk-sort-new = 最近移入
desk-filter-lang = 語言
desk-filter-lang-all = 全部語言
desk-filter-age = 發布時間
desk-filter-any = 不限
desk-filter-age-least = { $days ->
   *[other] { $shown }天以上
}
desk-filter-votes = 票數
desk-filter-votes-least = { $votes ->
   *[other] { $shown }票以上
}
desk-filter-rise = 7天內的票數
desk-filter-rise-least = { $votes ->
   *[other] 7天內+{ $shown }以上
}
desk-filter-whose = 負責人
desk-filter-whose-all = 所有人
desk-filter-mine = 我的，以及我的模組裡無人負責的
desk-filter-nobody = 無人負責
desk-row-weeks = { $votes ->
   *[other] 十二週內{ $shown }票
}
desk-row-owner = 負責人：{ $name }
desk-row-device = { $device }（{ $people }）
desk-row-device-others = { $devices ->
   *[other] 其他{ $shown }款裝置
}
desk-row-rise = 7天內+{ $shown }
desk-rise-counted = 每小時統計一次，最近統計到：{ $moment }
desk-rise-uncounted = 每小時統計一次，尚未首次統計
desk-first = 回到開頭
desk-next = 更多貼文
desk-empty-tab = 這裡沒有貼文
desk-keys-own = 接手貼文，或放回去
owning-take = 接手
owning-give-back = 不再負責
desk-page-title = 貼文處理：{ $tab }
desk-back = 回到清單
desk-similar = 相似的貼文
desk-merge-into = 併入這則貼文
desk-merge-into-post = 併入這則貼文：「{ $title }」
desk-comments = 所有留言和貼文頁面
desk-search = 在這裡搜尋
desk-filter-words = 「{ $words }」
desk-filter-unanswered = 沒有公開說明
desk-keys-search = 在此清單中搜尋
desk-keys-on = 在此裝置上啟用快速鍵
desk-acts = 我最近的操作
desk-acts-text = 最近十分鐘內的操作，最新的在前。還能復原的帶有按鈕。
desk-acts-none = 最近十分鐘沒有操作
desk-act-changed = 之後又有了變動，無法再原樣復原。
desk-act-taken-back = 已復原。
desk-act-way-back = 這一步本身就是復原，可以重新操作一次。
desk-act-added = 已經有人使用，或已有變動，因此會保留，但可以停用。
desk-act-group = 興趣組裡已經有人或貼文，或已有變動，因此會保留，但可以關閉。
desk-act-merging = 該模組的貼文已經開始移往另一個模組。
desk-act-joining = 該產品線的內容已經開始移往另一條產品線。
desk-act-imported = 其中有裝置已經有人使用，或已有變動，因此會保留。可以重新匯入之前的目錄。
desk-act-asked = 已經在向粉絲提問了，可以關閉或撤回這個問題。
desk-act-own-page = 這要在它自己的頁面上逐步進行，請在那裡修改。
desk-act-frozen = 截止後的更新不會再重新收集。發布之前，條目仍可修改、移除和補收。
desk-act-lapsed = 即將發布的內容已不是當初核准的內容，因此核准失效，可以重新核准。
desk-act-kept = 這一條維持原文。文字一旦改動，會再次詢問。
desk-act-mails-sent = 郵件正在寄送。在開始寫第一封之前，可以在這次更新的頁面上再次停止。
desk-act-stopped = 不再繼續。此前已作的回應，可在開始它的那一步復原。
desk-act-discarded = 草稿已經沒有了，可以在貼文頁面上重新寫一份。
desk-act-skipped = 此後下一週已有變動，因此這一週仍算跳過。已完成的內容會等到下一週。
desk-act-published = 已經發布，大家正在收到通知。
desk-act-recalled = 每位收過更新通知的人都會得知撤回。只有新的更新才能恢復。
desk-act-command-line = 這是透過命令列完成的，請在那裡修改。
desk-keys-note = 撰寫內部備註
desk-keys-correct = 更正標題、模組、類型或裝置
desk-select = 回應多個
desk-select-some = 回應所選（0）
desk-select-post = 選擇「{ $title }」
desk-select-title = 沒有選擇貼文
desk-select-text = 在清單中勾選貼文，或選擇清單中各頁的全部貼文。
desk-select-all = { $count ->
   *[other] 選擇全部{ $shown }個符合條件的
}
desk-select-first = 選取前{ $shown }個
desk-keys-select = 選擇貼文
desk-keys-several = 回應所選貼文
desk-views = 檢視
desk-views-none = 還沒有檢視
desk-views-none-text = 先用「篩選」縮小清單，再為顯示的內容命名儲存。
desk-view-name = 此檢視的名稱
desk-view-shared = 對所有團隊成員顯示
desk-view-is-shared = 所有團隊成員可見
desk-view-uncounted = 開啟時統計
desk-view-keep = 儲存此檢視
desk-view-save = 儲存檢視
desk-view-remove = 移除
desk-view-remove-named = 移除「{ $name }」
desk-filter-revisit = 以前不採納的
desk-filter-doubled = 以前回應過的
desk-filter-revisit-when = 不採納的貼文會在指定的日期回到這裡，或者在票數比當時加倍且至少多五票後回來。
desk-filter-doubled-when = 回應過的貼文在票數比當時加倍且至少多五票後回到這裡。
desk-filter-revisit-due = 待重新考慮
desk-revisit-count = { $shown }則待重新考慮
desk-row-date-came = 日期已到
desk-row-more-votes = { $votes ->
   *[other] 當時{ $then }票，現在{ $now }票
}
desk-row-votes-doubled = { $votes ->
   *[other] 回應時{ $then }票，現在{ $now }票
}
desk-edits-text = 貼文作者和留言者修改或刪除的內容：保留原樣，最新的在前。只有團隊看得到本頁。
desk-edits-none = 這裡沒有人修改過內容。
desk-edit-post = 修改了貼文
desk-edit-comment = 修改了留言
desk-edit-removed = 刪除了留言
desk-moderation = 審核
desk-bulks = 正在批次回應
desk-testers = 測試組
desk-flagged = 被檢舉
desk-flagged-text = 會員檢舉的內容，等待最久的在前。可以填寫原因後隱藏（作者會看到原因），也可以保留。沒有人會知道是誰檢舉的。
desk-flagged-none = 沒有被檢舉的內容。
desk-flagged-more = 共{ $count }則，這裡是等待最久的。
desk-flagged-reason = { $reason }：{ $count }
desk-flagged-comment = 對「{ $title }」的留言
desk-key-leave = 核准，或保留原樣
desk-key-hide = 填寫原因後隱藏
desk-held = 首次發布
desk-held-text = 新成員發布的內容，等待最久的在前。核准後所有人可見，該成員之後發布的內容會直接公開。
desk-held-more = 共{ $count }則在等待，這裡是等待最久的：貼文和留言各最多二十則。
desk-private = 私密
desk-merges = 合併建議
desk-merges-text = 標題非常相似、可能是同一件事的貼文，最相似的在前。已發布或本週進行中的會保留，否則保留票數較多的；票數相同時保留較早的。
desk-merges-none = 沒有合併建議
desk-merges-none-text = 標題非常相似、可能是同一件事的貼文會出現在這裡，由你判斷是否如此。
desk-merges-more = 共{ $count }對，這裡是最相似的。
desk-merges-unpaired = { $posts ->
       *[other] 還有{ $shown }則貼文有待比較。
    }
desk-merge-goes = 這則會被併入
desk-merge-stays = 這則會保留
desk-merge-look = 查看合併
desk-merge-no = 不是同一件事
desk-merge-later = 以後再說
desk-key-merge = 查看合併結果
desk-key-apart = 不是同一件事，不再詢問
desk-key-later = 一週後再問
desk-merge-title = 合併「{ $title }」
desk-merge-goes-on = 「{ $title }」本身已被合併，因此會併入「{ $target }」。
desk-merge-votes = { $people ->
       *[other] 票數：合計{ $shown }人
    }
desk-merge-votes-least = { $people ->
       *[other] 票數：合計至少{ $shown }人
    }
desk-merge-votes-stay = { $people ->
       *[other] 票數：另一則貼文已發布，保留{ $shown }票。
    }
desk-merge-comments = { $comments ->
       *[other] 保留的貼文下共有{ $shown }則留言。
    }
desk-merge-hear = { $people ->
       *[other] 會通知{ $shown }人。
    }
desk-merge-hear-least = { $people ->
       *[other] 至少會通知{ $shown }人。
    }
desk-merge-author = 其作者會算作保留貼文的附議者，也會列入致謝。
desk-merge-undo = 可以撤回：只會移除合併帶來的內容。
desk-merge-swap = 反過來合併
desk-merge-other = 改為併入其他貼文（關鍵字、編號或連結）
desk-merge-press = 合併
desk-filter-similar = 相似貼文
desk-filter-similar-yes = 建議合併
desk-more = 更多團隊頁面
desk-reports = 令人失望
