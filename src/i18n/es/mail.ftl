mail-test-subject = Un correo de prueba de { $site }
mail-test-text = Si puedes leer esto, { $site } puede enviar correos.
