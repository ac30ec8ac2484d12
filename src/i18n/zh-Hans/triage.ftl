triage-title = 待答复
triage-open = { $open ->
    [0] 没有帖子在等答复。
   *[other] { $shown }个帖子在等首次答复。
}
triage-open-many = 超过{ $shown }个帖子在等首次答复。
triage-sort = 排序
triage-sort-votes = 票数最多
triage-sort-age = 等得最久
triage-filter = 筛选
triage-filter-button = 查看
triage-area = 模块
triage-area-all = 全部模块
triage-empty = 都答复完了
triage-empty-text = 这里没有人在等。已完成的内容正等着版本发布。
triage-to-release = 去看版本
triage-hint = 每次答复都会公开，并通知帖子的关注者。选“不打算做”要写原因，合并要指明另一个帖子。

triage-decide-title = 答复“{ $title }”
triage-open-post = 打开帖子
triage-status = 新状态
triage-note = 公开说明
triage-duplicate-of = 与哪个帖子重复（关键词、编号或链接）
triage-answer = 答复
triage-changed = 刚才{ $name }已答复“{ $status }”（{ $moment }），请再看一下。
triage-changed-undone = 刚才{ $name }撤销了上一次答复，现在是“{ $status }”（{ $moment }），请再看一下。
triage-changed-shipped = 这个帖子刚才已随版本上线（{ $moment }），请再看一下。

triage-keys = 快捷键
triage-keys-hint = 焦点在列表的帖子上时有效。按键只选择答复，按回车键才会发出；在说明里要按Ctrl和回车键。
triage-keys-next = 下一个帖子（也可用↓）
triage-keys-previous = 上一个帖子（也可用↑）
triage-keys-choose = 选择“{ $status }”
triage-keys-help = 显示这些快捷键
triage-keys-close = 关闭

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
triage-merge-this = 合并到此帖
triage-merge-find = 查找
