archive-title = 历史版本
archive-search = 搜索更新内容
archive-year = 年份
archive-years-all = 所有年份
archive-weeks = { $year }年的每一周
archive-out = { $count ->
   *[other] { $shown }个版本
}
archive-late = { $count ->
   *[other] { $shown }个晚于计划
}
archive-skipped = { $count ->
   *[other] { $shown }周未发布版本
}
archive-chain-key = 每根柱代表一个版本；半高的柱晚于计划发布，空缺表示当周未发布版本。
archive-none = 没有找到更新内容
archive-none-text = 这里只能找到已经发布的内容。大家的建议和计划请到社区查看。
archive-none-in-year = 这一年没有结束的周。
archive-cut = 未能查找全部内容。减少词语或换用较少见的词，可以找到更多。
archive-not-yet = 尚未上线。社区里有人提过：
archive-on-the-board = 在社区中搜索
archive-answer = 最近一次随{ $version }于{ $day }发布。
archive-recalled-ready = 尚未发布：原发布已撤回，此项已就绪，将随{ $version }发布。
archive-recalled = 尚未发布：{ $version }已撤回。

how-title = 运作方式
how-lead = 发烧友提建议，团队来答复，每周的版本会写上每一位参与者的名字。下面是一条建议从提出到发布的每一步。
how-example = 以一条真实的建议为例
how-release = 版本{ $version }
how-so-far = 到目前为止
how-ask = 发烧友提建议
how-ask-text = 有账号的人都可以提建议或反馈Bug。输入时会显示相似的帖子，让投票集中到一起。
how-ask-then = { $name }于{ $day }提出了这条建议。
how-vote = 大家投票
how-vote-text = 每人对一个帖子有一票，可以撤回。本周最多人想要的排在最前面。
how-vote-then = { $count ->
   *[other] { $shown }人投了票。
}
how-answer = 团队答复
how-answer-text = 所有答复都公开。如果不打算做，会说明原因，大家可以继续讨论。
how-answer-then = 首次答复于{ $day }。
how-build = 动手实现
how-build-text = 每个人都能看到哪些已计划、哪些开发中、哪些已完成。
how-build-then = { $day }完成。
how-freeze = 截止收录
how-freeze-text = 此时已完成的内容收录进本周版本，之后完成的等下一个版本。
how-freeze-then = { $day }截止收录时，版本里已有这一条。
how-ship = 版本发布
how-ship-text = 每条更新都链接到它来自的帖子。如果一周没有完成任何内容，就不发布版本，并如实说明。
how-ship-then = 随{ $version }于{ $day }发布。
how-thank = 写上每个人的名字
how-thank-text = 提出者、提出同样建议的人，以及测试、确认或投票的人都会列在这条更新里，隐藏了名字的人除外。
how-thank-then = { $count ->
   *[other] { $shown }人参与了这条更新。
}
how-mail = 一封邮件
how-mail-text = 每位参与者当周会收到一封邮件，写明自己的贡献。点一下即可不再接收。
how-press = 媒体
how-contact = 联系方式：{ $contact }
how-licence = 本页的图片和文字：{ $licence }
how-choose = 讲谁的经过
how-post = 帖子编号
how-post-hint = 一个已发布的建议。留空则用最近票数最多的。

archive-qr-said = 二维码，内含为已更新手机准备的页面的网址
archive-qr = 请用已更新到此版本的手机扫码。
