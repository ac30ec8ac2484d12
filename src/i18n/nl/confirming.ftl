confirming-title = Waar het gebeurt
confirming-button = Bij mij ook
confirming-other = Een ander apparaat of andere build
confirming-people = { $count ->
    [one] { $shown } persoon heeft dit
   *[other] { $shown } mensen hebben dit
}
confirming-yours = Jij hebt dit ook.
confirming-take-back = Terugnemen
confirming-count = Mensen
confirming-other-devices = Andere apparaten
confirming-other-builds = Andere builds
confirming-no-build = Build niet genoemd
confirming-which = Welk apparaat is het?
confirming-change = Apparaat of build wijzigen
