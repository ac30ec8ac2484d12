notices-together-subject = { $count ->
   *[other] { $site }有{ $shown }則新消息
}
notices-together = 你追蹤的和與你有關的內容有這些新消息：
notices-together-why = 你追蹤了這些內容，或它們與你有關，所以{ $site }寄這封信給你。一小時內的消息合成一封信。
