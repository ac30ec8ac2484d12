
pictures-title = 圖片
pictures-of-option = 「{ $option }」的圖片
pictures-back = 返回貼文
pictures-none = 一張截圖往往勝過一段文字。
pictures-alt = 圖片內容
pictures-alt-hint = 請為看不到圖片的人描述每張圖片。
pictures-remove = 移除
pictures-save = 儲存描述
pictures-to-post = 前往我的貼文
pictures-add = 新增圖片
pictures-files = 圖片
pictures-files-hint = 還可新增{ $room }張，PNG、JPEG、WebP或GIF，每張不超過10 MB。照片的拍攝地點會被刪除。
pictures-upload = 上傳
pictures-full = 最多四張圖片。先移除一張才能再新增。
pictures-open = 開啟圖片
pictures-lost = 未列出的圖片沒有保留下來，請重新選擇。
pictures-waiting = 已收到；不想顯示的請取消勾選。
