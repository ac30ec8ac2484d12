updated-title = Tras la actualización a { $version }
updated-newer = Hay una versión más nueva: { $version }
updated-instead = Usa { $version } en su lugar
updated-whole = La versión completa
updated-broken = Algo se rompió
updated-own = Solo para este dispositivo
updated-own-none = Lo que ha cambiado para este dispositivo ha cambiado para todos.
updated-own-nothing = En esta versión no ha cambiado nada para este dispositivo.
updated-unknown-device = No conocemos ningún dispositivo llamado «{ $device }», así que esto es todo.
updated-all = Qué ha cambiado
updated-some = Solo para algunos dispositivos
updated-others = { $lines ->
    [one] { $shown } cambio para otros dispositivos
   *[other] { $shown } cambios para otros dispositivos
}
updated-names = Estas líneas llevan tu nombre
updated-names-ask = ¿Pediste algo, lo notificaste o votaste por ello? Inicia sesión y mira qué líneas te nombran.
updated-sign-in = Iniciar sesión o unirse
updated-names-none = Todavía ninguna. Lo que votes, notifiques o pruebes puede estar en la próxima.
updated-coming-title = { $version } aún no ha salido
updated-coming-at = Está prevista para { $moment }.
updated-coming-held = Espera a que el equipo la deje seguir:
updated-coming-more = Todas las próximas versiones
updated-unknown-title = Aquí ninguna versión se llama { $version }
updated-unknown-text = Puede ser una compilación que no se hizo aquí, o un error al escribir. Los ajustes de tu teléfono dicen qué versión tiene.
updated-unknown-latest = La última versión: { $version }
