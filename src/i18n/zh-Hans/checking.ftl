checking-complaint = 仍是用户反馈问题时的原话。现在能做什么了？
checking-filler = 没有说明具体内容。到底改善了什么？
checking-fault = 只说了哪里坏了。现在能做什么了？
checking-lapsed = 批准已失效，以下内容有变化：{ $parts }
checking-lapsed-again = 批准已失效，内容有过改动
checking-part-lines = 更新内容
checking-part-texts = 其他语言
checking-part-areas = 模块
checking-part-notes = 摘要或已知问题
checking-part-moment = 发布时间
checking-part-devices = 设备信息
checking-part-announcement = 问候语或结束语
checking-part-name = 名称
checking-part-issues = 已知的Bug
checking-title = 检查这个版本
checking-version = 计划版本号：{ $version }
checking-other = 这个地址属于另一个版本，现在计划的版本号是{ $version }。
checking-lacks = 这一条还没有该语言的文字。
checking-lacks-alt = 还没有人用该语言说明图片的内容。
checking-sample = 邮件示例
checking-sample-styled = 邮件程序中显示的样子
checking-mailed = { $people ->
   *[other] { $shown }人会收到邮件
}
checking-mailed-more = 超过{ $shown }人会收到邮件
checking-mailed-who = 无论写过或投过多少，每人只收到一封邮件，而且只发给愿意接收并已确认邮箱的人。
mails-wait = 邮件将从{ $moment }起发送
mails-stop = 停止发送邮件
mails-stopped = 这个版本的邮件已停止发送
mails-send = 发送邮件
checking-keep = 保持原样
checking-open = 关于以下条目，还有问题没有回答：
checking-as-is = 这些条目照原样发布
checking-unanswered = 没有发布任何内容：有些条目的问题还没有回答。请先回答，或勾选“这些条目照原样发布”。
checking-why = 为什么没有具体说明
checking-kept = 已决定保持原样
checking-kept-why = 已决定保持原样：{ $why }
checking-why-small = 都是细小的改动，数量太多，不一一列出。
checking-why-security = 为避免被人利用，不公开具体内容。
checking-why-inside = 从外部看不出变化。
checking-subscribers = { $people ->
   *[other] { $shown }位订阅者会通过邮件收到这个版本
}
checking-subscribers-more = 超过{ $shown }位订阅者会通过邮件收到这个版本
checking-now = 现在会以{ $version }发布。原计划是{ $planned }，时间为{ $moment }。
checking-now-same = 现在会以{ $version }发布，原计划是{ $moment }。
checking-now-next = 下一版计划在{ $moment }发布。
