
pictures-title = 图片
pictures-of-option = “{ $option }”的图片
pictures-back = 返回帖子
pictures-none = 一张截图往往胜过一段文字。
pictures-alt = 图片内容
pictures-alt-hint = 请为看不到图片的人描述每张图片。
pictures-remove = 移除
pictures-save = 保存描述
pictures-to-post = 打开我的帖子
pictures-add = 添加图片
pictures-files = 图片
pictures-files-hint = 还可添加{ $room }张，PNG、JPEG、WebP或GIF，每张不超过10 MB。照片的拍摄地点会被删除。
pictures-upload = 上传
pictures-full = 最多四张图片。先移除一张才能再添加。
pictures-open = 打开图片
pictures-lost = 未列出的图片没有保留下来，请重新选择。
pictures-waiting = 已收到；不想显示的请取消勾选。
