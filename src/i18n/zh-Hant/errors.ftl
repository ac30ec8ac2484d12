refused-cross-site = 這個操作不是從本站的頁面送出的，所以沒有執行。請重新開啟頁面再試一次。
refused-staff-only = 只有團隊成員可以這麼做。
refused-owner-only = 只有站長可以這麼做。
refused-staff-not-blocked = 團隊成員不能停權，請先由站長將此人移出團隊。
refused-block-oneself = 不能將自己停權。
refused-not-blocked = 此人沒有被停權，或已經解除。
refused-not-yours = 只有作者本人可以修改。
refused-enough-waiting = 已有許多內容在等你完成驗證。開啟我們寄給你的連結後就會全部公開。
refused-post-closed = 這則貼文已經結案，不能再投票或修改。
refused-post-merged = 這則貼文已經併入另一則，請到那一則去。
refused-already-decided = 這則貼文已有投票或團隊回應，內容不能再改。你可以在下方補充。
refused-enough-added = 這則貼文的補充已經夠多了，請在留言中繼續。
refused-step-not-allowed = 以貼文目前的狀態，還不能走到這一步。
refused-shipped-by-release-only = 收錄這則貼文的更新發布後，狀態才會變成「已推出」。
refused-changed-meanwhile = 剛才有別人改過，請重新看一下。
refused-password-changed = 你的密碼剛才已在其他裝置或透過信中的連結變更，請用新密碼登入。
refused-nothing-to-undo = 這裡沒有可以撤回的。
refused-not-seen = 現在並非所有人都看得到它，所以不必隱藏。可能剛剛有人隱藏過了。
refused-not-hidden = 它沒有被隱藏。
refused-undo-later-first = 後來還有一次合併接在這次之後，請先撤回那一次。
refused-release-not-there = 這次更新的進度已經變了。請重新開啟，看看目前到哪一步。
refused-release-empty = 一次更新至少要有一則已完成的貼文。
refused-reply-too-deep = 只能回覆留言，不能回覆另一則回覆。
refused-link-expired = 這個連結已經用過或過期了，請取得新連結。
refused-already-confirmed = 這個電子郵件已經驗證過，請直接登入。
refused-owner-exists = 這個網站已經有站長了，請直接登入。

problem-of = { $field }：{ $problem }
problem-missing = 請填寫這一欄。
problem-too-short = { $least ->
   *[other] 請至少輸入{ NUMBER($least) }個字元。
}
problem-too-long = { $most ->
   *[other] 最多只能輸入{ $shown }個字元。
}
problem-unknown-choice = 請從選項中選一個。
problem-not-an-address = 請輸入電子郵件，例如ada@example.org。
problem-common-password = 這個密碼太容易猜到，請換一個。
problem-wrong-password = 電子郵件和密碼不符。如果你剛加入，請先開啟我們寄給你的連結。
problem-no-such-post = 沒有這則貼文，或是不能併入它。
problem-reason-needed = 請說明原因：原因會公開，大家有權知道為什麼。
problem-not-a-day = 請填寫日期，例如2026-12-24。
problem-day-out-of-reach = 請選擇明天起十年以內的一天。
problem-unreadable = 無法讀取表單內容，請再送出一次。
problem-taken = 這個已經有人用了。
problem-like-staff = 這個名稱與團隊成員的名稱太像，請換一個。
problem-wrong-current-password = 這不是你目前的密碼。
problem-too-much = 內容太長，一份表單放不下，請縮短一些。
refused-last-area = 這是粉絲可選的最後一個模組，請先新增另一個。
refused-area-is-merged = 這個模組已併入另一個模組。
