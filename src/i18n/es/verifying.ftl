verifying-ask = ¿Se te ha solucionado?
verifying-ask-on = ¿Se ha solucionado en tu { $device }?
verifying-said-gone = Dijiste que está solucionado.
verifying-said-remains = Dijiste que sigue ocurriendo.
verifying-until = Puedes decirlo, y cambiarlo, hasta el { $day }.
verifying-confirmed = { $people ->
    [one] { $gone } de { $all } confirma que está solucionado
   *[other] { $gone } de { $all } confirman que está solucionado
}
verifying-few = Ya han contestado las primeras personas a las que les ocurría. Habrá cifras cuando sean algunas más.
verifying-gone = Sí, está solucionado
verifying-remains = No, sigue ocurriendo
verifying-link-hint = Abrir esta página todavía no dice nada; pulsar un botón, sí.
verifying-reopened = Reabierto: a la mayoría de quienes contestaron les sigue ocurriendo.
verifying-settle = Cerrar con una nota
verifying-staff-say = El equipo dice al respecto:
verifying-panel = ¿Está solucionado?
verifying-yours = ¿Están solucionados tus errores?
verifying-queue = Errores reabiertos
verifying-queue-text = Errores cuya solución se publicó y que, de al menos cinco respuestas, siguen ocurriendo según la mayoría. Primero lo que lleva más tiempo esperando.
verifying-queue-none = No hay nada reabierto.
verifying-note = Nota
verifying-note-hint = Todo el mundo la lee en el aporte: qué habéis visto y qué viene después. 1.000 caracteres como mucho.
verifying-mail = ¿Está solucionado? Basta con pulsar una vez:
verifying-flash-gone = Gracias. Es bueno saber que está solucionado.
verifying-flash-remains = Gracias. Queda contado que sigue ocurriendo.
verifying-flash-settled = Cerrado. Todo el mundo lee la nota en el aporte.
verifying-refused-confirm = Confirma antes tu dirección y podrás decir si está solucionado.
verifying-refused-not-asked = Esto no es un error, así que no se pregunta si está solucionado.
verifying-refused-not-theirs = Solo quien notificó o confirmó un error cuya solución se publicó dice si está solucionado.
verifying-refused-over = Han pasado las cuatro semanas tras la versión. Lo que se dijo sigue contado. Si sigue ocurriendo, notifícalo de nuevo.
verifying-refused-recalled = Esta versión se ha retirado, así que ya no se pregunta si sirvió.
verifying-refused-elsewhere = La solución no está ahora en esta versión, así que ya no se pregunta por ella.
verifying-refused-not-reopened = Esto no está reabierto, o alguien lo ha cerrado ya.
