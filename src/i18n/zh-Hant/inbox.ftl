inbox-title = 收件匣
inbox-hint = 你追蹤的貼文有什麼進展，以及與你有關的事。在這裡保留90天。
inbox-none = 還沒有消息。追蹤一則貼文，它的進展就會出現在這裡。
inbox-bell = { $count ->
   *[other] 收件匣，{ $shown }則未讀
}
inbox-many = { $shown }+
inbox-unread = 未讀
inbox-read = 標為已讀
inbox-read-all = 全部標為已讀
inbox-others = { $count ->
   *[other] 還有{ $shown }則
}
inbox-decided = 回應：{ $status }
inbox-corrected = 團隊修正了你的貼文
inbox-voted = 團隊代你投了票
inbox-asked = 團隊想知道你會怎麼選
inbox-concluded = 團隊說明了根據回答將怎麼做
inbox-commented = { $name }發表了留言
inbox-hidden = 團隊隱藏了你的貼文
inbox-hidden-comment = 團隊隱藏了你的留言
inbox-approved = 所有人現在都看得到你的貼文
inbox-approved-comment = 所有人現在都看得到你的留言
inbox-restored = 所有人又看得到你的貼文了
inbox-restored-comment = 所有人又看得到你的留言了
inbox-gone = 此內容已不存在
inbox-appeared = 新貼文
inbox-published = 版本{ $version }已發布
inbox-shipped = 你追蹤的人為版本{ $version }出了力
