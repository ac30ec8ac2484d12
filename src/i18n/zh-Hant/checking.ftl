checking-complaint = 仍是回報問題時的原話。現在能做什麼了？
checking-filler = 沒有說明具體內容。到底改善了什麼？
checking-fault = 只說了哪裡壞了。現在能做什麼了？
checking-lapsed = 核准已失效，以下內容有變動：{ $parts }
checking-lapsed-again = 核准已失效，內容有過變動
checking-part-lines = 變更內容
checking-part-texts = 其他語言
checking-part-areas = 模組
checking-part-notes = 前言或已知問題
checking-part-moment = 發布時間
checking-part-devices = 裝置資訊
checking-part-announcement = 問候語或結語
checking-part-name = 名稱
checking-part-issues = 已知的Bug
checking-title = 檢查這次更新
checking-version = 預計版本號：{ $version }
checking-other = 這個網址屬於另一個版本，現在預計的版本號是{ $version }。
checking-lacks = 這一項還沒有這個語言的文字。
checking-lacks-alt = 還沒有人用這個語言說明圖片的內容。
checking-sample = 郵件範例
checking-sample-styled = 郵件程式中顯示的樣子
checking-mailed = { $people ->
   *[other] { $shown }人會收到郵件
}
checking-mailed-more = 超過{ $shown }人會收到郵件
checking-mailed-who = 無論寫過或投過多少，每人只收到一封郵件，而且只寄給願意接收並已驗證電子郵件的人。
mails-wait = 郵件將從{ $moment }起寄出
mails-stop = 停止寄送郵件
mails-stopped = 這次更新的郵件已停止寄送
mails-send = 寄出郵件
checking-keep = 維持原樣
checking-open = 關於以下條目，還有問題沒有回答：
checking-as-is = 這些條目照原樣發布
checking-unanswered = 沒有發布任何內容：有些條目的問題還沒有回答。請先回答，或勾選「這些條目照原樣發布」。
checking-why = 為什麼沒有具體說明
checking-kept = 已決定維持原樣
checking-kept-why = 已決定維持原樣：{ $why }
checking-why-small = 都是細小的改動，數量太多，不一一列出。
checking-why-security = 為避免遭人利用，不公開具體內容。
checking-why-inside = 從外部看不出變化。
checking-subscribers = { $people ->
   *[other] { $shown }位訂閱者會透過郵件收到這次更新
}
checking-subscribers-more = 超過{ $shown }位訂閱者會透過郵件收到這次更新
checking-now = 現在會以{ $version }發布。原計畫是{ $planned }，時間為{ $moment }。
checking-now-same = 現在會以{ $version }發布，原計畫是{ $moment }。
checking-now-next = 下一版計畫在{ $moment }發布。
