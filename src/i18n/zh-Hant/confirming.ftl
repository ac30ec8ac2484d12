confirming-title = 出現在哪些裝置上
confirming-button = 我的裝置也這樣
confirming-other = 其他裝置或版本
confirming-people = { $count ->
   *[other] { $shown }人遇到
}
confirming-yours = 你也遇到了。
confirming-take-back = 撤回
confirming-count = 人數
confirming-other-devices = 其他裝置
confirming-other-builds = 其他版本
confirming-no-build = 未註明版本
confirming-which = 是哪個裝置？
confirming-change = 變更裝置或版本
