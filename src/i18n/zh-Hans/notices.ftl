notices-together-subject = { $count ->
   *[other] { $site }有{ $shown }条新消息
}
notices-together = 你关注的和与你有关的内容有这些新消息：
notices-together-why = 因为你关注了这些内容，或它们与你有关，{ $site }给你发了这封邮件。一小时内的消息合成一封邮件。
