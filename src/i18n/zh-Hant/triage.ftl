triage-title = 待回應
triage-open = { $open ->
    [0] 沒有等待回應的貼文。
   *[other] { $shown }則貼文等待第一次回應。
}
triage-open-many = 超過{ $shown }則貼文等待第一次回應。
triage-sort = 排序
triage-sort-votes = 票數最多
triage-sort-age = 等最久
triage-filter = 篩選
triage-filter-button = 顯示
triage-area = 模組
triage-area-all = 所有模組
triage-empty = 全部都回應了
triage-empty-text = 沒有人在等。完成的項目就等更新發布。
triage-to-release = 前往下次更新
triage-hint = 每次回應都會公開，並寄給貼文的追蹤者。選「不採納」要說明原因，合併要指明另一則貼文。

triage-decide-title = 回應「{ $title }」
triage-open-post = 開啟貼文
triage-status = 新狀態
triage-note = 公開說明
triage-duplicate-of = 與哪則貼文重複（關鍵字、編號或連結）
triage-answer = 回應
triage-changed = 剛才{ $name }已回應「{ $status }」（{ $moment }），請重新看一下。
triage-changed-undone = 剛才{ $name }撤回了上一次回應，現在是「{ $status }」（{ $moment }），請重新看一下。
triage-changed-shipped = 這則貼文剛才已隨版本推出（{ $moment }），請重新看一下。

triage-keys = 快速鍵
triage-keys-hint = 焦點在清單的貼文上時有效。按鍵只會選擇回應，按Enter鍵才會送出；在說明裡要按Ctrl和Enter鍵。
triage-keys-next = 下一則貼文（也可用↓）
triage-keys-previous = 上一則貼文（也可用↑）
triage-keys-choose = 選擇「{ $status }」
triage-keys-help = 顯示這些快速鍵
triage-keys-close = 關閉

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
triage-merge-this = 合併到這則貼文
triage-merge-find = 尋找
