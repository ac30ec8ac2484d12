digests-subject-shipped = 你的建議推出了：{ $title }
digests-subject-fixed = 你回報的問題修好了：{ $title }
digests-subject-voted-one = 你投票支持的變更推出了：{ $title }
digests-subject-voted = { $version }更新：你投票支持的{ $voted }項變更推出了
digests-subject-theirs = { $version }更新：你提出的{ $theirs }項推出了
digests-subject-both = { $version }更新：你提出的{ $theirs }項推出了，投票支持的另有{ $voted }項
digests-subject-tried-one = 有你出力的變更推出了：{ $title }
digests-subject-tried = { $version }更新：有你出力的{ $tried }項變更推出了
digests-subject-tried-both = { $version }更新：你提出的{ $theirs }項推出了，有你出力的另有{ $tried }項
digests-intro = { $site }的{ $version }更新已經發布，其中有你的一份功勞。
digests-hello = { $name }，你好！
digests-stood = { $others ->
   *[other] 還有{ $shown }人與你站在一起。
}
digests-share = 帶著你的名字分享
digests-theirs = 你提出的，推出了：
digests-voted = 你投票支持的，推出了：
digests-tried = 你測試、確認或投票支持的，推出了：
digests-more = 還有{ $more }項，請見這次更新的頁面。
digests-whole = 查看完整更新
digests-why = 這次更新裡有你提出或投票支持的內容，所以{ $site }寄這封信給你。
digests-why-tried = 這次更新裡有你提出、測試、確認或投票支持的內容，所以{ $site }寄這封信給你。
digests-rate = 這類信件每週最多一封。
digests-unsubscribe = 取消訂閱
digests-settings = 信件通知設定
digests-report = 感覺如何？點四下告訴我們
