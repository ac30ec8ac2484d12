archive-title = 歷次更新
archive-search = 搜尋更新內容
archive-year = 年份
archive-years-all = 所有年份
archive-weeks = { $year }年的每一週
archive-out = { $count ->
   *[other] { $shown }次更新
}
archive-late = { $count ->
   *[other] { $shown }次晚於預定
}
archive-skipped = { $count ->
   *[other] { $shown }週未更新
}
archive-chain-key = 每根長條代表一次更新；半高的長條晚於預定時間發布，空缺表示該週未更新。
archive-none = 沒有找到更新內容
archive-none-text = 這裡只能找到已經發布的內容。大家的建議與計畫請到看板查看。
archive-none-in-year = 這一年沒有結束的週。
archive-cut = 未能查找全部內容。減少詞語或換用較少見的詞，可以找到更多。
archive-not-yet = 尚未推出。看板上有人提過：
archive-on-the-board = 在看板中搜尋
archive-answer = 最近一次隨{ $version }於{ $day }發布。
archive-recalled-ready = 尚未發布：原發布已撤回，此項已就緒，將隨{ $version }發布。
archive-recalled = 尚未發布：{ $version }已撤回。

how-title = 運作方式
how-lead = 粉絲提出建議，團隊給出回應，每週的更新列出每位貢獻者的名字。以下是一項建議從提出到發布的每一步。
how-example = 以一項真實的建議為例
how-release = 更新{ $version }
how-so-far = 到目前為止
how-ask = 粉絲提出建議
how-ask-text = 有帳號的人都可以提出建議或回報Bug。輸入時會顯示相似的貼文，讓投票集中在一起。
how-ask-then = { $name }於{ $day }提出了這項建議。
how-vote = 大家投票
how-vote-text = 每人對一則貼文有一票，可以收回。本週最多人想要的排在最前面。
how-vote-then = { $count ->
   *[other] { $shown }人投了票。
}
how-answer = 團隊回應
how-answer-text = 所有回應都公開。如果不採納，會說明原因，大家可以繼續討論。
how-answer-then = 首次回應於{ $day }。
how-build = 動手實作
how-build-text = 每個人都能看到哪些已規劃、哪些進行中、哪些已完成。
how-build-then = { $day }完成。
how-freeze = 截止收錄
how-freeze-text = 此時已完成的內容收錄到本週更新，之後完成的等下一次。
how-freeze-then = { $day }截止收錄時，更新裡已有這一項。
how-ship = 更新發布
how-ship-text = 每項變更都連到它來自的貼文。如果一週沒有完成任何內容，就沒有更新，並如實說明。
how-ship-then = 隨{ $version }於{ $day }發布。
how-thank = 列出每個人的名字
how-thank-text = 提出建議的人、提出同樣建議的人，以及測試、確認或投票的人都會列在這項變更裡，隱藏名字的人除外。
how-thank-then = { $count ->
   *[other] { $shown }人參與了這項變更。
}
how-mail = 一封電子郵件
how-mail-text = 每位貢獻者當週會收到一封電子郵件，寫明自己的貢獻。按一下即可不再接收。
how-press = 媒體
how-contact = 聯絡方式：{ $contact }
how-licence = 本頁的圖片和文字：{ $licence }
how-choose = 講誰的經過
how-post = 貼文編號
how-post-hint = 一個已發布的建議。留空則用最近票數最多的。

archive-qr-said = QR碼，內含為已更新手機準備的頁面網址
archive-qr = 請用已更新到這個版本的手機掃描。
