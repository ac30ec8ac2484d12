refused-cross-site = Esto no se envió desde una página de este sitio, así que no se ha hecho nada. Abre la página de nuevo y vuelve a intentarlo.
refused-staff-only = Eso solo puede hacerlo el equipo.
refused-owner-only = Eso solo puede hacerlo la persona responsable del sitio.
refused-staff-not-blocked = No se puede bloquear a alguien del equipo. Primero, una persona responsable del sitio tiene que quitarla del equipo.
refused-block-oneself = No puedes bloquear tu propia cuenta.
refused-not-blocked = Esta persona no está bloqueada o ya no lo está.
refused-not-yours = Esto solo puede cambiarlo quien lo escribió.
refused-enough-waiting = Ya hay mucho esperando tu confirmación. Abre el enlace que te enviamos y todo aparecerá.
refused-post-closed = Este aporte está cerrado: ya no admite votos ni se puede cambiar.
refused-post-merged = Este aporte se fusionó con otro. Sigue en ese, por favor.
refused-already-decided = Este aporte ya tiene votos o una respuesta del equipo, así que su texto se queda como está. Puedes añadir algo debajo.
refused-enough-added = Este aporte ya tiene suficientes añadidos. Sigue en los comentarios, por favor.
refused-step-not-allowed = El aporte no puede dar este paso desde su estado actual.
refused-shipped-by-release-only = Un aporte solo pasa a Publicado cuando se publica una versión que lo incluye.
refused-changed-meanwhile = Mientras tanto, otra persona ha cambiado esto. Vuelve a mirarlo.
refused-password-changed = Mientras tanto, tu contraseña se ha cambiado desde otro de tus dispositivos o con un enlace de nuestro correo. Entra con la nueva.
refused-nothing-to-undo = Aquí no hay nada que deshacer.
refused-not-seen = Ahora mismo no lo ve todo el mundo, así que no hay nada que ocultar. Puede que otra persona lo acabe de ocultar.
refused-not-hidden = Eso no está oculto.
refused-undo-later-first = Una fusión posterior depende de esta. Deshaz primero aquella.
refused-release-not-there = Mientras tanto, la versión ha avanzado. Ábrela de nuevo y mira en qué punto está.
refused-release-empty = Una versión necesita al menos un aporte terminado.
refused-reply-too-deep = Se puede responder a un comentario, pero no a otra respuesta.
refused-link-expired = Este enlace ya se ha usado o es demasiado antiguo. Pide uno nuevo.
refused-already-confirmed = Esta dirección ya está confirmada. Entra en tu cuenta.
refused-owner-exists = Este sitio ya tiene responsable. Entra con tu cuenta.

problem-of = { $field }: { $problem }
problem-missing = Completa este campo.
problem-too-short = { $least ->
    [one] Usa al menos { NUMBER($least) } carácter.
   *[other] Usa al menos { NUMBER($least) } caracteres.
}
problem-too-long = { $most ->
    [one] Usa como máximo { $shown } carácter.
   *[other] Usa como máximo { $shown } caracteres.
}
problem-unknown-choice = Elige una de las opciones.
problem-not-an-address = Escribe una dirección de correo, por ejemplo ada@example.org.
problem-common-password = Esta contraseña es de las primeras que probaría cualquiera. Elige otra.
problem-wrong-password = La dirección de correo y la contraseña no coinciden. Si acabas de registrarte, abre primero el enlace que te enviamos.
problem-no-such-post = Ese aporte no existe o no puede ser el destino.
problem-reason-needed = Indica el motivo: es público, y la gente merece saberlo.
problem-not-a-day = Indica un día como 2026-12-24.
problem-day-out-of-reach = Elige un día a partir de mañana, como máximo dentro de diez años.
problem-unreadable = No se ha podido leer el formulario. Envíalo de nuevo.
problem-taken = Esto ya está en uso.
problem-like-staff = Se parece al nombre de alguien del equipo. Elige otro.
problem-wrong-current-password = Esta no es tu contraseña actual.
problem-too-much = Es más texto del que cabe en un formulario. Acórtalo, por favor.
refused-last-area = Es la última área que los fans pueden elegir. Añade antes otra.
refused-area-is-merged = Esta área se fusionó con otra.
refused-pictures-not-yours = Solo quien lo escribió puede añadir imágenes aquí.
refused-pictures-confirm-first = Confirma antes tu correo y añade después imágenes.
refused-pictures-too-many = Son demasiadas imágenes: cuatro como máximo.
refused-picture-not-one = No es una imagen. Aquí se pueden mostrar PNG, JPEG, WebP y GIF.
refused-picture-unsupported = Este tipo de imagen no se puede leer aquí. Guárdala como JPEG e inténtalo de nuevo.
refused-picture-animated = Esta imagen se mueve. Aquí solo se muestran imágenes fijas.
refused-picture-too-heavy = Este archivo supera los 10 MB.
refused-picture-too-large = Esta imagen tiene demasiados píxeles. Guarda una más pequeña e inténtalo de nuevo.
refused-picture-broken = Esta imagen está cortada o dañada.
refused-device-codename = Solo letras, cifras, puntos, guiones y guiones bajos.
refused-device-region = Solo letras, cifras, espacios y guiones.
refused-device-unknown = No conocemos uno de estos dispositivos. Revisa cómo se escribe y sepáralos con comas.
refused-confirming-verify-first = Confirma antes tu dirección de correo y di luego que a ti también te pasa.
refused-confirming-no-bug = Solo los errores ocurren en un dispositivo.
refused-confirming-own = Lo informaste tú, así que ya cuentas.
refused-confirming-same-mailbox = Otra cuenta con tu buzón ya lo tiene.
refused-device-codename-stays = El nombre en clave se queda como está: hay enlaces que llevan a él.
refused-not-of-staff = Solo el equipo puede encargarse de un aporte.
refused-enough-notes = Este aporte ya tiene todas las notas internas que admite. Elimina una primero.
refused-bug-is-confirmed = Otras personas han confirmado este error en sus dispositivos, así que sigue siendo un error.
refused-bulk-too-many = Se responden como máximo 1000 aportes a la vez.
refused-bulk-busy = Cinco de tus selecciones anteriores siguen en curso. Espera a que termine una.
refused-bulk-not-at-work = Ya ha terminado.
refused-bulk-nothing-answered = Ya no hay nada que retirar.
refused-views-too-many = Tienes 30 vistas. Elimina una primero.
