triage-hint = 每次回應都會公開，並寄給貼文的追蹤者。選「不採納」要說明原因，合併要指明另一則貼文。

triage-decide-title = 回應「{ $title }」
triage-open-post = 開啟貼文
triage-status = 新狀態
triage-note = 公開說明
triage-note-sends = 按Ctrl和Enter鍵送出
triage-duplicate-of = 與哪則貼文重複（關鍵字、編號或連結）
triage-changed = 剛才{ $name }已回應「{ $status }」（{ $moment }），請重新看一下。
triage-changed-undone = 剛才{ $name }撤回了上一次回應，現在是「{ $status }」（{ $moment }），請重新看一下。
triage-changed-shipped = 這則貼文剛才已隨版本推出（{ $moment }），請重新看一下。

triage-mail-open-subject = 回到待評估：{ $title }
triage-mail-under-review-subject = 評估中：{ $title }
triage-mail-planned-subject = 已規劃：{ $title }
triage-mail-in-progress-subject = 進行中：{ $title }
triage-mail-ready-subject = 已完成：{ $title }
triage-mail-declined-subject = 不採納：{ $title }
triage-mail-duplicate-subject = 已合併：{ $title }
triage-mail-open = 你追蹤的貼文回到待評估：
triage-mail-under-review = 團隊正在評估你追蹤的貼文：
triage-mail-planned = 你追蹤的貼文已列入規劃：
triage-mail-in-progress = 團隊已經開始處理你追蹤的貼文：
triage-mail-ready = 你追蹤的貼文已經完成，等著在下次更新推出：
triage-mail-declined = 團隊決定不採納你追蹤的貼文：
triage-mail-duplicate = 你追蹤的貼文已併入另一則，票數和追蹤者也一併轉入：
triage-mail-target = 後續請看這裡：
triage-mail-note = 團隊的說明：
triage-mail-button = 開啟貼文
triage-mail-why = 你追蹤了這則貼文，所以{ $site }寄這封信給你。
triage-mail-stop = 如果不想再收到這則貼文的回應，請開啟貼文，按「{ $button }」。
triage-mail-unsubscribe = 取消訂閱
triage-mail-settings = 信件通知設定
triage-merge-title = 「{ $title }」與哪則貼文重複？
triage-merge-find = 尋找
triage-closing-title = 關閉問題並開工？
triage-closing-look = 查看問題
triage-closing-press = 關閉問題並開工
triage-closing-back = 回到規劃
internal-notes-title = 內部備註
internal-note-title = 內部備註
internal-note-label = 給團隊的備註
internal-note-hint = 任何會員都看不到，包括作者。
internal-note-send = 儲存備註
internal-note-remove = 刪除
triage-mail-many-subject = { $count ->
   *[other] { $status }：你關注的{ $shown }個貼文
}
triage-mail-many = { $count ->
   *[other] 團隊回應了你關注的{ $shown }個貼文，現在的狀態是：{ $status }。
}
triage-mail-many-why = { $site }寄送此郵件，因為你關注了這些貼文。
triage-canned = 常用回應
triage-canned-none = 不用常用回應
triage-canned-stays = 你寫的說明會保持不變。
triage-revisit = 如果不採納，重新考慮的日期
triage-note-moves = 移出本週或退回進行中時要說明原因，大家會在這裡和本週頁面看到。
correcting-mail-subject = 已更正：{ $title }
correcting-mail = 團隊更正了你的貼文，方便其他人找到。標題下的內文保持不變，頁面上會說明更正了什麼。
