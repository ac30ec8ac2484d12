person-lines = { $count ->
   *[other] { $shown }项已上线的更新署有此名
}
person-lines-yours = { $count ->
   *[other] { $shown }项已上线的更新署有你的名字
}
person-early = { $count ->
   *[other] 有{ $shown }票投得早：当时投票的不到十人，后来都上线了。
}
person-early-yours = { $count ->
   *[other] 你有{ $shown }票投得早：当时投票的不到十人，后来都上线了。
}
person-going = 进行中
person-filed = 发布的帖子
person-filed-of = { $name }发布的帖子
person-filed-none = 还没有发布过帖子。
person-filed-all = 查看全部帖子
person-back = 返回完整主页
person-held = { $count ->
   *[other] 你有{ $shown }票还没有计入
}
person-held-only = 只看还没有计入的投票
person-drafts = 这台设备上的草稿
person-drafts-hint = 写了但还没有发送。别人看不到，其他设备上也没有。
person-devices = 你的设备
person-devices-hint = 只有你能看到。
person-devices-change = 修改设备
person-badge = 放在自己网站上的徽章
person-badge-alt = 我在{ $site }的贡献
person-badge-code = 要粘贴的HTML
person-badge-lines = { $count ->
   *[other] { $shown }项已上线的更新
}
person-badge-joined = { $year }年加入
person-feed = 订阅署有此名的更新
person-feed-titled = { $name }参与过的更新
