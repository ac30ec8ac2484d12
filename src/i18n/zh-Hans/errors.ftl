refused-cross-site = 这个请求不是从本站页面发出的，所以没有执行。请重新打开页面再试。
refused-staff-only = 只有团队成员可以这样操作。
refused-owner-only = 只有站长可以这样操作。
refused-not-yours = 只有作者本人可以修改。
refused-enough-waiting = 已有很多内容在等你确认邮箱。打开我们发给你的链接后就会全部公开。
refused-post-closed = 这个帖子已结束，不能再投票或修改。
refused-post-merged = 这个帖子已并入另一个帖子，请到那边操作。
refused-already-decided = 这个帖子已有投票或团队答复，内容不能再改。你可以在下方补充。
refused-enough-added = 这个帖子的补充已经够多了，请在评论里继续。
refused-step-not-allowed = 帖子不能从当前状态改成这个状态。
refused-shipped-by-release-only = 帖子只有随版本发布，才会变为“已上线”。
refused-changed-meanwhile = 刚才有人改动过，请再看一下。
refused-nothing-to-undo = 没有可以撤销的操作。
refused-undo-later-first = 之后又有一次合并建立在它之上，请先撤销那次合并。
refused-release-not-there = 版本的状态刚才有了变化，请重新打开看看。
refused-release-empty = 版本里至少要有一个已完成的帖子。
refused-reply-too-deep = 只能回复评论，不能回复别人的回复。
refused-link-expired = 这个链接已经用过或者过期了，请重新获取。
refused-already-confirmed = 这个邮箱已经确认过，请直接登录。
refused-owner-exists = 本站已经有站长了，请登录。

problem-of = { $field }：{ $problem }
problem-missing = 请填写这一项。
problem-too-short = 至少需要{ NUMBER($least) }个字符。
problem-too-long = { $most ->
   *[other] 最多{ $shown }个字符。
}
problem-unknown-choice = 请从选项中选择。
problem-not-an-address = 请填写邮箱地址，例如ada@example.org。
problem-common-password = 这个密码太常见，很容易被猜到，请换一个。
problem-wrong-password = 邮箱和密码不匹配。如果你刚注册，请先打开我们发给你的链接。
problem-no-such-post = 没有这个帖子，或者不能并入它。
problem-reason-needed = 请写明原因。原因会公开，也是对大家的交代。
problem-unreadable = 表单内容无法读取，请重新提交。
problem-taken = 已被占用。
problem-like-staff = 这个名字与团队成员的名字太像，请换一个。
problem-wrong-current-password = 当前密码不正确。
problem-too-much = 内容太长，请精简一些。
