mail-test-subject = { $site }的測試信
mail-test-text = 如果你看得到這封信，就表示{ $site }可以寄信。
