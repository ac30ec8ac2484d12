devices-title = 裝置
devices-text = ROM支援的裝置。使用者回報Bug時會寫明裝置，與它有關的內容都能據此找到。
devices-find = 尋找裝置
devices-empty = 還沒有裝置。新增一個，或匯入目錄。
devices-none = 沒有這個名稱的裝置。
devices-add = 新增裝置
devices-button = 新增
devices-codename = 代號
devices-codename-hint = 與版本指紋中的一致，例如mandarin。它會出現在網址中。
devices-names = 名稱
devices-names-hint = 先寫包裝上的名稱，其他名稱用分號隔開。
devices-region = 地區
devices-region-hint = 銷售地區，如CN、EU或Global。沒有區別時請留空。
devices-retire-text = 停用後不再向人推薦。與它有關的內容保留不變，之後可以恢復。
devices-retired-text = 目前不向任何人推薦。
devices-import-title = 匯入裝置
devices-import-csv = 目錄（CSV）
devices-import-hint = 第一行是欄名，多個名稱用分號隔開。已有的代號會被更新，不會刪除任何裝置。
devices-import-file = 開啟檔案
devices-import-try = 檢查
devices-import-button = 匯入
devices-import-plan = 匯入後的變化
devices-import-new = { $count ->
   *[other] 新增{ $shown }個裝置
}
devices-import-changed = { $count ->
   *[other] 更新{ $shown }個
}
devices-import-same = { $count ->
   *[other] { $shown }個不變
}
devices-import-changes = 檢視變化
devices-import-faults = 尚未匯入任何內容，請先修正以下各行。
devices-import-line = 行
devices-import-wrong = 問題
devices-fault-no-column = 缺少「{ $column }」欄。
devices-fault-unreadable = 無法按CSV讀取。
devices-fault-value = { $column }：{ $problem }
devices-fault-line = 沒有名為「{ $line }」的產品線。
devices-fault-twice = 第{ $line }行已有這個代號。
devices-fault-too-many = 一個站點最多收錄{ $most }個裝置。
devices-own-title = 你的裝置
devices-own-text = 表單會先填入你上次寫的裝置。別人看不到這個清單。
devices-own-empty = 還沒有。發文時寫的裝置會記在這裡。
devices-own-forget = 刪除
devices-own-forget-which = 刪除{ $device }
devices-own-add = 新增你的裝置
devices-own-button = 記住
devices-option = { $name } · { $codename }
devices-fault-quote = 這裡的引號沒有閉合，後面的內容未讀取。
devices-fault-not-read = 從這一行起的內容未讀取。
devices-fault-columns = 值：{ $values }，欄：{ $names }，兩者數量應當相同。
devices-own-find = { $device }上的情況
devices-imported-new = { $count ->
   *[other] 已新增{ $shown }個裝置。
}
devices-imported-changed = { $count ->
   *[other] 已更新{ $shown }個。
}
