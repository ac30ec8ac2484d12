areas-title = 模組
areas-text = ROM的各個部分，依產品線分組。粉絲發文時要選一個。
areas-add = 新增模組
areas-name = 名稱
areas-line = 產品線
areas-line-hint = 選現有的，或輸入新的，例如手機、電視或穿戴裝置。
areas-button = 新增模組
