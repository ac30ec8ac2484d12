updated-title = 更新到{ $version }之後
updated-newer = 已有較新的更新：{ $version }
updated-instead = 請改用{ $version }
updated-whole = 查看完整更新
updated-broken = 出了問題
updated-own = 僅限此裝置
updated-own-none = 此裝置的更新內容與所有裝置相同。
updated-own-nothing = 這次更新對此裝置沒有任何變更。
updated-unknown-device = 沒有名為「{ $device }」的裝置，以下是全部內容。
updated-all = 更新內容
updated-some = 僅限部分裝置
updated-others = { $lines ->
   *[other] { $shown }項其他裝置的變化
}
updated-names = 這些更新有你的名字
updated-names-ask = 你提過建議、回報過問題或投過票嗎？登入後即可看到哪些更新寫著你的名字。
updated-sign-in = 登入或加入
updated-names-none = 目前還沒有。你投票、回報或試用的內容，也許就在下一次更新裡。
updated-coming-title = { $version }尚未發布
updated-coming-at = 計劃發布時間：{ $moment }。
updated-coming-held = 它在等待團隊放行：
updated-coming-more = 所有即將推出的更新
updated-unknown-title = 這裡沒有名為{ $version }的更新
updated-unknown-text = 可能不是這裡推出的版本，也可能是輸入有誤。手機的設定裡會顯示目前的版本。
updated-unknown-latest = 最新的更新：{ $version }
