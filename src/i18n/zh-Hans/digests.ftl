digests-subject-shipped = 你的建议上线了：{ $title }
digests-subject-fixed = 你反馈的Bug修好了：{ $title }
digests-subject-voted-one = 你投过票的上线了：{ $title }
digests-subject-voted = 版本{ $version }：你投过票的{ $voted }项上线了
digests-subject-theirs = 版本{ $version }：你提出的{ $theirs }项上线了
digests-subject-both = 版本{ $version }：你提出的{ $theirs }项上线了，投过票的还有{ $voted }项
digests-subject-tried-one = 有你出力的上线了：{ $title }
digests-subject-tried = 版本{ $version }：有你出力的{ $tried }项上线了
digests-subject-tried-both = 版本{ $version }：你提出的{ $theirs }项上线了，有你出力的还有{ $tried }项
digests-intro = { $site }发布了版本{ $version }，其中有你的一份。
digests-hello = { $name }，你好！
digests-stood = { $others ->
   *[other] 还有{ $shown }人与你站在一起。
}
digests-share = 带着你的名字分享
digests-theirs = 你提出的，上线了：
digests-voted = 你投过票的，上线了：
digests-tried = 你测试、确认或投过票的，上线了：
digests-more = 还有{ $more }项，请看版本页面。
digests-whole = 查看完整更新日志
digests-why = 这个版本里有你提出或投过票的内容，所以{ $site }给你发了这封邮件。
digests-why-tried = 这个版本里有你提出、测试、确认或投过票的内容，所以{ $site }给你发了这封邮件。
digests-rate = 这类邮件每周最多一封。
digests-unsubscribe = 退订
digests-settings = 邮件设置
digests-report = 感觉如何？点四下告诉我们
