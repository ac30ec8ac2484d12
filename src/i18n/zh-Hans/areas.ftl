areas-title = 模块
areas-text = ROM的各个部分，按产品线分组。每个帖子都要选一个模块。
areas-add = 添加模块
areas-name = 名称
areas-line = 产品线
areas-line-hint = 选已有的，或者填一个新的，例如手机、电视、可穿戴设备。
areas-button = 添加模块
