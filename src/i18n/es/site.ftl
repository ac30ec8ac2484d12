### Spanish (es). Register and style for everybody who edits these files:
### - Address: tú, in every message, mail and error. Neutral international Spanish: no vosotros, no voseo, no local slang.
###   Words that one side of the ocean does not use are avoided (not ordenador/computadora, pulsar/presionar; say
###   dispositivo, con un solo toque). Perfect tense for what happened this moment (se ha guardado), simple past for what
###   lies further back (te enviamos, lo votaste).
### - Tone: short, plain, warm sentences. No marketing, no exclamation marks except one after thanks. «Por favor» only where a
###   person is asked a favour; elsewhere a plain imperative is polite enough.
### - People: words without gender where they read naturally (el equipo, quienes lo siguen, la persona, responsable,
###   Hola de nuevo); never -o/a, -x or @. Statuses and kinds agree with «aporte» (masculine).
### - Buttons and links that act: infinitive (Guardar, Dejar de seguir). Field labels: nouns. A heading that asks the
###   reader for something speaks to them (Confirma tu dirección). The one imperative on a button is Hazte miembro.
### - Capitals: only the first letter of a sentence, label or heading. Weekdays, months and languages in small letters.
### - Typography: ¿ ? and ¡ ! always in pairs; quotes «», inside them “”; no space before : ; ? !; no dashes as
###   separators, use a comma or a colon. No full stop in headings, buttons and labels.
### - Glossary:
###   post = aporte (never publicación: publicar is what happens to releases) · request = petición · bug = error (to report
###   a bug: avisar de un error) · to file = enviar · vote = voto, votar · area = área · product line = línea de producto ·
###   device = dispositivo · build = compilación · board = foro · roadmap = planes · triage = pendientes ·
###   decision = decisión; what fans read of it = respuesta · to follow = seguir; followers = quienes lo siguen ·
###   release = versión; it goes out, ships = sale; publish = publicar · to freeze = congelar · finished = terminado ·
###   changelog = lista de cambios; one line of it = cambio · highlights = destacado · known issues = problemas conocidos ·
###   to shape = contribuir a, what somebody shaped = contribuciones; shaped by = gracias a · credit = créditos ·
###   digest = resumen semanal (a release’s summary is only resumen) · merge = fusionar, fusión · undo, take back = deshacer ·
###   withdraw = retirar · fan = fan, fans · staff = el equipo · member = miembro ·
###   owner = responsable · ROM = la ROM · settings = ajustes · sign in, sign out = entrar, salir · mail = correo ·
###   link = enlace · feed = feed.
###   Statuses: Abierto, En revisión, Previsto, En desarrollo, Listo para el viernes, Publicado, Descartado, Duplicado.
###   New, Improved, Fixed: Nuevo, Mejorado, Corregido.

language-name = Español

nav-skip = Ir al contenido
nav-search = Buscar
nav-main = Principal
nav-board = Foro
nav-this-week = Esta semana
nav-releases = Versiones
nav-roadmap = Planes
nav-triage = Pendientes
nav-sign-in = Entrar
nav-sign-out = Salir
nav-settings = Ajustes
foot-line = Los fans piden, el equipo responde y cada viernes la versión nombra a quienes contribuyeron a ella.
foot-feed = Feed de versiones
foot-language = Idioma
foot-theme = Apariencia
theme-auto = Sistema
theme-light = Claro
theme-dark = Oscuro
share = Compartir
share-copied = Enlace copiado.
just-now = ahora mismo
went-wrong = No ha funcionado. Comprueba tu conexión e inténtalo de nuevo.
draft-kept = Aquí tienes lo que habías escrito antes.
form-cut = Algo de lo que escribiste era demasiado largo para guardarlo entero: aquí solo está el principio. Acórtalo y envía el resto como comentario si es importante.

title-with-page = { $title }, página { NUMBER($page) }
title-with-error = Error: { $title }
title-of-site = { $title } · { $site }
error-summary = Corrige esto primero

pager-label = Páginas
pager-previous = Página anterior
pager-next = Página siguiente
pager-here = Página { NUMBER($page) }

flash-signed-in = Hola de nuevo.
flash-signed-out = Has salido de tu cuenta.
flash-signed-out-everywhere = Has cerrado sesión en todos tus dispositivos.
flash-verified = Tu dirección de correo está confirmada. Desde ahora tus votos cuentan.
flash-password-changed = Tu contraseña ha cambiado y las demás sesiones se han cerrado.
flash-saved = Guardado.
flash-masked = Algo del texto parecía privado, como una contraseña, un número o una dirección, y se ha ocultado.
flash-link-sent = Te hemos enviado un enlace nuevo.
flash-session-ended = La sesión de ese dispositivo está cerrada.
flash-address-asked = Si podemos escribir a esta dirección, hay un enlace en camino.
flash-address-changed = La dirección ha cambiado.
flash-filed = ¡Gracias! Ya tenemos tu aporte, y todo el mundo puede votarlo.
flash-filed-waits = Tu aporte está guardado. Aparecerá en cuanto confirmes tu dirección de correo.
flash-edited = Hemos guardado lo que cambiaste.
flash-voted = Tu voto cuenta. Cuando salga, te lo dirá el resumen semanal.
flash-voted-silently = Tu voto cuenta. Has desactivado el resumen semanal, así que ningún correo te avisará cuando salga.
flash-withdrawn = Has retirado tu voto.
flash-commented = Tu comentario ya está aquí.
flash-comment-waits = Tu comentario está guardado. Aparecerá en cuanto confirmes tu dirección de correo.
flash-followed = Recibirás cada respuesta por correo.
flash-followed-silently = Ya lo sigues. Has desactivado los correos sobre respuestas, así que ninguna te llegará por correo.
flash-unfollowed = Ya no recibirás las respuestas por correo.
flash-followed-wider = Lo que ocurra aparecerá en tu bandeja de entrada.
flash-unfollowed-wider = Ya no llegará a tu bandeja de entrada.
flash-inbox-read = Queda marcado como leído.
flash-decided = Tu respuesta es pública y avisamos a quienes siguen el aporte.
flash-undone = La última decisión se ha deshecho.
flash-hidden = Oculto: ahora solo lo ven quien lo escribió y el equipo.
flash-restored = Ahora lo vuelve a ver todo el mundo.
flash-blocked = La persona queda bloqueada.
flash-block-lifted = El bloqueo se ha levantado.
flash-release-saved = La versión se ha guardado.
flash-moments-moved = Las horas de la semana se han cambiado, y todo el mundo ve las nuevas.
flash-release-waits = La versión está retenida, y todo el mundo puede ver por qué.
flash-release-goes-on = La versión sigue adelante.
flash-frozen = La versión está congelada. Repasa sus cambios.
flash-not-frozen = Se puede revisar en cuanto esté congelada.
flash-approved = Aprobada: la versión saldrá automáticamente a su hora.
flash-approval-lapsed = Guardado. Estaba aprobada tal como era antes: apruébala de nuevo.
flash-line-moved = El cambio se ha movido.
flash-line-split = El cambio se ha dividido en dos; el segundo está debajo.
flash-lines-joined = Los cambios se han unido.
flash-line-left-out = El cambio se ha dejado fuera.
flash-line-kept = El cambio se queda como está.
flash-late-taken-in = Lo terminado desde entonces ya está en la versión.
flash-early-taken-in = La línea ya está ahí. Redáctala antes de que se congele la versión.
flash-approval-withdrawn = La aprobación se ha retirado: la versión no sale automáticamente.
flash-published = La versión ya ha salido. Cada persona que contribuyó recibe un correo.
flash-mails-stopped = Los correos están detenidos. Nadie sabrá de la versión hasta que se envíen.
flash-mails-sent = Los correos salen ahora.
flash-release-recalled = La versión se ha retirado. Cada persona que supo de ella recibe un correo.
flash-release-recalled-untold = La versión se ha retirado. Nadie había sabido de ella, así que nadie recibe un correo.
flash-skipped = Esta semana se salta, y todo el mundo puede ver por qué.
flash-train-published = La versión ha salido. No ha cambiado ningún aporte y nadie recibe un correo.
flash-train-skipped = La versión se salta, y todo el mundo puede ver por qué.
flash-train-moved = Las horas de la versión se han cambiado, y todo el mundo ve las nuevas.
flash-skip-planned = Se ha anunciado la semana sin versión, y todo el mundo puede ver por qué.
flash-skip-dropped = La semana sigue en pie.
flash-weeks-counted = Las semanas se cuentan de nuevo.
flash-vote-waits = Tu voto está guardado. Contará en cuanto abras el enlace de nuestro correo y confirmes tu dirección.

error-not-found = No encontrado
error-not-found-text = No hay nada en esta dirección. Quizá esté mal escrita o la página ya no exista.
error-forbidden = No permitido
error-conflict = Ahora no se puede
error-invalid = Revisa lo que has enviado
error-method = Aquí no se puede
error-method-text = Esta dirección no responde a ese tipo de solicitud.
error-too-many = Demasiadas veces seguidas
error-too-many-text = { $seconds ->
    [one] Lo has hecho muchas veces en muy poco tiempo. Puedes intentarlo de nuevo dentro de { NUMBER($seconds) } segundo.
   *[other] Lo has hecho muchas veces en muy poco tiempo. Puedes intentarlo de nuevo dentro de { NUMBER($seconds) } segundos.
}
error-too-many-later = { $minutes ->
    [one] Lo has hecho muchas veces en muy poco tiempo. Puedes intentarlo de nuevo dentro de un minuto ({ $time }).
   *[other] Lo has hecho muchas veces en muy poco tiempo. Puedes intentarlo de nuevo dentro de { NUMBER($minutes) } minutos ({ $time }).
}
error-too-slow = Ha tardado demasiado
error-too-slow-text = El formulario no llegó a tiempo, así que no se ha hecho nada. Envíalo de nuevo.
error-busy = Mucha gente a la vez
error-busy-text = Hay mucha gente aquí en este momento. Inténtalo de nuevo en unos segundos; no se ha perdido nada.
error-unavailable = Volvemos enseguida
error-unavailable-text = En este momento no podemos guardar ni leer nada; ya estamos en ello. Inténtalo de nuevo en unos minutos. Nada de lo que hiciste antes se ha perdido.
error-broken = El error es nuestro
error-broken-text = Algo ha fallado por nuestra parte. Ha quedado anotado y alguien lo revisará.
error-id = Si nos escribes por esto, menciona { $id }.
error-home = Ir al foro
error-desk = Ir a los pendientes
error-post = Ir al aporte
error-new-link = Enviarme un enlace nuevo
flash-pictures-added = Añadido. Ahora di qué muestran las imágenes.
flash-devices-imported = Los dispositivos están importados.
flash-device-forgotten = Olvidado.
flash-device-none = Aún no conocemos ningún dispositivo tuyo. Nómbralo cuando envíes o confirmes un error.
flash-confirmed = Anotado: a ti también te pasa. Tu voto también cuenta.
flash-unconfirmed-vote = Retirado, junto con el voto que iba con ello.
flash-unconfirmed = Retirado. Tu voto se queda.
flash-owned = Te encargas del aporte.
flash-disowned = Ya nadie se encarga del aporte.
flash-noted = La nota está guardada. Solo la ve el equipo.
flash-note-removed = La nota está eliminada.
flash-corrected = El aporte está corregido.
flash-bulk-begun = Los aportes se responden uno tras otro.
flash-bulk-stopped = Detenido. Lo que ya se había respondido queda respondido.
flash-bulk-undoing = Las respuestas se retiran una tras otra.
flash-view-saved = La vista está guardada.
flash-view-removed = La vista está eliminada.
flash-act-taken-back = Deshecho. Todo está como antes.
flash-answer-removed = La respuesta está eliminada.
flash-comment-edited = Tu comentario está cambiado.
flash-comment-removed = Tu comentario está eliminado.
flash-flagged = Gracias. El equipo lo revisará.
flash-flag-taken-back = Tu denuncia está retirada.
flash-locked = Los comentarios están cerrados.
flash-unlocked = Los comentarios están abiertos de nuevo.
flash-left = Se queda como está.
flash-reopened = Las denuncias vuelven a esperar.
trap-label = Deja esto vacío
flash-published-by-staff = Ahora lo ve todo el mundo.
flash-comment-held = Tu comentario está guardado. Aparecerá en cuanto el equipo lo revise.
flash-filed-held = Tu aporte está guardado. Aparecerá en cuanto el equipo lo revise.
flash-cast-on-behalf = El voto está emitido. Su dueño lee quién lo emitió y puede retirarlo.
flash-on-behalf-taken-back = El voto está retirado.
flash-filed-private = Tu error está enviado. Solo lo veis tú y el equipo.
flash-opened = Ahora lo puede ver todo el mundo.
flash-comment-private = Tu comentario está ahí para el equipo.
flash-decided-private = Tu respuesta está ahí. Solo la leen quien informó de este error y el equipo.
flash-pair-apart = Estos dos no se vuelven a sugerir.
flash-pair-put-off = Se vuelven a sugerir en una semana.
flash-pair-asked-again = Se vuelven a sugerir.
flash-question-drafted = El borrador está guardado. Solo lo ve el equipo hasta que lo abras.
flash-question-opened = Los fans ya pueden responder.
flash-question-closed = La pregunta está cerrada.
flash-question-discarded = El borrador está descartado.
flash-question-withdrawn = La pregunta está retirada.
flash-question-answered = Gracias. Tu elección cuenta.
flash-question-taken-back = Tu elección está retirada.
flash-question-concluded = Todos leen ya qué sale de ella.
flash-question-conclusion-taken-back = Se ha retirado lo que sale de ella.
flash-testers-asked = Gracias. Recibirás un correo cuando el equipo te admita.
flash-testers-joined = Ya estás en el grupo de prueba de esta área.
flash-testers-not-joined = Hecho. Puedes pedir entrar en cualquier momento.
flash-testers-left = Has salido. Lo que dijiste de los aportes se queda.
flash-testers-invited = La invitación está hecha y sale en un correo.
flash-testers-admitted = Admitido. Se avisa con un correo.
flash-testers-turned-down = La petición está rechazada. Puede volver a pedirse, y puedes invitar.
flash-testers-uninvited = La invitación está retirada.
flash-testers-removed = Ya no está en el grupo. Puedes volver a invitar.
flash-tested = Anotado: a ti te funciona. Gracias.
flash-tested-fails = Gracias. El equipo lee que no te funciona.
flash-tested-withdrawn = Retirado.
flash-hour-announced = La hora está anunciada. Los fans pueden preguntar y votar.
flash-hour-moved = La hora ha cambiado.
flash-hour-called-off = La hora está cancelada y todo el mundo lee por qué.
flash-hour-held = La hora se celebra de todos modos.
flash-hour-asked = Tu pregunta ya está aquí, con tu voto. Recibirás un correo cuando se responda.
flash-hour-voted = Tu voto cuenta.
flash-hour-unvoted = Tu voto está retirado.
flash-hour-question-withdrawn = Tu pregunta está retirada.
flash-hour-answered = Todo el mundo lee ya la respuesta.
flash-hour-answer-taken-back = Ya no hay respuesta ahí.
flash-hour-set-aside = La pregunta está apartada. Quien preguntó lee por qué.
flash-hour-restored = Todo el mundo vuelve a ver la pregunta.
flash-areas-merged = Fusionadas. Los aportes de la otra área están pasando a esta.
flash-merged = Fusionado: los votos y los seguidores han pasado también. Es público y avisamos a quienes lo siguen.
flash-reported = Gracias. Tu respuesta ya cuenta.
flash-report-waits = Gracias. Tu respuesta contará en cuanto confirmes tu dirección.
flash-report-text-hidden = El texto está oculto.
flash-report-text-shown = El texto se muestra de nuevo.
flash-report-line-settled = Atendida.
flash-report-line-reopened = Vuelve a estar pendiente.
