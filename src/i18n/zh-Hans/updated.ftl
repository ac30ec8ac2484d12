updated-title = 更新到{ $version }之后
updated-newer = 有更新的版本：{ $version }
updated-instead = 请改用{ $version }
updated-whole = 查看完整版本
updated-broken = 出了问题
updated-own = 仅限此设备
updated-own-none = 此设备的更新内容与所有设备相同。
updated-own-nothing = 此版本对此设备没有任何变化。
updated-unknown-device = 没有名为“{ $device }”的设备，以下是全部内容。
updated-all = 更新内容
updated-some = 仅限部分设备
updated-others = { $lines ->
   *[other] { $shown }项其他设备的变化
}
updated-names = 这些更新有你的名字
updated-names-ask = 你提过建议、反馈过问题或投过票吗？登录后即可看到哪些更新写着你的名字。
updated-sign-in = 登录或加入
updated-names-none = 目前还没有。你投票、反馈或试用的内容，也许就在下一个版本里。
updated-coming-title = { $version }尚未发布
updated-coming-at = 计划发布时间：{ $moment }。
updated-coming-held = 它在等待团队放行：
updated-coming-more = 所有即将发布的版本
updated-unknown-title = 这里没有名为{ $version }的版本
updated-unknown-text = 可能不是这里发布的版本，也可能是输入有误。手机的设置里会显示当前版本。
updated-unknown-latest = 最新版本：{ $version }
