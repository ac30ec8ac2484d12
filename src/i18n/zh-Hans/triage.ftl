triage-hint = 每次答复都会公开，并通知帖子的关注者。选“不打算做”要写原因，合并要指明另一个帖子。

triage-decide-title = 答复“{ $title }”
triage-open-post = 打开帖子
triage-status = 新状态
triage-note = 公开说明
triage-note-sends = 按Ctrl和回车键发出
triage-duplicate-of = 与哪个帖子重复（关键词、编号或链接）
triage-changed = 刚才{ $name }已答复“{ $status }”（{ $moment }），请再看一下。
triage-changed-undone = 刚才{ $name }撤销了上一次答复，现在是“{ $status }”（{ $moment }），请再看一下。
triage-changed-shipped = 这个帖子刚才已随版本上线（{ $moment }），请再看一下。

triage-mail-open-subject = 恢复为待处理：{ $title }
triage-mail-under-review-subject = 评估中：{ $title }
triage-mail-planned-subject = 已计划：{ $title }
triage-mail-in-progress-subject = 开发中：{ $title }
triage-mail-ready-subject = 已完成：{ $title }
triage-mail-declined-subject = 不打算做：{ $title }
triage-mail-duplicate-subject = 已合并：{ $title }
triage-mail-open = 你关注的帖子恢复为待处理：
triage-mail-under-review = 团队正在评估你关注的帖子：
triage-mail-planned = 你关注的帖子已列入计划：
triage-mail-in-progress = 团队已开始开发你关注的帖子：
triage-mail-ready = 你关注的帖子已完成，等待下一个版本发布：
triage-mail-declined = 你关注的帖子，团队不打算做：
triage-mail-duplicate = 你关注的帖子已并入另一个帖子，投票和关注者也一并转了过去：
triage-mail-target = 后续请看：
triage-mail-note = 团队的说明：
triage-mail-button = 打开帖子
triage-mail-why = 因为你关注了这个帖子，{ $site }给你发了这封邮件。
triage-mail-stop = 如果不想再收到这个帖子的答复，打开帖子，点“{ $button }”。
triage-mail-unsubscribe = 退订
triage-mail-settings = 邮件设置
triage-merge-title = “{ $title }”与哪个帖子重复？
triage-merge-find = 查找
triage-closing-title = 关闭问题并开工？
triage-closing-look = 查看问题
triage-closing-press = 关闭问题并开工
triage-closing-back = 回到计划
internal-notes-title = 内部备注
internal-note-title = 内部备注
internal-note-label = 给团队的备注
internal-note-hint = 任何用户都看不到，包括作者。
internal-note-send = 保存备注
internal-note-remove = 删除
triage-mail-many-subject = { $count ->
   *[other] { $status }：你关注的{ $shown }个帖子
}
triage-mail-many = { $count ->
   *[other] 团队回应了你关注的{ $shown }个帖子，现在的状态是：{ $status }。
}
triage-mail-many-why = { $site }发送此邮件，因为你关注了这些帖子。
triage-canned = 常用答复
triage-canned-none = 不用常用答复
triage-canned-stays = 你写的说明保持不变。
triage-revisit = 如果不打算做，重新考虑的日期
triage-note-moves = 移出本周或退回开发时要写明原因，大家会在这里和本周页面看到。
correcting-mail-subject = 已更正：{ $title }
correcting-mail = 团队更正了你的帖子，方便其他人找到。标题下的正文保持不变，页面上会说明更正了什么。
