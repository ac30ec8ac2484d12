# $site (String) - the site's name
mail-test-subject = A test email from { $site }
# $site (String) - the site's name
mail-test-text = If you can read this, { $site } can send email.
