mail-test-subject = Een testmail van { $site }
mail-test-text = Als je dit kunt lezen, kan { $site } mail versturen.
