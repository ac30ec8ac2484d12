confirming-title = Wo es passiert
confirming-button = Bei mir auch
confirming-other = Anderes Gerät oder anderer Build
confirming-people = { $count ->
    [one] { $shown } Person hat das
   *[other] { $shown } Leute haben das
}
confirming-yours = Du hast das auch.
confirming-take-back = Zurücknehmen
confirming-count = Leute
confirming-other-devices = Andere Geräte
confirming-other-builds = Andere Builds
confirming-no-build = Build nicht genannt
confirming-which = Welches Gerät ist es?
confirming-change = Gerät oder Build ändern
