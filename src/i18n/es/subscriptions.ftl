subscriptions-unsubscribe-title = ¿Quieres darte de baja?
subscriptions-unsubscribe-text = Con un solo toque dejamos de enviarte el resumen semanal y las respuestas a los aportes que sigues.
subscriptions-unsubscribe-button = Darme de baja
subscriptions-unsubscribe-hint = Tus aportes, tus votos y tu cuenta se quedan como están.
subscriptions-unsubscribed-title = Ya no recibirás estos correos
subscriptions-unsubscribed-text = No te enviaremos más resúmenes semanales ni respuestas. Los correos que estaban por salir se han retirado.
subscriptions-settings-link = Elegir qué correos quieres

subscriptions-settings-title = Qué te enviamos por correo
subscriptions-settings-legend = Enviarme por correo
subscriptions-digest = El resumen semanal
subscriptions-digest-hint = Como máximo una vez por semana, y solo cuando la versión incluye algo que pediste o votaste.
subscriptions-notices = Las respuestas a los aportes que sigo
subscriptions-notices-hint = Cuando el equipo responde a un aporte que escribiste, comentaste o sigues.
subscriptions-settings-one = Para no recibir más respuestas a un solo aporte, pulsa «{ $button }» en su página o en la lista de los que sigues.
subscriptions-settings-always = Los correos sobre tu cuenta, como el de una contraseña nueva, llegan siempre.
subscriptions-settings-save = Guardar
