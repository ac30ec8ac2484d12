onward-talks = Wo Leser weiterreden
onward-presses = { $presses ->
    [one] { $shown }-mal geöffnet
   *[other] { $shown }-mal geöffnet
}
onward-hint = Gezählt wird, wie oft auf dieser Seite gedrückt wird; niemand wird verfolgt. Die Zahlen sind bis zu einer Minute alt.
onward-staff = Wohin Leser weitergingen, in Zahlen
onward-what = Was gedrückt wurde
onward-count = Wie oft
onward-opened = Seite nach dem Update geöffnet
onward-broken = Weiter zu „Etwas ist kaputt“
onward-report = Weiter zum Bericht
onward-share = Teilen gedrückt
onward-sign-in = Weiter zum Anmelden
onward-from-device = von einem Gerät
onward-from-qr = über den QR-Code
onward-from-link = über einen Link
onward-after-update = Nach dem Update
