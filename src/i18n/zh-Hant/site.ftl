### Traditional Chinese (Taiwan): register and style, for whoever translates after us.
###
### Address: 你, never 您, in mails too; leave it out where the sentence is clear without it. Fans and staff are addressed
### alike. A person spoken about is never 他 or 她: say 這個人, 對方, or build the sentence without it.
### Tone: short, plain, warm sentences, as one says them aloud. No advertising, no exclamation marks except a rare 謝謝你！,
### no office Chinese (no 進行…之動作, 予以, 之, 該等), few 被 and few 將. 請 where English says "please".
### Usage of Taiwan, never a conversion from mainland Chinese: 設定, 登入, 登出, 帳號, 密碼, 軟體, 裝置, 螢幕, 網路, 連結,
### 網址, 信箱, 資料夾, 影片, 回報, 預設, 儲存, 搜尋, 修正, 發布 (not 發佈), 紀錄 as noun, 記錄 as verb, 身分, 台.
### Buttons and links that do something: verb first, two to six characters where possible (送出, 儲存, 取消追蹤).
### Navigation: two to four characters. Headings and labels: no full stop. Hints and messages that are sentences: 。
### Typography: full-width ，。、；：？！（） and 「」 (inside them 『』). No space is typed between Han and Latin letters or
### digits: the style sheet does it (text-autospace). Digits are half-width. No dash; the page or week stands in （）.
### Labels that the template puts before a date, a number or a link (發布時間, 收錄於, 貢獻者) have no colon.
### Counters: 則 for posts and comments, 票 for votes, 項 for lines of a release, 位 for people who shaped it, else 人.
###
### Words of the product:
###   post = 貼文; request = 建議; bug = Bug; to file = 提出 (a request), 回報 (a bug); file it = 送出
###   vote = 票; to vote = 投票; vote for something = 投票支持; it counts = 算數; withdraw = 收回
###   area = 模組; product line = 產品線; kind = 類型; device = 裝置; build = ROM版本; ROM stays ROM
###   answer (of staff) = 回應; comment = 留言; reply (to a comment) = 回覆; decision = 決定; public note = 公開說明
###   undo, take back = 撤回; merge = 合併, 併入; duplicate = 重複; follow = 追蹤; followers = 追蹤者; closed = 結案
###   release = 更新; it goes out, to publish = 發布; to ship (of a post or line) = 推出; releases, changelog = 更新紀錄
###   line of a release = 變更; finished = 完成; highlights = 亮點; known issues = 已知問題; summary = 前言
###   New, Improved, Fixed = 新增, 改善, 修正; shaped by, credits = 貢獻者, 貢獻者名單; to shape = 參與
###   roles of credit = 提出, 附議, 投票
###   digest = 每週摘要; mail = 信, 信件 (but 電子郵件); mailbox = 信箱; unsubscribe = 取消訂閱; feed = Atom訂閱
###   fan = 粉絲; staff = 團隊, 團隊成員; member = 會員; owner = 站長; become a member = 加入會員; role = 身分
###   statuses = 待評估, 評估中, 已規劃, 進行中, 待週五推出, 已推出, 不採納, 重複
###   board = 看板; roadmap = 藍圖; triage = 待回應; site = 網站, 本站; confirm an address = 驗證; reason = 原因
###   collect = 收錄; freeze = 截止收錄, 截止; take in late = 補收; leave out = 不收錄; approve = 核准; skip a week = 暫停更新

language-name = 繁體中文

nav-skip = 跳到主要內容
nav-search = 搜尋
nav-main = 主選單
nav-board = 看板
nav-this-week = 本週
nav-releases = 更新紀錄
nav-roadmap = 藍圖
nav-triage = 貼文處理
nav-sign-in = 登入
nav-sign-out = 登出
nav-settings = 設定
foot-line = 粉絲提出，團隊回應，每週五的更新都會列出每位貢獻者的名字。
foot-feed = 更新紀錄Atom訂閱
foot-language = 語言
foot-theme = 外觀
theme-auto = 跟隨系統
theme-light = 淺色
theme-dark = 深色
share = 分享
share-copied = 已複製連結。
just-now = 剛剛
went-wrong = 沒有成功。請檢查網路連線，再試一次。
draft-kept = 這是你先前輸入的內容。
form-cut = 有一項內容太長，無法全部保留：這裡只有開頭部分。請縮短後再送出；如果其餘部分很重要，可以作為留言送出。

title-with-page = { $title }（第{ NUMBER($page) }頁）
title-with-error = 錯誤：{ $title }
title-of-site = { $title } - { $site }
error-summary = 請先修正以下內容

pager-label = 分頁
pager-previous = 上一頁
pager-next = 下一頁
pager-here = 第{ NUMBER($page) }頁

flash-signed-in = 歡迎回來。
flash-signed-out = 你已經登出。
flash-signed-out-everywhere = 已登出所有裝置。
flash-verified = 電子郵件已驗證，從現在起你的票都算數。
flash-password-changed = 密碼已變更，其他裝置都已登出。
flash-saved = 已儲存。
flash-masked = 其中有內容看起來是隱私資訊（例如密碼、號碼或地址），已被隱去。
flash-link-sent = 新連結已經寄給你了。
flash-session-ended = 那台裝置已登出。
flash-address-asked = 如果這個電子郵件收得到信，連結就在路上了。
flash-address-changed = 電子郵件已變更。
flash-filed = 謝謝你！貼文已送出，大家可以投票支持了。
flash-filed-waits = 貼文已保留，驗證電子郵件後就會公開。
flash-edited = 修改已儲存。
flash-voted = 你這一票算數了。推出時，每週摘要會通知你。
flash-voted-silently = 你這一票算數了。你關閉了每週摘要，推出時不會寄信通知你。
flash-withdrawn = 已收回你的票。
flash-commented = 留言已送出。
flash-comment-waits = 留言已保留，驗證電子郵件後就會公開。
flash-followed = 已追蹤，團隊每次回應都會寄信通知你。
flash-followed-silently = 已追蹤。你關閉了回應的通知信，團隊回應時不會寄信給你。
flash-unfollowed = 已取消追蹤，之後的回應不會再寄信通知你。
flash-followed-wider = 後續進展會出現在你的收件匣裡。
flash-unfollowed-wider = 不會再出現在你的收件匣裡。
flash-inbox-read = 已標為已讀。
flash-decided = 你的回應已公開，也會通知追蹤者。
flash-undone = 已撤回上一個決定。
flash-hidden = 已隱藏，只有作者和團隊看得到。
flash-restored = 現在所有人又看得到了。
flash-blocked = 已將此人停權。
flash-block-lifted = 已解除停權。
flash-release-saved = 這次更新已儲存。
flash-moments-moved = 本週的時間已調整，所有人都看得到新的時間。
flash-release-waits = 這次更新已暫緩發布，所有人都看得到原因。
flash-release-goes-on = 這次更新已恢復發布。
flash-frozen = 這次更新已截止收錄，請檢查各項變更。
flash-not-frozen = 截止收錄後才能檢查。
flash-approved = 已核准：時間一到就會自動發布。
flash-approval-lapsed = 已儲存。先前核准的是變動前的內容，請重新核准。
flash-line-moved = 這一項已移動。
flash-line-split = 這一項已拆成兩項，第二項就在它下面。
flash-lines-joined = 兩項已併為一項。
flash-line-left-out = 這一項不再收錄。
flash-line-kept = 這一項維持原樣。
flash-late-taken-in = 截止後完成的項目已收錄。
flash-early-taken-in = 該條目已列入，請在截止前寫好。
flash-approval-withdrawn = 核准已撤回，這次更新不會自動發布。
flash-published = 更新已發布，每位貢獻者會收到一封信。
flash-mails-stopped = 郵件已停止。寄出之前，沒有人會收到這次更新的通知。
flash-mails-sent = 郵件正在寄出。
flash-release-recalled = 更新已撤回，每位收過通知的人會收到一封信。
flash-release-recalled-untold = 更新已撤回。沒有人收過通知，因此不會寄信。
flash-skipped = 本週暫停更新，所有人都看得到原因。
flash-train-published = 這一版已發布。沒有貼文改變，也不會給任何人發郵件。
flash-train-skipped = 這一版已略過，所有人都看得到原因。
flash-train-moved = 這一版的時間已調整，所有人都看得到新的時間。
flash-skip-planned = 已預告這一週不更新，所有人都看得到原因。
flash-skip-dropped = 這一週照常更新。
flash-weeks-counted = 週數已重新計算。
flash-vote-waits = 你的票已保留。開啟我們信中的連結完成驗證後就會生效。

error-not-found = 找不到頁面
error-not-found-text = 這個網址沒有內容，可能是打錯了，或已經移除。
error-forbidden = 沒有權限
error-conflict = 現在沒辦法這麼做
error-invalid = 請檢查你送出的內容
error-method = 這裡沒辦法這麼做
error-method-text = 這個網址不接受這種操作。
error-too-many = 操作太頻繁
error-too-many-text = 你剛才連續做了很多次，{ NUMBER($seconds) }秒後可以再試。
error-too-many-later = 你剛才連續做了很多次，{ NUMBER($minutes) }分鐘後（{ $time }）可以再試。
error-too-slow = 等候時間過長
error-too-slow-text = 你的表單沒有及時送達，所以什麼都沒有改變。請再送出一次。
error-busy = 目前人很多
error-busy-text = 現在有很多人在這裡。請過幾秒再試，資料都還在。
error-unavailable = 馬上回來
error-unavailable-text = 目前無法儲存或讀取資料，我們正在處理。請過幾分鐘再試。你之前做的都還在。
error-broken = 是我們的錯
error-broken-text = 我們這邊出了問題。問題已經記錄下來，會有人查看。
error-id = 如果要寫信告訴我們，請附上{ $id }。
error-home = 回到看板
error-desk = 前往貼文處理
error-post = 回到貼文
error-new-link = 寄新連結給我
flash-pictures-added = 已新增。請描述圖片內容。
flash-devices-imported = 裝置已匯入。
flash-device-forgotten = 已刪除。
flash-device-none = 我們還不知道你的裝置。回報或確認Bug時寫明即可。
flash-confirmed = 已記錄：你也遇到了。同時也為你投了票。
flash-unconfirmed-vote = 已撤回，隨之投出的一票也一併撤回。
flash-unconfirmed = 已撤回，你的投票保留。
flash-owned = 貼文由你負責。
flash-disowned = 貼文現在無人負責。
flash-noted = 備註已儲存，只有團隊看得到。
flash-note-removed = 備註已刪除。
flash-corrected = 貼文已更正。
flash-bulk-begun = 正在逐一回應貼文。
flash-bulk-stopped = 已停止。已回應的維持不變。
flash-bulk-undoing = 正在逐一撤回回應。
flash-view-saved = 檢視已儲存。
flash-view-removed = 檢視已移除。
flash-act-taken-back = 已復原，一切回到原樣。
flash-answer-removed = 已刪除這則回應。
flash-comment-edited = 留言已修改。
flash-comment-removed = 留言已刪除。
flash-flagged = 謝謝，團隊會查看。
flash-flag-taken-back = 檢舉已撤回。
flash-locked = 留言已關閉。
flash-unlocked = 留言已重新開放。
flash-left = 已保留。
flash-reopened = 檢舉重新等待處理。
trap-label = 請留空
flash-published-by-staff = 現在所有人都看得到了。
flash-comment-held = 留言已保留，團隊查看後就會公開。
flash-filed-held = 貼文已保留，團隊查看後就會公開。
flash-cast-on-behalf = 已代投。本人看得到是誰代投的，也可以收回。
flash-on-behalf-taken-back = 這一票已收回。
flash-filed-private = Bug已提交，只有你和團隊看得到。
flash-opened = 現在所有人都看得到了。
flash-comment-private = 留言已提交，僅團隊可見。
flash-decided-private = 答覆已發布，只有提交者和團隊看得到。
flash-pair-apart = 不會再建議合併這兩則貼文。
flash-pair-put-off = 一週後會再次建議。
flash-pair-asked-again = 已重新建議合併。
flash-question-drafted = 草稿已儲存。開放之前僅團隊可見。
flash-question-opened = 粉絲現在可以作答。
flash-question-closed = 問題已關閉。
flash-question-discarded = 草稿已捨棄。
flash-question-withdrawn = 問題已撤銷。
flash-question-answered = 謝謝，你的選擇已計入。
flash-question-taken-back = 你的選擇已收回。
flash-question-concluded = 所有人現在都能看到結果。
flash-question-conclusion-taken-back = 結果已收回。
flash-testers-asked = 謝謝。團隊同意後你會收到信。
flash-testers-joined = 你已加入這個模組的測試組。
flash-testers-not-joined = 已處理。你隨時可以申請加入。
flash-testers-left = 你已退出，你對貼文說過的內容會保留。
flash-testers-invited = 已邀請，對方會收到一封信。
flash-testers-admitted = 已同意，對方會收到一封信。
flash-testers-turned-down = 已拒絕申請。對方可以再次申請，你也可以邀請對方。
flash-testers-uninvited = 邀請已收回。
flash-testers-removed = 已移出測試組，你可以再次邀請。
flash-tested = 已記錄：你那裡可以正常使用。謝謝。
flash-tested-fails = 收到。團隊會看到你這裡不能用。
flash-tested-withdrawn = 已收回。
flash-hour-announced = 活動已公布，粉絲可以提問和投票。
flash-hour-moved = 活動時間已更改。
flash-hour-called-off = 活動已取消，所有人都能看到理由。
flash-hour-held = 活動恢復舉行。
flash-hour-asked = 你的問題已提出，並計入你的一票。得到回答時你會收到信。
flash-hour-voted = 你的投票已計入。
flash-hour-unvoted = 你的投票已收回。
flash-hour-question-withdrawn = 你的問題已收回。
flash-hour-answered = 所有人現在都能看到回答。
flash-hour-answer-taken-back = 現在沒有回答了。
flash-hour-set-aside = 問題已擱置，提問者能看到理由。
flash-hour-restored = 所有人又能看到這個問題了。
flash-areas-merged = 已合併。另一個模組的貼文正在移到這裡。
flash-merged = 已合併，投票和追蹤者一併轉移。大家都看得到，追蹤者會收到通知。
flash-reported = 謝謝，你的回答已計入。
flash-report-waits = 謝謝，驗證電子郵件後你的回答就會計入。
flash-report-text-hidden = 文字已隱藏。
flash-report-text-shown = 文字已重新顯示。
flash-report-line-settled = 已處理。
flash-report-line-reopened = 已重新列為待處理。
