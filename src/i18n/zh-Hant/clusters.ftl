clusters-title = 集中出現的票
clusters-text = 來自同一網路的新帳號的票：一小時內至少五票，都是這些帳號的第一票，且至少占同一時段新帳號在同一處所投第一票總數的一半。凡有票待查看或未計入的帳號，其他每一票都會被查看，無論它們還做了什麼。在你們查看前單獨計算。辦公室、班級和家庭也會是這樣：無人處理的，一週後自動計入。
clusters-none = 沒有等待查看的票。
clusters-decided = 已處理
clusters-rate = 最終計入：{ $all }次中有{ $counted }次。這就是票被誤認，或無人查看的次數。
clusters-votes = { $votes ->
   *[other] { $count }票
}
clusters-asked = { $people ->
   *[other] { $count }人請求再看一次
}
clusters-counts-at = 將於{ $moment }自動計入
clusters-were-left-out = 未計入
clusters-were-counted = 團隊已計入
clusters-ran-out = 已自動計入
clusters-were-withdrawn = 投票活動已撤銷，沒有計入任何票
clusters-why = 這些帳號在一天內從同一網路註冊，在一小時內在此投出第一票，且沒有寫過內容。是哪個網路，已無從得知。
clusters-why-again = 這些帳號的票此前已單獨計算。只要那些票還未計入，它們的其他票也會一併被比較，而它們在一小時內都在此投了票。
clusters-elsewhere = 其中多個帳號最近還投給了哪些貼文
clusters-elsewhere-people = { $people ->
   *[other] 其中{ $count }個帳號
}
clusters-said = 團隊的說明：
clusters-people = 投票的人
clusters-others = { $people ->
   *[other] 以及另外{ $count }人
}
clusters-reason-hint = 不計入時必填，投票的人會看到。最多500個字元。
clusters-count = 計入
clusters-leave-out = 不計入
clusters-own = 你有一票單獨計算
clusters-own-waiting = 它與同一網路的其他新帳號的票同時出現，而那些帳號此前沒有投過票，所以團隊會先看一看。同事、同學和家人之間也會這樣。如果無人處理，它將於{ $moment }自動計入，並按你投票的時間計算。
clusters-own-again = 你已有票單獨計算，而這一票又與相同帳號的其他票同時出現，所以團隊會先看一看。如果無人處理，它將於{ $moment }自動計入，並按你投票的時間計算。
clusters-own-left-out = 團隊查看後決定不計入，與它同時出現的其他票也是如此。
clusters-own-asked = 你已請求再看一次。
clusters-own-final = 團隊已看過兩次，這就是答覆。
clusters-own-over = 投票活動已結束，這一票不會再有變化。
clusters-to-post = 查看貼文
clusters-to-poll = 查看投票活動
clusters-ask = 請求再看一次
clusters-flash-counted = 這些票已計入，並按各自的投票時間計算。
clusters-flash-left-out = 這些票不計入。投票的人會看到原因。
clusters-flash-asked = 團隊會再看一次。在此之前，你的票保留待定。
clusters-refused-decided = 已有人處理這些票，或一週期限已過，或投票活動已結束。
clusters-refused-not-apart = 你沒有單獨計算的票。
clusters-refused-enough = 團隊已看過這些票兩次，這就是答覆。
clusters-act-stays = 這些票已計入，所有人都已看到票數。
