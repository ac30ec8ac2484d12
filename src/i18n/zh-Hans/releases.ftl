releases-title = 更新日志
releases-this-week = 本周
releases-feed = Atom订阅
releases-empty = 还没有发布任何版本
releases-empty-text = 第一个版本将在本周发布，写上每一位参与者的名字。
releases-heading = { $version }（第{ NUMBER($week) }周）
releases-week = 第{ NUMBER($week) }周
releases-lines = { $lines ->
   *[other] { $shown }条更新
}
releases-people = { $people ->
   *[other] { $shown }人参与
}
releases-skipped = 未发布版本
releases-nothing-ready = 到截止时还没有完成的内容。
releases-was-late = 版本推迟了。

releases-chart = 最近的版本
releases-chart-people = 参与人数
releases-chart-lines = 更新条数
releases-chart-table = 以表格查看
releases-chart-release = 版本

releases-highlights = 本周推荐
releases-changes = 更新内容
releases-known-issues = 已知问题
releases-thanks = 感谢
releases-shaped-by = 参与者：{ $names }
releases-shaped-people = { $people ->
   *[other] { $shown }人参与
}
releases-more = { $more ->
   *[other] 另外{ $shown }人
}
releases-inline-post = （{ $posts }）
releases-inline-by = （{ $posts }，参与者：{ $names }）
releases-inline-people = { $people ->
   *[other] （{ $posts }，{ $shown }人参与）
}
releases-post = 帖子#{ $number }
releases-gathering = 署名正在整理，参与这个版本的每个人很快会列在这里。
releases-thanks-people = { $people ->
   *[other] 感谢{ $shown }位朋友参与这个版本。
}
releases-thanks-more = { $more ->
   *[other] 另有{ $shown }人
}
releases-thanks-others = { $more ->
   *[other] 另外{ $shown }人
}
releases-people-all = { $people ->
   *[other] 全部{ $shown }人
}
releases-welcome = 首次参与：{ $names }。欢迎！
releases-people-title = 参与{ $version }的所有人
releases-people-find = 找人
releases-people-none = 没有找到参与这个版本且愿意署名的人。
releases-people-cut = 还有更多符合的人，请多输入几个字。
releases-people-part = { $people ->
   *[other] 名字只在最早的{ $shown }人中查找，主页地址在所有人中查找。
}
releases-people-unnamed = { $people ->
   *[other] 这一页有{ $shown }人不愿署名。
}
releases-line-people = 谁参与了{ $version }的这项更新
releases-others = 其他版本
releases-before = 上一版：{ $version }
releases-after = 下一版：{ $version }
releases-markdown = Markdown格式
releases-feed-title = { $site }版本更新

releases-composer-title = 即将发布的版本
releases-collecting = 收录中：截止之前完成的内容都会收进来。
releases-frozen = 已截止收录：收录的内容已定。先改好措辞，再批准。
releases-checklist = 发布前检查
releases-check-no-summary = 还没有写摘要
releases-check-summary = 摘要已写好
releases-check-open = 仍有一项未完成：{ $title }
releases-check-people = { $people ->
   *[other] 最多通知{ $shown }人
}
releases-check-approved = { $name }已批准
releases-check-not-approved = 还没有人批准，到点不会自动发布
releases-check-goes-out = { $moment }发布
releases-check-freezes = { $moment }自动截止收录
releases-approve = 批准
releases-hold = 撤销批准
releases-alter = 修改
releases-publish-title = 现在发布吗？
releases-publish-text = 帖子会标记为已上线，每一位参与者都会收到一封邮件，新的一周随即开始。发布后可以撤回版本，并公开说明原因。
releases-publish-button = 发布
releases-publish-back = 暂不发布
releases-cancel = 不做更改
releases-known-none = 目前没有。
releases-ready = 目前已完成
releases-ready-none = 还没有完成的内容。如果一周都没有完成的内容，这一周会自动跳过。
releases-early = 现在撰写
releases-early-which = 现在撰写：{ $title }
releases-early-hint = 这些条目在截止之前就已写好。截止前完成的其他内容排在后面。
releases-freeze = 立即截止收录
releases-freeze-nothing = 还没有可以截止收录的内容。帖子完成后，请标为“待周五发布”。
releases-freeze-title = 现在截止收录吗？
releases-freeze-text = 截止后，下面每个帖子变成一条更新。之后完成的仍可补录。截止后无法撤销。
releases-freeze-empty = 还没有完成的内容，现在截止就会跳过本周。十分钟内可以在“我最近的操作”中撤销。
releases-wording-hint = 用发烧友的话写一句，先说好处。在所属模块中，序号小的排在前面。
releases-languages = 版本的语言
releases-originals = 原文
releases-missing = { $texts ->
   *[other] 缺{ $texts }条译文
}
releases-check-missing = { $texts ->
   *[other] { $language }：缺{ $texts }条译文
}
releases-preview-in = 预览（{ $language }）
releases-not-translated = 尚未翻译
releases-outdated = { $texts ->
   *[other] { $texts }条译文早于原文
}
releases-original-changed = 原文在此之后有改动。
releases-still-right = 译文仍然正确
releases-line-in = 一句话说明（{ $language }）
releases-summary-in = 摘要（{ $language }）
releases-known-issues-in = 已知问题（{ $language }）
releases-taken-back = 对应的帖子已改回未完成，发布时不会收录。
releases-line = 一句话说明
releases-change = 更新类型
releases-position = 序号
releases-highlight = 推荐：显示在最上方
releases-credits = 鸣谢
releases-credits-told = 除所有测试、确认或投票的人外，还会署名：{ $names }。
releases-credits-nobody = 只会为测试、确认或投票的人署名。
releases-credits-person = { $name }（@{ $handle }）
releases-credit = 另外署名
releases-credit-hint = 在别处提过这条建议的会员的主页地址，用逗号分隔，按附议计算。
releases-uncredit = 不署名
releases-uncredit-hint = 主页地址，用逗号分隔。列在这里的人测试、确认或投过票也不署名，也不会收到这一条的通知。
releases-carries = 链接和设备
releases-tutorial = 教程（链接）
releases-video = 视频（链接）
releases-discussion = 讨论（链接）
releases-tutorial-at = 教程（{ $host }）
releases-video-at = 视频（{ $host }）
releases-discussion-at = 讨论（{ $host }）
releases-written = 没有对应帖子的更新
releases-written-hint = 用于没有人提出过的改动。保存时会一并加入。
releases-up = 上移
releases-down = 下移
releases-split = 拆成两条
releases-join = 并入上一条
releases-move-to = 移到指定位置
releases-picture = 图片
releases-picture-choice = 使用哪张图片？
releases-picture-none = 不使用图片
releases-picture-there = 现有的图片
releases-picture-of = 来自帖子{ $post }
releases-picture-file = 上传一张
releases-picture-said = 图片内容，写给看不到图片的人
releases-picture-back = 返回这条更新
flash-picture-unsaid = 已保存。还没有说明图片内容，看不到图片的人无从得知。
releases-picture-file-hint = 支持PNG、JPEG、WebP或GIF，最大10 MB。上传的图片会取代上面的选择。
releases-picture-alt = 图片内容（{ $language }）
releases-leave-out = 移除
releases-leave-out-which = 移除“{ $title }”
releases-late-title = 截止后完成的
releases-late = 补录已完成但还没收录的帖子
releases-late-count = { $posts ->
    [0] 截止后没有新完成的帖子。
   *[other] 截止后又完成了{ $posts }个帖子。
}
releases-coming-back = { $lines ->
   *[other] 已撤回版本中的{ $lines }个条目将重新收录。
}
releases-late-listed = 补录这里列出的内容
releases-freeze-listed = 截止后，这里列出的每个已完成帖子变成一条更新，已撤回版本中的条目按现有文字收录。之后完成的仍可补录。截止后无法撤销。
releases-notes = 版本说明
releases-summary = 摘要
releases-summary-hint = 放在更新日志开头的一段话，纯文本。
releases-markdown-hint = 支持Markdown。写明问题是什么，修好之前可以怎么办。
releases-known-issues-edit = 修改已知问题
releases-known-issues-coming = 填写下一个版本的已知问题
releases-known-issues-beside = 在这些Bug之外补充说明
releases-save = 保存
releases-calendar-title = 发布日历
releases-calendar-planned = 计划于{ $moment }发布
releases-calendar-coming = 接下来几周
releases-calendar-past = 往期
releases-your-time = 你的时间：{ $moment }
releases-calendar-announce-title = 预告某周不发布版本
releases-calendar-week = 哪一周
releases-calendar-announce = 预告
releases-calendar-unskip = 不跳过
releases-calendar-stray-title = 为不再发布的日子所作的预告
releases-calendar-stray-text = 每周的时间已有调整：这些日子不发布版本，也不会因此跳过任何一周。只有团队能看到这里。
releases-count-title = 周数
releases-count-text = 每个发布日算一周，无论是否发布版本；可以从任何数字开始。如果本周的版本已经批准，需要重新批准。
releases-count-number = 某一周的数字
releases-count-day = 那一周版本的发布日
releases-count = 从那里开始数
releases-wait-title = 暂缓发布这个版本
releases-wait-text = 在你恢复之前，即使已获批准、时间已到，也不会发布。
releases-wait-hint = 所有人都能看到。
releases-wait = 暂缓发布
releases-wait-again = 修改暂缓发布的原因
releases-wait-save = 保存原因
releases-go-on = 恢复发布
releases-waits = 这个版本暂缓发布。团队给出的原因：
releases-moments-title = 更改本周的时间
releases-moments-text = 所有倒计时都会随之变化，所有人都能看到新的时间。下一周仍按原计划进行。如果这个版本已获批准，需要重新批准。
releases-moments-frozen = 这个版本已截止收录，只能调整发布时间。
releases-moments-cutoff-day = 截止日期
releases-moments-cutoff-time = 截止时间
releases-moments-publish-day = 发布日期
releases-moments-publish-time = 发布时间
releases-moments-move = 调整
releases-moved-from = 时间已调整，原定{ $moment }
releases-skip-title = 跳过本周
releases-skip-text = 本周就没有新版本，新的一周随即开始。十分钟内可以在“我最近的操作”中撤销。
releases-skip-lines = { $lines ->
   *[other] 已写好的{ $lines }条更新的措辞会丢失，帖子仍保持已完成。
}
releases-skip-back = { $lines ->
   *[other] 已撤回版本的{ $lines }条更新会随下一版回来，措辞与当时相同。
}
releases-skip-reason = 原因
releases-reason-in = 原因（{ $language }）
releases-withheld = 一项改动，对应的帖子已被隐藏
releases-skip-hint = 所有人都能看到。已完成的内容会留到下一周。
releases-skip = 跳过本周

releases-conflict = 你输入时，别人保存了这里的内容。你的文字仍在表单中，没有丢失；再次保存会替换对方的内容。
releases-conflict-theirs = 对方保存的内容：
releases-conflict-again = 打开此页面之后，这个版本有改动。请再看一遍。
releases-changed-notes = 摘要或已知问题有改动。
releases-changed-line = 已改动：{ $line }
releases-changed-added = 新加入：{ $line }
releases-changed-left-out = 移除了{ $lines }个条目。
releases-conflict-left-out = 你为期间被别人移除的条目输入的文字：
releases-came-back = 来自已撤回的版本{ $version }
releases-gone-out = 这个版本刚才已经发布。你输入的内容没有保存，可以从这里复制。
releases-gone-recalled = 这个版本刚才已被撤回。你输入的内容没有保存，可以从这里复制。
releases-gone-skipped = 这一周刚才已被跳过。你输入的内容没有保存，可以从这里复制。
releases-gone-retired = 不再有版本随这个班次发布，因此什么都没有保存。
releases-gone-typed = 你输入的内容
