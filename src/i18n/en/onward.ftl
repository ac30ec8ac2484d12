onward-talks = Where readers went on to talk
# $presses (Number) - how often a link was pressed
# $shown (String) - the same number as people write it
onward-presses = { $presses ->
    [one] { $shown } press
   *[other] { $shown } presses
}
onward-hint = Presses on this page are counted, nobody is followed. The numbers are up to a minute old.
onward-staff = Where readers went on, in numbers
onward-what = What was pressed
onward-count = How often
onward-opened = Page after the update opened
onward-broken = On to “Something broke”
onward-report = On to the report
onward-share = Share pressed
onward-sign-in = On to sign in or join
onward-from-device = from a device
onward-from-qr = by the QR code
onward-from-link = by a link
onward-after-update = After the update
