confirming-title = Where it happens
confirming-button = Same on my device
confirming-other = Another device or build
# $count (Number)
# $shown (String)
confirming-people = { $count ->
    [one] { $shown } person has this
   *[other] { $shown } people have this
}
confirming-yours = You have this too.
confirming-take-back = Take it back
confirming-count = People
confirming-other-devices = Other devices
confirming-other-builds = Other builds
confirming-no-build = Build not said
confirming-which = Which device is it?
confirming-change = Change device or build
