subscriptions-unsubscribe-title = 要取消訂閱嗎？
subscriptions-unsubscribe-text = 按一下，我們就不再寄每週摘要和追蹤貼文的回應給你。
subscriptions-unsubscribe-button = 取消訂閱
subscriptions-unsubscribe-hint = 你的貼文、投票和帳號都不會變。
subscriptions-unsubscribed-title = 已取消訂閱
subscriptions-unsubscribed-text = 我們不會再寄摘要和回應給你。還沒寄出的信也已經取消。
subscriptions-settings-link = 選擇你想收到的信

subscriptions-settings-title = 信件通知設定
subscriptions-settings-legend = 寄給我
subscriptions-digest = 每週摘要
subscriptions-digest-hint = 每週最多一封，而且只在更新裡有你參與或投票支持的變更時才寄。
subscriptions-notices = 追蹤貼文的回應
subscriptions-notices-hint = 團隊回應你提出、留言或追蹤的貼文時。
subscriptions-settings-one = 如果只是不想收某則貼文的回應，請在貼文頁面或追蹤清單按「{ $button }」。
subscriptions-settings-always = 和帳號有關的信（例如設定新密碼）一定會寄。
subscriptions-settings-save = 儲存
