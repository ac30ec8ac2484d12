confirming-title = 出现在哪些设备上
confirming-button = 我的设备也这样
confirming-other = 其他设备或版本
confirming-people = { $count ->
   *[other] { $shown }人遇到
}
confirming-yours = 你也遇到了。
confirming-take-back = 撤回
confirming-count = 人数
confirming-other-devices = 其他设备
confirming-other-builds = 其他版本
confirming-no-build = 未注明版本
confirming-which = 是哪个设备？
confirming-change = 更改设备或版本
