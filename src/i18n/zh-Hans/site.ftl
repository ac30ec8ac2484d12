### Simplified Chinese (zh-Hans, mainland). Register and style for translators:
###
### Address: 你, never 您; 我们 is the people who run the site. Never "TA" or 他/她 for a third person: say 对方, 本人, 这位用户.
### Tone: short, plain, friendly modern usage, as a good phone speaks. Say who does what; prefer 已保存 over 保存成功了.
### No marketing, no 亲, no 请您, one exclamation mark in the whole product (谢谢！ after a post). 请 once a sentence at most.
### Buttons and links are bare verbs (提交, 关注, 退订); headings and statuses carry no full stop, sentences end with 。
### Typography: full-width ，。：；？（）; quotes are “” (never 「」); lists inside a sentence take 、. No dashes.
### Type no space between Han and Latin letters or digits: the style sheet spaces them (text-autospace).
### Names and titles of posts stand in “” inside a sentence, and bare after a colon.
### Numbers take a measure word: 票, 条更新, 个帖子, 人 (位朋友 only in the thanks), 第618周, 第2页.
###
### Glossary: post 帖子; request 建议; bug Bug (反馈Bug); vote 投票, a count of them 票; withdraw 撤回; area 模块;
### product line 产品线; device 设备; build 系统版本; ROM stays ROM. Staff's decision or answer 答复, a reply to a
### comment 回复 (keep the two apart); triage 待答复; undo, take back 撤销; merge into 并入, 合并; follow 关注,
### unfollow 取消关注, follower 关注者. Release 版本, to publish it 发布; a post or line ships: 上线; changelog, the list of releases 更新日志; board 社区;
### line 更新 (一条更新); highlights 本周推荐; known issues 已知问题; notes of a release 版本说明; freeze 截止收录; cutoff 截止;
### approve 批准; take in 收录, late 补录; skip 跳过. Shaped by 参与者, to shape 参与; credit 署名; seconded 附议.
### Digest 每周汇总; unsubscribe 退订; feed 订阅. Fan 发烧友; staff 团队 (a person: 团队成员); member 用户, become one 注册;
### owner 站长; account 账号; name 昵称 (名字 where a name is honoured); e-mail address 邮箱, mail 邮件.
### Statuses: 待处理, 评估中, 已计划, 开发中, 待周五发布, 已上线, 不打算做, 重复. Changes: 新增, 优化, 修复.

language-name = 简体中文

nav-skip = 跳到正文
nav-search = 搜索
nav-main = 主导航
nav-board = 社区
nav-this-week = 本周
nav-releases = 更新日志
nav-roadmap = 路线图
nav-triage = 帖子处理
nav-sign-in = 登录
nav-sign-out = 退出登录
nav-settings = 设置
foot-line = 发烧友提建议，团队来答复，每周五发布的版本会写上每一位参与者的名字。
foot-feed = 订阅版本更新
foot-language = 语言
foot-theme = 外观
theme-auto = 跟随系统
theme-light = 浅色
theme-dark = 深色
share = 分享
share-copied = 链接已复制。
just-now = 刚刚
went-wrong = 没有成功。请检查网络后再试一次。
draft-kept = 已恢复你之前输入的内容。
form-cut = 有一项内容太长，无法全部保留：这里只有开头部分。请缩短后再提交；如果其余部分很重要，可以作为评论发送。

title-with-page = { $title }（第{ NUMBER($page) }页）
title-with-error = 有错误：{ $title }
title-of-site = { $title } - { $site }
error-summary = 请先改正这些地方

pager-label = 翻页
pager-previous = 上一页
pager-next = 下一页
pager-here = 第{ NUMBER($page) }页

flash-signed-in = 欢迎回来。
flash-signed-out = 你已退出登录。
flash-signed-out-everywhere = 已在所有设备上退出登录。
flash-verified = 邮箱已确认，从现在起你的投票都会生效。
flash-password-changed = 密码已修改，其他设备都已退出登录。
flash-saved = 已保存。
flash-masked = 其中有内容看起来是隐私信息（例如密码、号码或地址），已被隐去。
flash-link-sent = 新的链接已发到你的邮箱。
flash-session-ended = 那台设备已退出登录。
flash-address-asked = 如果这个邮箱能收信，链接正在路上。
flash-address-changed = 邮箱已更换。
flash-filed = 谢谢！帖子已提交，现在大家都可以给它投票了。
flash-filed-waits = 帖子已保存，确认邮箱后就会公开。
flash-edited = 修改已保存。
flash-voted = 投票成功，上线时会在每周汇总里通知你。
flash-voted-silently = 投票成功。你关闭了每周汇总，上线时不会发邮件通知你。
flash-withdrawn = 投票已撤回。
flash-commented = 评论已发表。
flash-comment-waits = 评论已保存，确认邮箱后就会公开。
flash-followed = 已关注，每次答复都会发邮件给你。
flash-followed-silently = 已关注。你关闭了答复邮件，有答复时不会发邮件给你。
flash-unfollowed = 已取消关注，新答复不会再发邮件给你。
flash-followed-wider = 后续进展会出现在你的收件箱里。
flash-unfollowed-wider = 不会再出现在你的收件箱里。
flash-inbox-read = 已标为已读。
flash-decided = 答复已公开，关注者会收到通知。
flash-undone = 上一次答复已撤销。
flash-hidden = 已隐藏，只有作者和团队能看到。
flash-restored = 现在所有人又能看到了。
flash-blocked = 已封禁此人。
flash-block-lifted = 已解除封禁。
flash-release-saved = 版本已保存。
flash-moments-moved = 本周的时间已调整，所有人都能看到新的时间。
flash-release-waits = 这个版本已暂缓发布，所有人都能看到原因。
flash-release-goes-on = 这个版本已恢复发布。
flash-frozen = 版本已截止收录，请检查每一条更新。
flash-not-frozen = 截止收录后才能检查。
flash-approved = 已批准，版本到点会自动发布。
flash-approval-lapsed = 已保存。之前批准的是改动前的内容，请重新批准。
flash-line-moved = 这一条已移动。
flash-line-split = 这一条已拆成两条，第二条就在它下面。
flash-lines-joined = 两条已合并为一条。
flash-line-left-out = 这一条已移除。
flash-line-kept = 这一条保持原样。
flash-late-taken-in = 截止后完成的内容已收录。
flash-early-taken-in = 该条目已列入，请在截止前写好。
flash-approval-withdrawn = 批准已撤销，这个版本不会自动发布。
flash-published = 版本已发布，每一位参与者都会收到一封邮件。
flash-mails-stopped = 邮件已停止。发送之前，没有人会收到这个版本的通知。
flash-mails-sent = 邮件正在发送。
flash-release-recalled = 版本已撤回，每一位收到过通知的人都会收到一封邮件。
flash-release-recalled-untold = 版本已撤回。没有人收到过通知，因此不会发送邮件。
flash-skipped = 这一周已跳过，所有人都能看到原因。
flash-train-published = 这一版已发布。没有帖子改变，也不会给任何人发邮件。
flash-train-skipped = 这一版已跳过，所有人都能看到原因。
flash-train-moved = 这一版的时间已调整，所有人都能看到新的时间。
flash-skip-planned = 已预告这一周不发布版本，所有人都能看到原因。
flash-skip-dropped = 这一周照常发布。
flash-weeks-counted = 周数已重新计算。
flash-vote-waits = 你的投票已保留。打开邮件里的链接确认邮箱后就会生效。

error-not-found = 找不到页面
error-not-found-text = 这个地址没有内容，可能是地址输错了，也可能内容已被移除。
error-forbidden = 没有权限
error-conflict = 现在无法这样操作
error-invalid = 请检查你提交的内容
error-method = 这里不支持这个操作
error-method-text = 这个地址不接受这类请求。
error-too-many = 操作太频繁
error-too-many-text = 你刚才操作得太频繁了，{ NUMBER($seconds) }秒后可以再试。
error-too-many-later = 你刚才操作得太频繁了，{ NUMBER($minutes) }分钟后（{ $time }）可以再试。
error-too-slow = 等待时间过长
error-too-slow-text = 你的表单没有及时送达，所以什么都没有改变。请重新提交。
error-busy = 现在人很多
error-busy-text = 此刻访问的人很多，请过几秒再试。你的内容没有丢失。
error-unavailable = 马上回来
error-unavailable-text = 现在暂时无法读取和保存，我们正在处理，请过几分钟再试。你之前的操作都还在。
error-broken = 是我们出错了
error-broken-text = 我们这边出了问题。问题已记录，会有人查看。
error-id = 如果要联系我们，请附上编号{ $id }。
error-home = 回到社区
error-desk = 前往帖子处理
error-post = 打开帖子
error-new-link = 重新发送链接
flash-pictures-added = 已添加。请描述图片内容。
flash-devices-imported = 设备已导入。
flash-device-forgotten = 已删除。
flash-device-none = 我们还不知道你的设备。提交或确认Bug时写明即可。
flash-confirmed = 已记录：你也遇到了。同时也为你投了票。
flash-unconfirmed-vote = 已撤回，随之投出的一票也一并撤回。
flash-unconfirmed = 已撤回，你的投票保留。
flash-owned = 帖子由你负责。
flash-disowned = 帖子现在无人负责。
flash-noted = 备注已保存，只有团队能看到。
flash-note-removed = 备注已删除。
flash-corrected = 帖子已更正。
flash-bulk-begun = 正在逐个回应帖子。
flash-bulk-stopped = 已停止。已回应的保持不变。
flash-bulk-undoing = 正在逐个撤回回应。
flash-view-saved = 视图已保存。
flash-view-removed = 视图已移除。
flash-act-taken-back = 已撤销，一切恢复原样。
flash-answer-removed = 已删除这条答复。
flash-comment-edited = 评论已修改。
flash-comment-removed = 评论已删除。
flash-flagged = 谢谢，团队会查看。
flash-flag-taken-back = 举报已撤回。
flash-locked = 评论已关闭。
flash-unlocked = 评论已重新开放。
flash-left = 已保留。
flash-reopened = 举报重新等待处理。
trap-label = 请留空
flash-published-by-staff = 现在所有人都能看到了。
flash-comment-held = 评论已保存，团队查看后就会公开。
flash-filed-held = 帖子已保存，团队查看后就会公开。
flash-cast-on-behalf = 已代投。本人能看到是谁代投的，也可以撤回。
flash-on-behalf-taken-back = 这一票已撤回。
flash-filed-private = Bug已提交，只有你和团队能看到。
flash-opened = 现在所有人都能看到了。
flash-comment-private = 评论已提交，仅团队可见。
flash-decided-private = 答复已发布，只有提交者和团队能看到。
flash-pair-apart = 不会再建议合并这两个帖子。
flash-pair-put-off = 一周后会再次建议。
flash-pair-asked-again = 已重新建议合并。
flash-question-drafted = 草稿已保存。开放之前仅团队可见。
flash-question-opened = 发烧友现在可以作答。
flash-question-closed = 问题已关闭。
flash-question-discarded = 草稿已丢弃。
flash-question-withdrawn = 问题已撤销。
flash-question-answered = 谢谢，你的选择已计入。
flash-question-taken-back = 你的选择已撤回。
flash-question-concluded = 所有人现在都能看到结果。
flash-question-conclusion-taken-back = 结果已撤回。
flash-testers-asked = 谢谢。团队同意后你会收到邮件。
flash-testers-joined = 你已加入这个模块的测试组。
flash-testers-not-joined = 已处理。你随时可以申请加入。
flash-testers-left = 你已退出，你对帖子说过的内容会保留。
flash-testers-invited = 已邀请，对方会收到一封邮件。
flash-testers-admitted = 已同意，对方会收到一封邮件。
flash-testers-turned-down = 已拒绝申请。对方可以再次申请，你也可以邀请对方。
flash-testers-uninvited = 邀请已收回。
flash-testers-removed = 已移出测试组，你可以再次邀请。
flash-tested = 已记录：你那里可以正常使用。谢谢。
flash-tested-fails = 收到。团队会看到你这里不能用。
flash-tested-withdrawn = 已撤回。
flash-hour-announced = 活动已公布，发烧友可以提问和投票。
flash-hour-moved = 活动时间已更改。
flash-hour-called-off = 活动已取消，所有人都能看到理由。
flash-hour-held = 活动恢复举行。
flash-hour-asked = 你的问题已提出，并计入你的一票。得到回答时你会收到邮件。
flash-hour-voted = 你的投票已计入。
flash-hour-unvoted = 你的投票已撤回。
flash-hour-question-withdrawn = 你的问题已撤回。
flash-hour-answered = 所有人现在都能看到回答。
flash-hour-answer-taken-back = 现在没有回答了。
flash-hour-set-aside = 问题已搁置，提问者能看到理由。
flash-hour-restored = 所有人又能看到这个问题了。
flash-areas-merged = 已合并。另一个模块的帖子正在移到这里。
flash-merged = 已合并，投票和关注者一并转移。大家都能看到，关注者会收到通知。
flash-reported = 谢谢，你的回答已计入。
flash-report-waits = 谢谢，确认邮箱后你的回答就会计入。
flash-report-text-hidden = 文字已隐藏。
flash-report-text-shown = 文字已重新显示。
flash-report-line-settled = 已处理。
flash-report-line-reopened = 已重新列为待处理。
