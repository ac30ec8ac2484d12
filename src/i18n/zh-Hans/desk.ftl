desk-title = 帖子处理
desk-sort = 排序
desk-sort-votes = 票数最多
desk-sort-age = 等得最久
desk-empty = 都答复完了
desk-empty-text = 这里没有人在等。已完成的内容正等着版本发布。
desk-to-release = 去看版本
desk-keys = 快捷键
desk-keys-hint = 焦点在列表的帖子上时有效。按键只选择答复，按回车键才会发出；在说明里要按Ctrl和回车键。接着输入的文字会写入说明。
desk-keys-next = 下一个帖子（也可用↓）
desk-keys-previous = 上一个帖子（也可用↑）
desk-keys-choose = 选择“{ $status }”
desk-keys-merge = 查看与最相似帖子的合并，或指定其他帖子
desk-keys-help = 显示这些快捷键
desk-keys-close = 关闭
desk-tabs = 状态
desk-tab-open = 未答复
desk-count-many = { $shown }+
desk-sort-week = 近期票数最多
desk-sort-new = 最近移入
desk-filter-lang = 语言
desk-filter-lang-all = 全部语言
desk-filter-age = 发布时间
desk-filter-any = 不限
desk-filter-age-least = { $days ->
   *[other] { $shown }天以上
}
desk-filter-votes = 票数
desk-filter-votes-least = { $votes ->
   *[other] { $shown }票以上
}
desk-filter-rise = 7天内的票数
desk-filter-rise-least = { $votes ->
   *[other] 7天内+{ $shown }以上
}
desk-filter-whose = 负责人
desk-filter-whose-all = 所有人
desk-filter-mine = 我的，以及我的模块里无人负责的
desk-filter-nobody = 无人负责
desk-row-weeks = { $votes ->
   *[other] 十二周内{ $shown }票
}
desk-row-owner = 负责人：{ $name }
desk-row-device = { $device }（{ $people }）
desk-row-device-others = { $devices ->
   *[other] 其他{ $shown }款设备
}
desk-row-rise = 7天内+{ $shown }
desk-rise-counted = 每小时统计一次，最近统计到：{ $moment }
desk-rise-uncounted = 每小时统计一次，尚未首次统计
desk-first = 回到开头
desk-next = 更多帖子
desk-empty-tab = 这里没有帖子
desk-keys-own = 接手帖子，或放回去
owning-take = 接手
owning-give-back = 不再负责
desk-page-title = 帖子处理：{ $tab }
desk-back = 回到列表
desk-similar = 相似的帖子
desk-merge-into = 并入这个帖子
desk-merge-into-post = 并入这个帖子：“{ $title }”
desk-comments = 所有评论和帖子页面
desk-search = 在这里搜索
desk-filter-words = “{ $words }”
desk-filter-unanswered = 没有公开说明
desk-keys-search = 在此列表中搜索
desk-keys-on = 在此设备上启用快捷键
desk-acts = 我最近的操作
desk-acts-text = 最近十分钟内的操作，最新的在前。还能撤销的带有按钮。
desk-acts-none = 最近十分钟没有操作
desk-act-changed = 之后又有了变动，无法再原样撤销。
desk-act-taken-back = 已撤销。
desk-act-way-back = 这一步本身就是撤销，可以重新操作一次。
desk-act-added = 已经有人使用，或已有改动，因此会保留，但可以停用。
desk-act-group = 兴趣组里已经有人或帖子，或已有改动，因此会保留，但可以关闭。
desk-act-merging = 该模块的帖子已经开始移往另一个模块。
desk-act-joining = 该产品线的内容已经开始移往另一条产品线。
desk-act-imported = 其中有设备已经有人使用，或已有改动，因此会保留。可以重新导入之前的目录。
desk-act-asked = 已经在向粉丝提问了，可以关闭或撤回这个问题。
desk-act-own-page = 这要在它自己的页面上逐步进行，请在那里修改。
desk-act-frozen = 截止后的版本不会再重新收集。发布之前，条目仍可修改、移除和补录。
desk-act-lapsed = 将要发布的内容已不是当初批准的内容，因此批准失效，可以重新批准。
desk-act-kept = 这一条保持原文。文字一旦改动，会再次询问。
desk-act-mails-sent = 邮件正在发送。在开始写第一封之前，可以在版本页面上再次停止。
desk-act-stopped = 不再继续。此前已作的回应，可在开始它的那一步撤销。
desk-act-discarded = 草稿已经没有了，可以在帖子页面上重新写一份。
desk-act-skipped = 此后下一周已有变动，因此这一周仍算跳过。已完成的内容会等到下一周。
desk-act-published = 已经发布，大家正在收到通知。
desk-act-recalled = 每一位收到过版本通知的人都会得知撤回。只有新的版本才能恢复。
desk-act-command-line = 这是通过命令行完成的，请在那里修改。
desk-keys-note = 写内部备注
desk-keys-correct = 更正标题、模块、类型或设备
desk-select = 回应多个
desk-select-some = 回应所选（0）
desk-select-post = 选择“{ $title }”
desk-select-title = 没有选择帖子
desk-select-text = 在列表中勾选帖子，或选择列表中各页的全部帖子。
desk-select-all = { $count ->
   *[other] 选择全部{ $shown }个符合条件的
}
desk-select-first = 选取前{ $shown }个
desk-keys-select = 选择帖子
desk-keys-several = 回应所选帖子
desk-views = 视图
desk-views-none = 还没有视图
desk-views-none-text = 先用“筛选”缩小列表，再为显示的内容起名保存。
desk-view-name = 此视图的名称
desk-view-shared = 对所有团队成员显示
desk-view-is-shared = 所有团队成员可见
desk-view-uncounted = 打开时统计
desk-view-keep = 保存此视图
desk-view-save = 保存视图
desk-view-remove = 移除
desk-view-remove-named = 移除“{ $name }”
desk-filter-revisit = 以前不打算做的
desk-filter-doubled = 以前回应过的
desk-filter-revisit-when = 不打算做的帖子会在指定的日期回到这里，或者在票数比当时翻倍且至少多五票后回来。
desk-filter-doubled-when = 回应过的帖子在票数比当时翻倍且至少多五票后回到这里。
desk-filter-revisit-due = 待重新考虑
desk-revisit-count = { $shown }个待重新考虑
desk-row-date-came = 日期已到
desk-row-more-votes = { $votes ->
   *[other] 当时{ $then }票，现在{ $now }票
}
desk-row-votes-doubled = { $votes ->
   *[other] 回应时{ $then }票，现在{ $now }票
}
desk-edits-text = 帖子作者和评论者修改或删除的内容：保留原样，最新的在前。只有团队能看到本页。
desk-edits-none = 这里没有人修改过内容。
desk-edit-post = 修改了帖子
desk-edit-comment = 修改了评论
desk-edit-removed = 删除了评论
desk-moderation = 审核
desk-bulks = 正在批量答复
desk-testers = 测试组
desk-flagged = 被举报
desk-flagged-text = 会员举报的内容，等待最久的在前。可以填写原因后隐藏（作者会看到原因），也可以保留。没有人会知道是谁举报的。
desk-flagged-none = 没有被举报的内容。
desk-flagged-more = 共{ $count }条，这里是等待最久的。
desk-flagged-reason = { $reason }：{ $count }
desk-flagged-comment = 对“{ $title }”的评论
desk-key-leave = 通过，或保留原样
desk-key-hide = 填写原因后隐藏
desk-held = 首次发布
desk-held-text = 新成员发布的内容，等待最久的在前。通过后所有人可见，该成员之后发布的内容会直接公开。
desk-held-more = 共{ $count }条在等待，这里是等待最久的：帖子和评论各最多二十条。
desk-private = 私密
desk-merges = 合并建议
desk-merges-text = 标题非常相似、可能是同一件事的帖子，最相似的在前。已发布或本周进行中的会保留，否则保留票数较多的；票数相同时保留较早的。
desk-merges-none = 没有合并建议
desk-merges-none-text = 标题非常相似、可能是同一件事的帖子会出现在这里，由你判断是否如此。
desk-merges-more = 共{ $count }对，这里是最相似的。
desk-merges-unpaired = { $posts ->
       *[other] 还有{ $shown }个帖子有待比较。
    }
desk-merge-goes = 这个会被并入
desk-merge-stays = 这个会保留
desk-merge-look = 查看合并
desk-merge-no = 不是同一件事
desk-merge-later = 以后再说
desk-key-merge = 查看合并结果
desk-key-apart = 不是同一件事，不再询问
desk-key-later = 一周后再问
desk-merge-title = 合并“{ $title }”
desk-merge-goes-on = “{ $title }”本身已被合并，因此会并入“{ $target }”。
desk-merge-votes = { $people ->
       *[other] 票数：合计{ $shown }人
    }
desk-merge-votes-least = { $people ->
       *[other] 票数：合计至少{ $shown }人
    }
desk-merge-votes-stay = { $people ->
       *[other] 票数：另一个帖子已发布，保留{ $shown }票。
    }
desk-merge-comments = { $comments ->
       *[other] 保留的帖子下共有{ $shown }条评论。
    }
desk-merge-hear = { $people ->
       *[other] 会通知{ $shown }人。
    }
desk-merge-hear-least = { $people ->
       *[other] 至少会通知{ $shown }人。
    }
desk-merge-author = 其作者会算作保留帖子的附议者，也会列入致谢。
desk-merge-undo = 可以撤销：只会移除合并带来的内容。
desk-merge-swap = 反过来合并
desk-merge-other = 改为并入其他帖子（关键词、编号或链接）
desk-merge-press = 合并
desk-filter-similar = 相似帖子
desk-filter-similar-yes = 建议合并
desk-more = 更多团队页面
desk-reports = 令人失望
