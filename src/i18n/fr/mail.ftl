mail-test-subject = E-mail de test envoyé par { $site }
mail-test-text = Si vous pouvez lire ceci, { $site } peut envoyer des e-mails.
