mentions-ignore = 不再接收此人的動態
mentions-heed = 重新接收此人的動態
mentions-heed-named = 重新接收{ $name }的動態
mentions-ignored-title = 不接收動態的人
mentions-ignored-hint = 這些人寫的內容不會通知你，提到你也不會。你仍可以閱讀，也沒有人會得知。團隊的決定照常通知你。
mentions-ignored-none = 沒有。每位成員的頁面上都有「不再接收此人的動態」。
mentions-ignored = 你不再接收此人的動態。
mentions-heeded = 你重新接收此人的動態。
mentions-refused-oneself = 你自己做的事本來就不會通知你。
mentions-refused-enough = 你已不接收500人的動態，請先恢復其中一人。
mentions-mail-subject = 有人提及你：{ $title }
mentions-mail = 有人在這則貼文下的留言中提到了你。
mentions-mail-why = 你收到此信，是因為{ $site }的一則留言提到了你。
mentions-mail-post = 有人在這則貼文中提到了你。
mentions-mail-post-why = 你收到此信，是因為{ $site }的一則貼文提到了你。
mentions-mail-stop = 如果不想接收對方的動態，請在其頁面上設定。
mentions-inbox = { $name }提到了你
mentions-near = 可以在這裡提到：{ $handles }
mentions-list = 參與討論的人
mentions-count = { $count ->
   *[other] 有{ $shown }人參與討論
}
