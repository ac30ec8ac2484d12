triage-hint = Cada respuesta es pública y llega a quienes siguen el aporte. Para descartar hace falta un motivo; para fusionar, el otro aporte.

triage-decide-title = Responder a «{ $title }»
triage-open-post = Abrir el aporte
triage-status = Nuevo estado
triage-note = Nota pública
triage-note-sends = Ctrl + Intro la envía
triage-duplicate-of = Duplicado de (palabras, número o enlace)
triage-changed = Mientras tanto, { $name } ha respondido «{ $status }» ({ $moment }). Vuelve a mirarlo.
triage-changed-undone = Mientras tanto, { $name } ha retirado la última respuesta; ahora está en «{ $status }» ({ $moment }). Vuelve a mirarlo.
triage-changed-shipped = Mientras tanto, este aporte ha salido con una versión ({ $moment }). Vuelve a mirarlo.

triage-mail-open-subject = Abierto de nuevo: { $title }
triage-mail-under-review-subject = En revisión: { $title }
triage-mail-planned-subject = Previsto: { $title }
triage-mail-in-progress-subject = En desarrollo: { $title }
triage-mail-ready-subject = Terminado: { $title }
triage-mail-declined-subject = Descartado: { $title }
triage-mail-duplicate-subject = Fusionado: { $title }
triage-mail-open = Un aporte que sigues vuelve a estar abierto:
triage-mail-under-review = El equipo está revisando un aporte que sigues:
triage-mail-planned = Un aporte que sigues ya está previsto:
triage-mail-in-progress = El equipo ha empezado a trabajar en un aporte que sigues:
triage-mail-ready = Un aporte que sigues está terminado y espera a la próxima versión:
triage-mail-declined = Un aporte que sigues no saldrá adelante:
triage-mail-duplicate = Un aporte que sigues se ha fusionado con otro, junto con sus votos y quienes lo siguen:
triage-mail-target = Continúa aquí:
triage-mail-note = Lo que dice el equipo:
triage-mail-button = Abrir el aporte
triage-mail-why = { $site } te envía esto porque sigues este aporte.
triage-mail-stop = Si no quieres más respuestas a este aporte, ábrelo y pulsa «{ $button }».
triage-mail-unsubscribe = Darme de baja
triage-mail-settings = Qué te enviamos por correo
triage-merge-title = ¿De qué aporte es duplicado «{ $title }»?
triage-merge-find = Buscar
triage-closing-title = ¿Cerrar la pregunta y empezar?
triage-closing-look = Ver la pregunta
triage-closing-press = Cerrar la pregunta y empezar
triage-closing-back = Volver a la planificación
internal-notes-title = Notas internas
internal-note-title = Nota interna
internal-note-label = Nota para el equipo
internal-note-hint = No la ve ningún fan, tampoco quien escribió el aporte.
internal-note-send = Guardar la nota
internal-note-remove = Eliminar
triage-mail-many-subject = { $count ->
    [one] { $status }: { $shown } aporte que sigues
   *[other] { $status }: { $shown } aportes que sigues
}
triage-mail-many = { $count ->
    [one] El equipo ha respondido a { $shown } aporte que sigues. Ahora está: { $status }.
   *[other] El equipo ha respondido a { $shown } aportes que sigues. Ahora están: { $status }.
}
triage-mail-many-why = { $site } te envía esto porque sigues estos aportes.
triage-canned = Respuesta preparada
triage-canned-none = Sin respuesta preparada
triage-canned-stays = Tu nota se queda como la escribiste.
triage-revisit = Si se descarta, volver a verlo el
triage-note-moves = Para sacarlo de la semana o devolverlo a desarrollo hace falta un motivo. Todo el mundo lo lee aquí y en la página de esta semana.
correcting-mail-subject = Corregido: { $title }
correcting-mail = El equipo ha corregido tu aporte para que otras personas lo encuentren. Lo que escribiste bajo el título sigue igual. La página dice qué se cambió.
