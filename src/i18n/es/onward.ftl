onward-talks = Dónde siguen hablando los lectores
onward-presses = { $presses ->
    [one] Abierto { $shown } vez
   *[other] Abierto { $shown } veces
}
onward-hint = Se cuentan las pulsaciones en esta página; no se sigue a nadie. Los números son de hace un minuto como mucho.
onward-staff = Adónde fueron los lectores, en números
onward-what = Qué se pulsó
onward-count = Cuántas veces
onward-opened = Página «Tras la actualización» abierta
onward-broken = Hacia «Algo se rompió»
onward-report = Hacia el informe
onward-share = Compartir pulsado
onward-sign-in = Hacia iniciar sesión o registrarse
onward-from-device = desde un dispositivo
onward-from-qr = por el código QR
onward-from-link = por un enlace
onward-after-update = Tras la actualización
