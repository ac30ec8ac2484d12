accounts-email = 電子郵件
accounts-password = 密碼
accounts-password-hint = 至少8個字元。把幾個詞連成一串就很好。
accounts-name = 名字
accounts-name-hint = 會顯示在你的貼文旁，以及你參與的更新裡。不必是本名。

accounts-sign-up-title = 加入會員
accounts-sign-up-why = 提出建議、回報Bug、投票，並在推出的更新裡看到自己的名字。
accounts-sign-up-button = 加入會員
accounts-sign-up-have = 我已經是會員
accounts-sign-up-words-wait = 剛才輸入的內容還在，加入會員後就可以送出。
accounts-sign-up-words-back = 你已加入會員，驗證信正在路上。這是你剛才輸入的內容，還沒有送出。
accounts-sent-title = 只差一步：去看看你的信箱
accounts-sent-text = 我們寄了一封信給你，請開啟裡面的連結驗證電子郵件，一天內有效。
accounts-sent-meanwhile = 你可以先四處看看。你寫的內容和投的票都會保留，完成驗證後就會公開並生效。
accounts-sent-go-on = 繼續
accounts-sent-nothing = 等了幾分鐘還沒收到？請看看垃圾郵件資料夾，或檢查電子郵件有沒有打錯。

accounts-sign-in-title = 登入
accounts-sign-in-button = 登入
accounts-sign-in-forgot = 忘記密碼
accounts-sign-in-new = 加入會員
accounts-sign-in-words-wait = 你還沒有登入。剛才輸入的內容還在，登入後就可以送出。
accounts-sign-in-words-back = 你已登入。這是你剛才輸入的內容，還沒有送出。
accounts-sign-in-vote-waits = 登入後，你投給「{ $title }」的票就會生效。
accounts-sign-in-follow-waits = 登入後，你就會追蹤「{ $title }」。
accounts-sign-in-join-waits = 登入後，你就會申請加入測試組。

accounts-verify-title = 驗證電子郵件
accounts-verify-text = 驗證後，這個帳號和其中等待的內容就是你的了。
accounts-verify-name = 註冊時的名稱：{ $name }
accounts-verify-waiting = 驗證後會公開：
accounts-verify-posts = { NUMBER($count) }則貼文
accounts-verify-comments = { NUMBER($count) }則留言
accounts-verify-votes = { NUMBER($count) }票
accounts-verify-password-hint = 請在這裡設定密碼。如果你是在另一個瀏覽器註冊的，可以用同一個密碼。
accounts-verify-not-you = 如果這不是你本人的操作，關掉這個頁面就好，什麼都不會發生。
accounts-verify-button = 驗證電子郵件

accounts-dead-title = 這個連結已經失效
accounts-dead-again = 取得新連結

accounts-forgot-title = 忘記密碼？
accounts-forgot-text = 填上你的電子郵件，我們會寄一個設定新密碼的連結給你。
accounts-forgot-button = 寄連結給我
accounts-forgot-sent-title = 去看看你的信箱
accounts-forgot-sent-text = 如果這個電子郵件有註冊帳號，連結已經寄出，一小時內有效。
accounts-forgot-words-wait = 剛才輸入的內容還在：請求寄送連結後，下一頁會為你保留它。
accounts-forgot-words-stay = 剛才輸入的內容保留在本頁。請不要關閉本頁，透過郵件中的連結設定新密碼，然後回到這裡。
accounts-forgot-words-on = 回到我輸入的內容
accounts-reset-title = 設定新密碼
accounts-reset-text = 儲存後，所有裝置都會登出。
accounts-reset-password = 新密碼
accounts-reset-button = 儲存密碼

accounts-settings-title = 設定
accounts-settings-unverified = 你的電子郵件還沒驗證，你寫的內容和投的票都在等待。請開啟我們寄給你的連結。
accounts-settings-resend = 重新寄連結給我
accounts-settings-you = 個人資料
accounts-settings-handle = 個人網址
accounts-settings-handle-hint = 你個人頁面網址的結尾：3到30個字元，可用a到z、數字和連字號。
accounts-settings-hidden = 隱藏我的名字
accounts-settings-hidden-hint = 更新的貢獻者人數仍會算上你，但不列出你的名字；個人頁面也不會顯示你的名字，也不會列出你參與的變更。你的貼文仍會顯示你的名字。
accounts-settings-page-hidden = 隱藏我的個人頁面
accounts-settings-page-hidden-hint = 這樣只有你和團隊能打開它，你的名字也不再連到任何頁面。更新的貢獻者名單仍會列出你的名字，除非你也隱藏名字。
accounts-settings-display = 顯示方式
accounts-settings-language = 語言
accounts-settings-language-hint = 用在網站頁面和我們寄給你的信。
accounts-settings-zone = 時區
accounts-settings-zone-hint = 網站上的時間會以這個時區顯示。留空則使用本站的時區。
accounts-settings-zone-unknown = 找不到這個時區。請從清單中選一個，例如Asia/Taipei。
accounts-settings-save = 儲存
accounts-settings-page = 你的個人頁面
accounts-settings-mail = 信件通知設定
accounts-settings-password = 密碼
accounts-settings-current = 目前的密碼
accounts-settings-new = 新密碼
accounts-settings-change = 變更密碼
accounts-settings-change-hint = 變更後，其他裝置都會登出。
accounts-settings-everywhere = 登出所有裝置
accounts-settings-everywhere-hint = 包含目前這台在內的所有裝置。
accounts-address-title = 電子郵件
accounts-address-present = 目前的電子郵件
accounts-address-new = 新的電子郵件
accounts-address-new-hint = 我們會寄連結到新的電子郵件，開啟連結並按下按鈕後就會變更。
accounts-address-told = 舊的電子郵件會收到變更通知。
accounts-address-button = 寄出連結
# $handle (String) - the handle of whose account it is
# $address (String) - the new address
accounts-address-link-text = 今後帳號@{ $handle }的信會寄到{ $address }，登入也用這個電子郵件。
accounts-address-link-button = 使用這個電子郵件
accounts-sessions-title = 登入中的裝置
accounts-sessions-text = 有不認得的嗎？請將它登出，再設定新密碼。
accounts-sessions-unknown = 不明的瀏覽器
# $browser (String) - such as Firefox
# $system (String) - such as Android
accounts-sessions-device = { $system }上的{ $browser }
accounts-sessions-this = 目前這台
# $seen (String) - a day and time
# $began (String) - a day and time
accounts-sessions-times = 上次使用：{ $seen }。登入時間：{ $began }。
accounts-sessions-end = 登出
# $device (String) - browser and system
accounts-sessions-end-which = 登出：{ $device }
accounts-sessions-more = 這裡只列出最近使用過的。

accounts-set-up-title = 設定這個網站
accounts-set-up-text = 你會成為站長，並指派負責做決定、發布更新的團隊成員。
accounts-set-up-button = 成為站長

accounts-staff-title = 團隊
accounts-staff-text = 團隊成員負責回應貼文、發布更新。身分變更後，對方需要重新登入。
accounts-staff-owners = 站長負責指派團隊，可以免除其他站長或自己的站長身分，但至少要保留一位。新的站長在伺服器的命令列指派。
accounts-staff-role = 身分
accounts-staff-dismiss = 移出團隊
accounts-staff-dismiss-whom = 將{ $name }移出團隊
accounts-staff-demote = 免除站長
accounts-staff-demote-whom = 免除站長：{ $name }
accounts-staff-dismiss-ask = 將{ $name }移出團隊？
accounts-staff-dismiss-text = 對方會在所有裝置上登出，之後以成員身分重新登入。已給出的回應不變。
accounts-staff-demote-ask = 免除{ $name }的站長身分？
accounts-staff-demote-text = 對方會在所有裝置上登出，並繼續留在團隊中。新的站長只能在伺服器的命令列指派。
accounts-staff-keep = 維持不變
accounts-staff-appoint-title = 指派團隊成員
accounts-staff-appoint-hint = 對方加入會員時使用的電子郵件。
accounts-staff-appoint = 指派
accounts-staff-nobody = 沒有會員使用這個電子郵件。
accounts-staff-unconfirmed = 對方還沒驗證電子郵件，所以它可能是別人的。
accounts-staff-last-owner = 這是唯一的站長，網站不能沒有站長。
accounts-staff-blocked = 此人已被停權，請先解除停權。
accounts-role-member = 會員
accounts-role-staff = 團隊成員
accounts-role-owner = 站長

accounts-mail-by-hand = 如果按鈕沒有反應，請開啟這個網址：
accounts-mail-foot = 你收到這封信，是因為{ $site }有個帳號使用這個電子郵件。
accounts-mail-verify-subject = 驗證你在{ $site }的電子郵件
accounts-mail-verify-text = 有人用這個電子郵件在{ $site }加入會員。如果是你，請開啟這個連結並按下按鈕，之後你的票就算數。
accounts-mail-verify-button = 驗證電子郵件
accounts-mail-verify-life = 連結一天內有效。如果不是你，請不用理會這封信。
accounts-mail-known-subject = 你已經是{ $site }的會員
accounts-mail-known-text = 有人（大概就是你）想用這個電子郵件在{ $site }加入會員，但它已經有帳號了。一切都沒有變動。
accounts-mail-known-way = 如果忘了密碼，可以在這裡設定新的：
accounts-mail-known-button = 設定新密碼
accounts-mail-known-not-you = 如果不是你，請不用理會這封信。
accounts-mail-reset-subject = 設定你在{ $site }的新密碼
accounts-mail-reset-text = 有人（大概就是你）想在{ $site }設定新密碼。請在這裡設定：
accounts-mail-reset-button = 設定新密碼
accounts-mail-reset-life = 連結只能用一次，一小時內有效。如果不是你，請不用理會這封信，你的密碼不會變動。
accounts-mail-changed-subject = 你在{ $site }的密碼已變更
accounts-mail-changed-text = 你在{ $site }的帳號剛剛變更了密碼，其他裝置都已登出。
accounts-mail-changed-not-you = 如果不是你，請立刻設定新密碼：
accounts-mail-changed-button = 設定新密碼
accounts-mail-guessed-subject = 有人在猜你的{ $site }密碼
accounts-mail-guessed-text = 剛才有人在你的{ $site }帳號上嘗試了許多錯誤密碼，都沒有成功。我們會限制這類嘗試。
accounts-mail-guessed-way = 在你登入過的裝置上可以照常登入；在其他裝置上，設定新密碼即可立刻登入。
# $site (String) - the site's name
accounts-mail-address-subject = 驗證你在{ $site }的新電子郵件
# $site (String) - the site's name
accounts-mail-address-text = 有人（大概就是你）想把這個電子郵件用在{ $site }的帳號。如果是你，請開啟這個連結並按下按鈕：
accounts-mail-address-button = 使用這個電子郵件
accounts-mail-address-life = 連結只能用一次，一天內有效。如果不是你，請不用理會這封信，什麼都不會變動。
# $site (String) - the site's name
accounts-mail-in-use-text = 有人（大概就是你）想把這個電子郵件用在{ $site }的另一個帳號，但它已經有帳號了。一切都沒有變動。
# $site (String) - the site's name
accounts-mail-moved-subject = 你在{ $site }的電子郵件已變更
# $site (String) - the site's name
# $address (String) - the new address, with most of it left out
accounts-mail-moved-text = 你在{ $site }的帳號今後使用另一個電子郵件：{ $address }。相關的信不再寄到這裡。
accounts-mail-moved-not-you = 如果不是你，請立刻告訴網站的管理團隊。
accounts-mail-moved-button = 開啟網站
