mail-test-subject = Eine Testmail von { $site }
mail-test-text = Wenn du das lesen kannst, kann { $site } Mails verschicken.
