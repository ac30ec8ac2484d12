mail-test-subject = 来自{ $site }的测试邮件
mail-test-text = 如果你能看到这封邮件，说明{ $site }可以正常发送邮件。
