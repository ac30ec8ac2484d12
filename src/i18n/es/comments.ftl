comments-title = Comentario
comments-body = Tu comentario
comments-send = Enviar el comentario
