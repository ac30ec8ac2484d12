accounts-email = 邮箱
accounts-password = 密码
accounts-password-hint = 至少8个字符，几个词连起来就是好密码。
accounts-name = 昵称
accounts-name-hint = 会显示在你的帖子旁边，以及你参与的版本里。不必用真名。

accounts-sign-up-title = 注册
accounts-sign-up-why = 注册后可以提建议、反馈Bug、投票。你提的建议上线时，版本里会有你的名字。
accounts-sign-up-button = 注册
accounts-sign-up-have = 已有账号
accounts-sign-up-words-wait = 刚才输入的内容还在，注册后就可以发送。
accounts-sign-up-words-back = 注册成功，确认邮箱的邮件正在路上。这是你刚才输入的内容，还没有发送。
accounts-sent-title = 只差一步：请查收邮件
accounts-sent-text = 我们发了一封邮件给你，请打开里面的链接确认邮箱。链接一天内有效。
accounts-sent-meanwhile = 你可以先到处看看。你写的内容和投的票都会保留，确认邮箱后就会公开并生效。
accounts-sent-go-on = 继续
accounts-sent-nothing = 过了几分钟还没收到？看看垃圾邮件，或者检查邮箱有没有写错。

accounts-sign-in-title = 登录
accounts-sign-in-button = 登录
accounts-sign-in-forgot = 忘记密码
accounts-sign-in-new = 注册
accounts-sign-in-words-wait = 你还没有登录。刚才输入的内容还在，登录后就可以发送。
accounts-sign-in-words-back = 你已登录。这是你刚才输入的内容，还没有发送。
accounts-sign-in-vote-waits = 登录后，你给“{ $title }”的投票就会生效。
accounts-sign-in-follow-waits = 登录后，你就会关注“{ $title }”。
accounts-sign-in-join-waits = 登录后，你就会申请加入测试组。

accounts-verify-title = 确认邮箱
accounts-verify-text = 确认后，这个账号和其中待发布的内容就归你了。
accounts-verify-name = 注册时的名字：{ $name }
accounts-verify-waiting = 确认后会公开：
accounts-verify-posts = { NUMBER($count) }个帖子
accounts-verify-comments = { NUMBER($count) }条评论
accounts-verify-votes = { NUMBER($count) }票
accounts-verify-password-hint = 请在这里设置密码。如果你是在另一个浏览器注册的，可以用同一个密码。
accounts-verify-not-you = 如果不是你本人操作，关闭这个页面就好，不会有任何变化。
accounts-verify-button = 确认邮箱

accounts-dead-title = 链接已失效
accounts-dead-again = 重新获取链接

accounts-forgot-title = 忘记密码？
accounts-forgot-text = 填写你的邮箱，我们会把重置链接发给你。
accounts-forgot-button = 发送链接
accounts-forgot-sent-title = 请查收邮件
accounts-forgot-sent-text = 如果这个邮箱注册过账号，你很快会收到一个链接。链接一小时内有效。
accounts-forgot-words-wait = 刚才输入的内容还在：请求发送链接后，下一页会为你保留它。
accounts-forgot-words-stay = 刚才输入的内容保留在本页。请不要关闭本页，通过邮件中的链接设置新密码，然后回到这里。
accounts-forgot-words-on = 回到我输入的内容
accounts-reset-title = 重置密码
accounts-reset-text = 保存后，所有设备都会退出登录。
accounts-reset-password = 新密码
accounts-reset-button = 保存密码

accounts-settings-title = 设置
accounts-settings-unverified = 你的邮箱还没有确认，你写的内容和投的票都在等待。请打开我们发给你的链接。
accounts-settings-resend = 重新发送链接
accounts-settings-you = 个人资料
accounts-settings-handle = 主页地址
accounts-settings-handle-hint = 个人主页网址的最后一段：3到30个字符，可用小写字母a到z、数字和连字符。
accounts-settings-hidden = 署名时隐藏昵称
accounts-settings-hidden-hint = 版本里只把你计入人数，不写你的名字；你的主页也不再显示昵称，不再列出你参与过的更新。你发的帖子仍会显示昵称。
accounts-settings-page-hidden = 隐藏我的主页
accounts-settings-page-hidden-hint = 这样只有你和团队能打开它，你的名字也不再链接到任何页面。版本署名里仍会写你的名字，除非你把昵称也隐藏。
accounts-settings-display = 显示设置
accounts-settings-language = 语言
accounts-settings-language-hint = 用于网站页面和我们发给你的邮件。
accounts-settings-zone = 时区
accounts-settings-zone-hint = 页面上的时间按这个时区显示。留空则使用本站的时区。
accounts-settings-zone-unknown = 无法识别这个时区，请从列表中选一个，例如Asia/Shanghai。
accounts-settings-save = 保存
accounts-settings-page = 个人主页
accounts-settings-mail = 邮件设置
accounts-settings-password = 密码
accounts-settings-current = 当前密码
accounts-settings-new = 新密码
accounts-settings-change = 修改密码
accounts-settings-change-hint = 修改后，其他设备都会退出登录。
accounts-settings-everywhere = 在所有设备上退出登录
accounts-settings-everywhere-hint = 包括当前设备在内的所有设备。
accounts-address-title = 邮箱地址
accounts-address-present = 当前邮箱
accounts-address-new = 新邮箱
accounts-address-new-hint = 我们会向新邮箱发送链接，打开链接并点一下按钮，邮箱就更换了。
accounts-address-told = 旧邮箱会收到更换通知。
accounts-address-button = 发送链接
# $handle (String) - the handle of whose account it is
# $address (String) - the new address
accounts-address-link-text = 今后账号@{ $handle }的邮件发到{ $address }，登录也用这个邮箱。
accounts-address-link-button = 使用这个邮箱
accounts-sessions-title = 登录的设备
accounts-sessions-text = 有不认识的吗？请让它退出登录，再换一个新密码。
accounts-sessions-unknown = 未知浏览器
# $browser (String) - such as Firefox
# $system (String) - such as Android
accounts-sessions-device = { $system }上的{ $browser }
accounts-sessions-this = 当前设备
# $seen (String) - a day and time
# $began (String) - a day and time
accounts-sessions-times = 最近使用：{ $seen }。登录时间：{ $began }。
accounts-sessions-end = 退出登录
# $device (String) - browser and system
accounts-sessions-end-which = 退出登录：{ $device }
accounts-sessions-more = 这里只列出最近使用过的。

accounts-set-up-title = 设置本站
accounts-set-up-text = 你将成为站长，由你来任命团队成员，他们负责答复帖子、发布版本。
accounts-set-up-button = 成为站长

accounts-staff-title = 团队
accounts-staff-text = 团队成员负责答复帖子、发布版本。角色变更后，本人需要重新登录。
accounts-staff-owners = 站长负责任命团队，可以免去其他站长或自己的站长身份，但至少要保留一位。新站长在服务器的命令行任命。
accounts-staff-role = 角色
accounts-staff-dismiss = 移出团队
accounts-staff-dismiss-whom = 将{ $name }移出团队
accounts-staff-demote = 免去站长
accounts-staff-demote-whom = 免去站长：{ $name }
accounts-staff-dismiss-ask = 将{ $name }移出团队？
accounts-staff-dismiss-text = 此人会在所有设备上退出登录，之后以成员身份重新登录。已给出的答复不变。
accounts-staff-demote-ask = 免去{ $name }的站长身份？
accounts-staff-demote-text = 此人会在所有设备上退出登录，并继续留在团队中。新站长只能在服务器的命令行任命。
accounts-staff-keep = 保持不变
accounts-staff-appoint-title = 任命成员
accounts-staff-appoint-hint = 对方注册时用的邮箱。
accounts-staff-appoint = 任命
accounts-staff-nobody = 没有人用这个邮箱注册过。
accounts-staff-unconfirmed = 对方还没有确认这个邮箱，它可能属于别人。
accounts-staff-last-owner = 这是唯一的站长，网站不能没有站长。
accounts-staff-blocked = 此人已被封禁，请先解除封禁。
accounts-role-member = 用户
accounts-role-staff = 团队成员
accounts-role-owner = 站长

accounts-mail-by-hand = 如果按钮点不开，请打开这个地址：
accounts-mail-foot = 这封邮件与你用这个邮箱在{ $site }注册的账号有关。
accounts-mail-verify-subject = 确认你在{ $site }的邮箱
accounts-mail-verify-text = 有人用这个邮箱注册了{ $site }。如果是你本人，请打开这个链接并点一下按钮，你的投票就会生效。
accounts-mail-verify-button = 确认邮箱
accounts-mail-verify-life = 链接一天内有效。如果不是你本人，不用理会这封邮件。
accounts-mail-known-subject = 你已经注册过{ $site }
accounts-mail-known-text = 有人（很可能是你）用这个邮箱注册{ $site }，但这个邮箱已有账号。账号没有任何变化。
accounts-mail-known-way = 如果忘了密码，可以在这里重置：
accounts-mail-known-button = 重置密码
accounts-mail-known-not-you = 如果不是你本人，不用理会这封邮件。
accounts-mail-reset-subject = 重置你在{ $site }的密码
accounts-mail-reset-text = 有人（很可能是你）要求重置{ $site }的密码。请在这里设置新密码：
accounts-mail-reset-button = 重置密码
accounts-mail-reset-life = 链接只能用一次，一小时内有效。如果不是你本人，不用理会这封邮件，密码不会变。
accounts-mail-changed-subject = 你在{ $site }的密码已修改
accounts-mail-changed-text = 你在{ $site }的账号刚刚修改了密码，其他设备都已退出登录。
accounts-mail-changed-not-you = 如果不是你本人操作，请马上重置密码：
accounts-mail-changed-button = 重置密码
accounts-mail-guessed-subject = 有人在猜你的{ $site }密码
accounts-mail-guessed-text = 刚才有人在你的{ $site }账号上尝试了很多错误密码，都没有成功。我们会限制这类尝试。
accounts-mail-guessed-way = 在你登录过的设备上可以照常登录；在其他设备上，设置新密码即可立刻登录。
# $site (String) - the site's name
accounts-mail-address-subject = 确认你在{ $site }的新邮箱
# $site (String) - the site's name
accounts-mail-address-text = 有人（很可能是你）想把这个邮箱用于{ $site }的账号。如果是你本人，请打开这个链接并点一下按钮：
accounts-mail-address-button = 使用这个邮箱
accounts-mail-address-life = 链接只能用一次，一天内有效。如果不是你本人，不用理会这封邮件，不会有任何变化。
# $site (String) - the site's name
accounts-mail-in-use-text = 有人（很可能是你）想把这个邮箱用于{ $site }的另一个账号，但这个邮箱已有账号。账号没有任何变化。
# $site (String) - the site's name
accounts-mail-moved-subject = 你在{ $site }的邮箱已更换
# $site (String) - the site's name
# $address (String) - the new address, with most of it left out
accounts-mail-moved-text = 你在{ $site }的账号今后使用另一个邮箱：{ $address }。相关邮件不再发到这里。
accounts-mail-moved-not-you = 如果不是你本人操作，请马上告诉网站的管理团队。
accounts-mail-moved-button = 打开网站
