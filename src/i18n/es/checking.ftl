checking-complaint = Sigue escrito como se informó del error. ¿Qué funciona ahora?
checking-filler = No nombra nada. ¿Qué ha mejorado exactamente?
checking-fault = Cuenta lo que fallaba. ¿Qué funciona ahora?
checking-lapsed = La aprobación ya no vale porque ha cambiado esto: { $parts }
checking-lapsed-again = La aprobación ya no vale porque se cambió algo
checking-part-lines = los cambios
checking-part-texts = otros idiomas
checking-part-areas = las áreas
checking-part-notes = el resumen o los problemas conocidos
checking-part-moment = la hora
checking-part-devices = lo que dice de los dispositivos
checking-part-announcement = el saludo o la despedida
checking-part-name = el nombre
checking-part-issues = los errores conocidos en ella
checking-title = Revisar la versión
checking-version = Prevista como { $version }
checking-other = Esta dirección era de otra versión: ahora está prevista como { $version }.
checking-lacks = Este cambio todavía no tiene texto en este idioma.
checking-lacks-alt = Nadie ha dicho todavía en este idioma lo que muestra la imagen.
checking-sample = Un correo de muestra
checking-sample-styled = El mismo, tal como lo muestran los programas de correo
checking-mailed = { $people ->
    [one] { $shown } persona recibe un correo
   *[other] { $shown } personas reciben un correo
}
checking-mailed-more = Más de { $shown } personas reciben un correo
checking-mailed-who = Cada persona recibe un solo correo, por mucho que haya escrito o votado, y solo quien lo quiere y ha confirmado su dirección.
mails-wait = Los correos salen a partir del { $moment }
mails-stop = Detener los correos
mails-stopped = Los correos de esta versión están detenidos
mails-send = Enviar los correos
checking-keep = Dejarlo así
checking-open = Sobre estas líneas aún hay preguntas sin responder:
checking-as-is = Publicar estas líneas tal como están
checking-as-is-approve = Aprobar estas líneas tal como están
checking-unanswered = No se ha publicado nada: hay preguntas sin responder sobre algunas líneas. Respóndelas o marca que esas líneas salgan tal como están.
checking-unapproved = No se ha aprobado nada: hay preguntas sin responder sobre algunas líneas. Respóndelas o marca que esas líneas se queden tal como están.
checking-why = Por qué no nombra nada
checking-kept = Se queda así
checking-kept-why = Se queda así: { $why }
checking-why-small = Muchas cosas pequeñas, demasiadas para nombrarlas.
checking-why-security = No se dice qué era, para que nadie lo aproveche.
checking-why-inside = Desde fuera no se ve nada de ello.
checking-subscribers = { $people ->
    [one] { $shown } persona suscrita recibe la versión por correo
   *[other] { $shown } personas suscritas reciben la versión por correo
}
checking-subscribers-more = Más de { $shown } personas suscritas reciben la versión por correo
checking-now = Ahora sale como { $version }. Estaba prevista { $planned } para el { $moment }.
checking-now-same = Ahora sale como { $version }; estaba prevista para el { $moment }.
checking-now-next = La siguiente está prevista para el { $moment }.
