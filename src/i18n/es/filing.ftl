filing-new-title = Petición o aviso de error
filing-sign-in = Se envía como miembro, para que sepas qué resulta de ello. Inicia sesión o hazte miembro y se abrirá el formulario.
filing-sign-in-words = Se envía como miembro, para que sepas qué resulta de ello. Lo que escribiste se conserva: inicia sesión o hazte miembro y estará en el formulario.
filing-edit-title = Editar tu aporte
filing-back = Volver al aporte
filing-file = Enviar
filing-save = Guardar
filing-optional = (opcional)

filing-kind = ¿Qué es?
filing-kind-label = Petición o error
filing-kind-request = Una petición
filing-kind-request-hint = Algo nuevo o algo que debería funcionar de otra manera.
filing-kind-bug = Un error
filing-kind-bug-hint = Algo que no funciona como debería.
filing-title = Título
filing-title-hint = Qué debería cambiar y dónde, en una línea.
filing-alike = ¿Es alguno de estos? Entonces vota por él.
filing-alike-count = { $count ->
    [one] { NUMBER($count) } aporte parecido
   *[other] { NUMBER($count) } aportes parecidos
}
filing-alike-label = Aportes parecidos
filing-alike-title = ¿Es alguno de estos?
filing-alike-none = Ninguno: enviar el mío
filing-alike-shipped = Publicado en { $version }
filing-same-crash = El mismo cierre inesperado
filing-alike-wait = Mientras escribes aparecen aquí aportes parecidos.
filing-alike-nothing = Todavía no hay nada parecido.
filing-alike-more = { NUMBER($count) } más
filing-area = Área
filing-area-choose = Elige un área
filing-body = Descripción
filing-body-hint-request = Para una petición: ¿qué quieres hacer y qué te lo impide hoy?
filing-body-hint-bug = Para un error: ¿qué hiciste, qué esperabas y qué pasó en su lugar?
filing-body-hint-markdown = Puedes usar Markdown: **negrita**, listas, enlaces.
filing-more = Idioma, dispositivos y compilación
filing-lang = Idioma de tu texto
filing-lang-hint = Los navegadores y lectores de pantalla lo necesitan para mostrar y leer bien tu texto.
filing-lang-auto = Reconocerlo automáticamente
filing-device = Dispositivo
filing-device-hint = Lo recordaremos para tu próximo aporte.
filing-build = Compilación
filing-build-hint = La versión de la ROM, en los ajustes.

filing-add-title = Añadir algo a tu aporte
filing-add-why = Alguien ha votado o el equipo ha respondido, así que el texto se queda como lo leyeron. Lo que añadas aparecerá debajo, con su fecha.
filing-add-body = Lo que añades
filing-add-button = Añadir
filing-log = Añadir un registro
filing-log-label = Registro, build.prop o informe de error
filing-log-hint = De él se leen el dispositivo y la compilación. El IMEI, los números, las direcciones y los tokens se ocultan antes de guardarlo y verás cuáles. Como máximo { $most } caracteres.
filing-masked = { $count ->
    [one] Se ocultará un dato
   *[other] Se ocultarán { $count } datos
}
filing-masked-text = Los aportes son públicos. Así se leerá. Conserva lo que no sea secreto y preséntalo.
filing-keep-token = Dejarlo así: no es una clave ni una contraseña
filing-keep-mail = Dejar esta dirección de correo
filing-keep-place = Dejar esta ubicación
filing-keep-mac = Dejar esta dirección MAC
filing-keep-ip = Dejar esta dirección IP
filing-keep-android-id = Dejar este ID de Android
filing-keep-serial = Dejar este número de serie
filing-keep-iban = Dejarlo así: no es una cuenta bancaria
filing-keep-number = Dejarlo así: no es un dispositivo ni una tarjeta SIM
filing-keep-phone = Dejar este número de teléfono
filing-keep-ssid = Dejar este nombre de red wifi
filing-only = Solo para estos dispositivos
filing-only-hint = Nombres separados por comas. Déjalo vacío si vale para todos.
filing-area-proposed = (propuesta, según aportes como el tuyo)
correcting-page-title = Corregir este aporte
correcting-text = Todos ven que el equipo lo corrigió; el texto sigue siendo de quien lo escribió.
correcting-device-hint = En un error: dónde ocurre.
correcting-send = Corregir
correcting-link = Corregir título, área, tipo o dispositivo
correcting-title-word = Título
correcting-kind-word = Tipo
correcting-area-word = Área
correcting-device-word = Dispositivo
filing-private = Solo tú y el equipo veis este error
filing-private-hint = Para un registro o un texto que no incumbe a nadie más. Nadie más lo encuentra ni vota por él, y ninguna versión lo nombra. Podrás abrirlo a todo el mundo más tarde.
filing-open = Abrirlo a todo el mundo
filing-open-title = ¿Abrir este error a todo el mundo?
filing-open-text = Todo el mundo lee lo que escribiste, las imágenes, el registro y todos los comentarios, y puede votar. No se puede deshacer.
filing-open-log = Mira antes el registro
filing-open-not = Dejarlo privado
