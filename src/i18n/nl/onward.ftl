onward-talks = Waar lezers verder praten
onward-presses = { $presses ->
    [one] { $shown } keer geopend
   *[other] { $shown } keer geopend
}
onward-hint = Hier wordt geteld hoe vaak er op deze pagina wordt gedrukt; niemand wordt gevolgd. De getallen zijn hoogstens een minuut oud.
onward-staff = Waar lezers heen gingen, in getallen
onward-what = Waarop is gedrukt
onward-count = Hoe vaak
onward-opened = Pagina na de update geopend
onward-broken = Door naar “Er is iets kapot”
onward-report = Door naar het rapport
onward-share = Delen ingedrukt
onward-sign-in = Door naar inloggen of meedoen
onward-from-device = vanaf een apparaat
onward-from-qr = via de QR-code
onward-from-link = via een link
onward-after-update = Na de update
