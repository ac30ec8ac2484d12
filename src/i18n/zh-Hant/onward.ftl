onward-talks = 讀者去哪裡討論
onward-presses = { $presses ->
   *[other] 開啟{ $shown }次
}
onward-hint = 只統計本頁連結的點擊次數，不追蹤任何人。數字最多落後一分鐘。
onward-staff = 讀者去向統計
onward-what = 點擊的內容
onward-count = 次數
onward-opened = 開啟更新後的頁面
onward-broken = 前往「出了問題」
onward-report = 前往體驗報告
onward-share = 點擊分享
onward-sign-in = 前往登入或註冊
onward-from-device = 來自裝置
onward-from-qr = 來自QR碼
onward-from-link = 來自連結
onward-after-update = 更新之後
