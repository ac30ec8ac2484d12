accounts-email = Dirección de correo
accounts-password = Contraseña
accounts-password-hint = Al menos 8 caracteres. Varias palabras seguidas forman una buena.
accounts-name = Nombre
accounts-name-hint = Así aparecerá junto a tus aportes y en las versiones a las que contribuyas. No hace falta que sea el real.

accounts-sign-up-title = Hazte miembro
accounts-sign-up-why = Haz peticiones, avisa de errores, vota y encuentra tu nombre en la versión que los incluye.
accounts-sign-up-button = Hazte miembro
accounts-sign-up-have = Ya soy miembro
accounts-sign-up-words-wait = Lo que escribiste está guardado: hazte miembro y podrás enviarlo.
accounts-sign-up-words-back = Ya eres miembro, y el enlace para confirmar tu dirección va en camino. Aquí está lo que habías escrito; todavía no se ha enviado.
accounts-sent-title = Ya casi está: mira tu correo
accounts-sent-text = Te hemos enviado un enlace para confirmar tu dirección. Sirve durante un día.
accounts-sent-meanwhile = Mientras tanto, echa un vistazo. Lo que escribas y votes se guarda y aparece en cuanto confirmes tu dirección.
accounts-sent-go-on = Continuar
accounts-sent-nothing = ¿No llega nada en unos minutos? Mira en la carpeta de spam o comprueba que escribiste bien la dirección.

accounts-sign-in-title = Entrar
accounts-sign-in-button = Entrar
accounts-sign-in-forgot = Olvidé mi contraseña
accounts-sign-in-new = Hazte miembro
accounts-sign-in-words-wait = No has entrado. Lo que escribiste está guardado: entra y podrás enviarlo.
accounts-sign-in-words-back = Has entrado. Aquí está lo que habías escrito; todavía no se ha enviado.
accounts-sign-in-vote-waits = Tu voto por «{ $title }» contará en cuanto entres.
accounts-sign-in-follow-waits = Seguirás «{ $title }» en cuanto entres.
accounts-sign-in-join-waits = Pedirás entrar en el grupo de prueba en cuanto entres en tu cuenta.
accounts-sign-in-own = Esta página muestra lo que es solo tuyo. Inicia sesión y se abrirá.

accounts-verify-title = Confirma tu dirección
accounts-verify-text = Con esto, la cuenta es tuya, con todo lo que espera en ella.
accounts-verify-name = Registro a nombre de { $name }
accounts-verify-waiting = Lo que aparecerá entonces:
accounts-verify-posts = { $count ->
    [one] { NUMBER($count) } aporte
   *[other] { NUMBER($count) } aportes
}
accounts-verify-comments = { $count ->
    [one] { NUMBER($count) } comentario
   *[other] { NUMBER($count) } comentarios
}
accounts-verify-votes = { $count ->
    [one] { NUMBER($count) } voto
   *[other] { NUMBER($count) } votos
}
accounts-verify-wishes = { $count ->
    [one] { NUMBER($count) } mercado que quieres
   *[other] { NUMBER($count) } mercados que quieres
}
accounts-verify-password-hint = Elígela aquí. Si te registraste en otro navegador, puede ser la misma.
accounts-verify-not-you = Si no lo pediste tú, cierra esta página y no pasará nada.
accounts-verify-button = Confirmar mi dirección

accounts-dead-title = Este enlace ya no sirve
accounts-dead-again = Pedir un enlace nuevo

accounts-forgot-title = ¿Olvidaste tu contraseña?
accounts-forgot-text = Dinos tu dirección de correo y te enviaremos un enlace para elegir una nueva.
accounts-forgot-button = Enviarme un enlace
accounts-forgot-sent-title = Mira tu correo
accounts-forgot-sent-text = Si hay una cuenta con esta dirección, el enlace ya va en camino. Sirve durante una hora.
accounts-forgot-words-wait = Lo que escribiste está guardado: pide un enlace y la página siguiente lo conservará.
accounts-forgot-words-stay = Lo que escribiste está guardado en esta página. Déjala abierta, elige una contraseña nueva con el enlace del correo y vuelve aquí.
accounts-forgot-words-on = Volver a lo que escribí
accounts-reset-title = Elige una contraseña nueva
accounts-reset-text = Se cerrarán todas tus sesiones en todos tus dispositivos.
accounts-reset-password = Contraseña nueva
accounts-reset-button = Guardar la contraseña

accounts-settings-title = Ajustes
accounts-settings-unverified = Tu dirección de correo todavía no está confirmada: lo que escribes y votas queda en espera. Abre el enlace que te enviamos.
accounts-settings-resend = Enviarme un enlace nuevo
accounts-settings-you = Perfil
accounts-settings-handle = Alias
accounts-settings-handle-hint = El final de la dirección de tu página: de 3 a 30 caracteres, con letras de la a a la z, números y guiones.
accounts-settings-hidden = Ocultar mi nombre
accounts-settings-hidden-hint = Las versiones te cuentan sin nombrarte y tu página no muestra ni tu nombre ni tus contribuciones. Tus aportes siguen llevando tu nombre.
accounts-settings-page-hidden = Ocultar mi página
accounts-settings-page-hidden-hint = Entonces solo es visible para ti y para el equipo, y tu nombre no enlaza a ningún sitio. Los créditos te siguen nombrando, salvo que ocultes también tu nombre.
accounts-settings-display = Visualización
accounts-settings-language = Idioma
accounts-settings-language-hint = El de estas páginas y el de los correos que te enviamos.
accounts-settings-zone = Zona horaria
accounts-settings-zone-hint = En ella ves las horas de estas páginas. Si la dejas vacía, se usa la de este sitio.
accounts-settings-zone-unknown = No conocemos esta zona horaria. Elige una de la lista, como Europe/Madrid.
accounts-settings-save = Guardar
accounts-settings-page = Tu página
accounts-settings-mail = Notificaciones
accounts-settings-password = Contraseña
accounts-settings-current = Contraseña actual
accounts-settings-new = Contraseña nueva
accounts-settings-change = Cambiar la contraseña
accounts-settings-change-hint = Al cambiarla se cierran tus demás sesiones.
accounts-settings-everywhere = Cerrar sesión en todas partes
accounts-settings-everywhere-hint = En todos tus dispositivos, incluido este.
accounts-address-title = Dirección de correo
accounts-address-present = Tu dirección actual
accounts-address-new = Dirección nueva
accounts-address-new-hint = Enviamos allí un enlace. Tu dirección cambia cuando lo abras y uses el botón.
accounts-address-told = Avisamos del cambio a tu dirección anterior.
accounts-address-button = Enviar el enlace
accounts-address-link-text = A partir de ahora, los correos de la cuenta @{ $handle } llegan a { $address }, y entras con esa dirección.
accounts-address-link-button = Usar esta dirección
accounts-sessions-title = Dónde tienes la sesión abierta
accounts-sessions-text = ¿Hay alguna que no conoces? Ciérrala y elige una contraseña nueva.
accounts-sessions-unknown = Navegador desconocido
accounts-sessions-device = { $browser } en { $system }
accounts-sessions-this = Esta
accounts-sessions-times = Última actividad: { $seen }. Sesión iniciada: { $began }.
accounts-sessions-end = Cerrar sesión
accounts-sessions-end-which = Cerrar sesión: { $device }

accounts-set-up-title = Pon en marcha este sitio
accounts-set-up-text = Serás responsable del sitio: nombras al equipo que decide y publica.
accounts-set-up-button = Crear mi cuenta de responsable

accounts-staff-title = Equipo
accounts-staff-text = El equipo responde a los aportes y publica las versiones. Cuando cambia el rol de una persona, tiene que volver a entrar.
accounts-staff-owners = Las personas responsables nombran al equipo y pueden quitar este rol a otras o a sí mismas, pero siempre queda una. Para nombrar a más responsables se usa la línea de órdenes del servidor.
accounts-staff-role = Rol
accounts-staff-dismiss = Quitar del equipo
accounts-staff-dismiss-whom = Quitar del equipo a { $name }
accounts-staff-demote = Quitar como responsable
accounts-staff-demote-whom = Quitar como responsable a { $name }
accounts-staff-dismiss-ask = ¿Quitar del equipo a { $name }?
accounts-staff-dismiss-text = La sesión de esta persona se cierra en todos sus dispositivos, y vuelve a entrar como miembro. Sus respuestas se mantienen.
accounts-staff-demote-ask = ¿Quitar como responsable a { $name }?
accounts-staff-demote-text = La sesión de esta persona se cierra en todos sus dispositivos, y sigue en el equipo. Solo desde la línea de órdenes del servidor se nombra a una persona responsable.
accounts-staff-keep = Dejarlo como está
accounts-staff-appoint-title = Nombrar a alguien
accounts-staff-appoint-hint = La dirección con la que se registró.
accounts-staff-appoint = Nombrar
accounts-staff-nobody = Nadie se registró con esta dirección.
accounts-staff-unconfirmed = Esta persona todavía no ha confirmado la dirección, así que podría ser de alguien más.
accounts-staff-last-owner = Es la única persona responsable, y el sitio necesita una.
accounts-staff-blocked = Esta persona está bloqueada. Levanta primero el bloqueo.
accounts-role-member = Miembro
accounts-role-staff = Equipo
accounts-role-owner = Responsable

accounts-mail-by-hand = Si el botón no funciona, abre esta dirección:
accounts-mail-foot = Recibes este correo por una cuenta de { $site } con tu dirección.
accounts-mail-verify-subject = Confirma tu dirección para { $site }
accounts-mail-verify-text = Alguien se registró en { $site } con esta dirección. Si fuiste tú, abre este enlace y usa el botón de la página: entonces tus votos contarán.
accounts-mail-verify-button = Confirmar mi dirección
accounts-mail-verify-life = El enlace sirve durante un día. Si no fuiste tú, ignora este correo.
accounts-mail-known-subject = Ya eres miembro de { $site }
accounts-mail-known-text = Alguien, probablemente tú, quiso registrarse en { $site } con esta dirección, pero ya tiene una cuenta. No se ha cambiado nada.
accounts-mail-known-way = Si olvidaste tu contraseña, elige aquí una nueva:
accounts-mail-known-button = Elegir una contraseña nueva
accounts-mail-known-not-you = Si no fuiste tú, ignora este correo.
accounts-mail-reset-subject = Elige una contraseña nueva para { $site }
accounts-mail-reset-text = Alguien, probablemente tú, pidió una contraseña nueva en { $site }. Elígela aquí:
accounts-mail-reset-button = Elegir una contraseña nueva
accounts-mail-reset-life = El enlace sirve una sola vez y durante una hora. Si no fuiste tú, ignora este correo: tu contraseña se queda como está.
accounts-mail-changed-subject = Tu contraseña de { $site } ha cambiado
accounts-mail-changed-text = La contraseña de tu cuenta en { $site } acaba de cambiar y las demás sesiones se han cerrado.
accounts-mail-changed-not-you = Si no fuiste tú, elige una contraseña nueva cuanto antes:
accounts-mail-changed-button = Elegir una contraseña nueva
accounts-mail-guessed-subject = Alguien intenta adivinar tu contraseña de { $site }
accounts-mail-guessed-text = Acaban de probarse muchas contraseñas erróneas en tu cuenta de { $site }, y ninguna la abrió. Frenamos esos intentos.
accounts-mail-guessed-way = Donde ya habías entrado, puedes entrar como siempre. En otro sitio, una contraseña nueva te da acceso al momento.
accounts-mail-address-subject = Confirma tu nueva dirección para { $site }
accounts-mail-address-text = Alguien, probablemente tú, quiere usar esta dirección para una cuenta en { $site }. Si fuiste tú, abre este enlace y usa el botón de la página:
accounts-mail-address-button = Usar esta dirección
accounts-mail-address-life = El enlace funciona una vez y sirve durante un día. Si no fuiste tú, ignora este correo: nada cambia.
accounts-mail-in-use-text = Alguien, probablemente tú, quiso usar esta dirección para otra cuenta en { $site }, pero ya tiene una cuenta. No se ha cambiado nada.
accounts-mail-moved-subject = Tu dirección para { $site } ha cambiado
accounts-mail-moved-text = Tu cuenta en { $site } tiene desde ahora otra dirección: { $address }. Los correos sobre ella ya no llegan aquí.
accounts-mail-moved-not-you = Si no fuiste tú, avisa cuanto antes a quienes llevan el sitio.
accounts-mail-moved-button = Abrir el sitio
