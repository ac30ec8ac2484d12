devices-title = 设备
devices-text = ROM支持的设备。用户反馈Bug时会写明设备，与它有关的内容都能据此找到。
devices-find = 查找设备
devices-empty = 还没有设备。添加一个，或导入目录。
devices-none = 没有这个名称的设备。
devices-add = 添加设备
devices-button = 添加
devices-codename = 代号
devices-codename-hint = 与版本指纹中的一致，例如mandarin。它会出现在网址中。
devices-names = 名称
devices-names-hint = 先写包装上的名称，其他名称用分号隔开。
devices-region = 地区
devices-region-hint = 销售地区，如CN、EU或Global。没有区别时请留空。
devices-retire-text = 停用后不再向人推荐。与它有关的内容保留不变，之后可以恢复。
devices-retired-text = 目前不向任何人推荐。
devices-import-title = 导入设备
devices-import-csv = 目录（CSV）
devices-import-hint = 第一行是列名，多个名称用分号隔开。已有的代号会被更新，不会删除任何设备。
devices-import-file = 打开文件
devices-import-try = 检查
devices-import-button = 导入
devices-import-plan = 导入后的变化
devices-import-new = { $count ->
   *[other] 新增{ $shown }个设备
}
devices-import-changed = { $count ->
   *[other] 更新{ $shown }个
}
devices-import-same = { $count ->
   *[other] { $shown }个不变
}
devices-import-changes = 查看变化
devices-import-faults = 尚未导入任何内容，请先修正以下各行。
devices-import-line = 行
devices-import-wrong = 问题
devices-fault-no-column = 缺少“{ $column }”列。
devices-fault-unreadable = 无法按CSV读取。
devices-fault-value = { $column }：{ $problem }
devices-fault-line = 没有名为“{ $line }”的产品线。
devices-fault-twice = 第{ $line }行已有这个代号。
devices-fault-too-many = 一个站点最多收录{ $most }个设备。
devices-own-title = 你的设备
devices-own-text = 表单会先填入你上次写的设备。别人看不到这个列表。
devices-own-empty = 还没有。发帖时写的设备会记在这里。
devices-own-forget = 删除
devices-own-forget-which = 删除{ $device }
devices-own-add = 添加你的设备
devices-own-button = 记住
devices-option = { $name } · { $codename }
devices-fault-quote = 这里的引号没有闭合，后面的内容未读取。
devices-fault-not-read = 从这一行起的内容未读取。
devices-fault-columns = 值：{ $values }，列：{ $names }，两者数量应当相同。
devices-own-find = { $device }上的情况
devices-imported-new = { $count ->
   *[other] 已新增{ $shown }个设备。
}
devices-imported-changed = { $count ->
   *[other] 已更新{ $shown }个。
}
