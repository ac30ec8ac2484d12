onward-talks = 读者去哪里讨论
onward-presses = { $presses ->
   *[other] 打开{ $shown }次
}
onward-hint = 只统计本页链接的点击次数，不追踪任何人。数字最多滞后一分钟。
onward-staff = 读者去向统计
onward-what = 点击的内容
onward-count = 次数
onward-opened = 打开更新后的页面
onward-broken = 前往“出了问题”
onward-report = 前往体验报告
onward-share = 点击分享
onward-sign-in = 前往登录或注册
onward-from-device = 来自设备
onward-from-qr = 来自二维码
onward-from-link = 来自链接
onward-after-update = 更新之后
