archive-title = 歷次更新
archive-search = 搜尋更新內容
archive-year = 年份
archive-years-all = 所有年份
archive-weeks = { $year }年的每一週
archive-out = { $count ->
   *[other] { $shown }次更新
}
archive-late = { $count ->
   *[other] { $shown }次晚於預定
}
archive-skipped = { $count ->
   *[other] { $shown }週未更新
}
archive-chain-key = 每根長條代表一次更新；半高的長條晚於預定時間發布，空缺表示該週未更新。
archive-none = 沒有找到更新內容
archive-none-text = 這裡只能找到已經發布的內容。大家的許願與計畫請到看板查看。
archive-none-in-year = 這一年沒有結束的週。
archive-on-the-board = 在看板中搜尋
archive-answer = 最近一次隨{ $version }於{ $day }發布。
