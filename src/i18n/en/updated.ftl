# $version (String) - the version of a release
updated-title = After the update to { $version }
# $version (String) - the version of a release
updated-newer = There is a newer release: { $version }
# $version (String) - the version of a release
updated-instead = Have { $version } instead
updated-whole = The whole release
updated-broken = Something broke
updated-own = Only for this device
updated-own-none = What changed for this device changed for all devices.
updated-own-nothing = Nothing changed for this device in this release.
# $device (String) - what the address calls a device
updated-unknown-device = We know no device called “{ $device }”, so this is everything.
updated-all = What changed
updated-some = Only for some devices
# $lines (Number) - lines of a release that are for other devices alone
# $shown (String) - the same number as people write it
updated-others = { $lines ->
    [one] { $shown } change for other devices
   *[other] { $shown } changes for other devices
}
updated-names = These lines carry your name
updated-names-ask = Did you ask for something, report it or vote for it? Sign in and see which of these lines name you.
updated-sign-in = Sign in or join
updated-names-none = None of them does yet. What you vote for, report or try may be in the next one.
# $version (String) - the version of a release
updated-coming-title = { $version } is not out yet
# $moment (String) - when, with its zone
updated-coming-at = It is planned for { $moment }.
updated-coming-held = It waits until staff let it go on:
updated-coming-more = All coming releases
# $version (String) - the version of a release
updated-unknown-title = No release here is called { $version }
updated-unknown-text = It may be a build that was not made here, or a typing mistake. Your phone says in its settings which version it has.
# $version (String) - the version of a release
updated-unknown-latest = The latest release: { $version }
