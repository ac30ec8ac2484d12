person-lines = { $count ->
   *[other] { $shown }項已推出的變更寫有這個名字
}
person-lines-yours = { $count ->
   *[other] { $shown }項已推出的變更寫有你的名字
}
person-early = { $count ->
   *[other] 有{ $shown }票投得早：當時投票的不到十人，後來都推出了。
}
person-early-yours = { $count ->
   *[other] 你有{ $shown }票投得早：當時投票的不到十人，後來都推出了。
}
person-going = 處理中
person-filed = 提出的貼文
person-filed-of = { $name }提出的貼文
person-filed-none = 還沒有提出過貼文。
person-filed-all = 查看全部貼文
person-back = 返回完整頁面
person-held = { $count ->
   *[other] 你有{ $shown }票還沒有計入
}
person-held-only = 只看還沒有計入的票
person-drafts = 這部裝置上的草稿
person-drafts-hint = 寫了但還沒有送出。別人看不到，其他裝置上也沒有。
person-devices = 你的裝置
person-devices-hint = 只有你看得到。
person-devices-change = 修改裝置
person-badge = 放在自己網站上的徽章
person-badge-alt = 我在{ $site }的貢獻
person-badge-code = 要貼上的HTML
person-badge-lines = { $count ->
   *[other] { $shown }項已推出的變更
}
person-badge-joined = { $year }年加入
person-feed = 訂閱寫有這個名字的變更
person-feed-titled = { $name }參與的變更
