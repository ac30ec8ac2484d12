rollouts-heading = Devices
# $version (String)
rollouts-title = Devices of { $version }
# $version (String)
# $device (String)
rollouts-device-title = { $version } on { $device }
rollouts-link = Devices and downloads
rollouts-empty = Nothing is said of single devices.
rollouts-state-rolling = Available
rollouts-state-paused = Paused
rollouts-state-suspended = Suspended
rollouts-state-ended = Support ended
# $percent (String)
rollouts-percent = Out for { $percent }% of these devices
# $day (String)
rollouts-until = Until { $day }
# $size (String)
rollouts-megabytes = { $size } MB
rollouts-method-recovery = Recovery
rollouts-method-fastboot = Fastboot
rollouts-method-updater = System updater
# $file (String)
# $host (String)
rollouts-download = Download { $file } from { $host }
rollouts-package-title = Is this package for your device?
rollouts-package = Name of the file
rollouts-package-hint = As it was called when you downloaded it.
rollouts-package-check = Check it
# $file (String)
# $device (String)
rollouts-package-yes = Yes: { $file } is a package of this release for { $device }.
# $file (String)
# $device (String)
rollouts-package-stopped = Not now: { $file } is for { $device }, on which this release does not go out at present.
# $file (String)
rollouts-package-no = No: no package of this release is called { $file }. Do not install it.
# $file (String)
# $version (String)
rollouts-package-other = No: { $file } is of version { $version } and not of this release. Do not install it.
# $version (String)
rollouts-package-version = Its name or address says version { $version }, not that of this release.
rollouts-open-title = Say something of a device
rollouts-open-hint = By its codename or a name that it is sold under.
rollouts-open = Choose
rollouts-change = Change
# $device (String)
rollouts-change-which = Change { $device }
rollouts-state = How it stands
rollouts-percent-field = Percent of these devices
rollouts-percent-hint = It can only rise. To stop, pause the release.
rollouts-reason = Reason
rollouts-reason-hint = Everybody can read it. It is not needed while the release is available.
rollouts-until-field = Last day of a suspension
rollouts-until-hint = It ends by itself after that day. Leave it empty if you do not know.
rollouts-save = Save
rollouts-downloads = Downloads
rollouts-method = Installed by
rollouts-file-name = File name
rollouts-file-name-hint = It is read: a package of another device, region or version is refused.
rollouts-bytes = Size in bytes
rollouts-checksum = Checksum
rollouts-checksum-hint = MD5, SHA-1, SHA-256 or SHA-512, in hexadecimal digits.
rollouts-links = Where it lies
rollouts-links-hint = An address a line, each with https. This site keeps no packages itself.
rollouts-codename = Codename of the device
rollouts-codename-hint = Only if the file name says no device: type it once you have checked that the package is for this one.
rollouts-add = Add the package
rollouts-remove = Remove
# $file (String)
rollouts-remove-which = Remove { $file }
rollouts-refused-lower = It goes out to more of these devices already. To stop, pause the release.
rollouts-refused-percent = Enter a whole number from 1 to 100.
rollouts-refused-device = The package is for this other device. On the wrong one it may not start any more.
rollouts-refused-region = The package is for where this device is not sold.
rollouts-refused-version = The package is of this version, not of the release.
rollouts-refused-branch = The package is of this branch, not of that of the release.
rollouts-refused-names-none = The file name says no device. Check the package, then type the codename of this device.
rollouts-refused-others = A package with this checksum is another device’s already.
rollouts-refused-checksum = This is no checksum of MD5, SHA-1, SHA-256 or SHA-512.
rollouts-refused-link = Each line needs an address that begins with https.
rollouts-refused-size = Enter the size as a whole number of bytes.
rollouts-standing = What holds on a device from now on
# $device (String)
rollouts-standing-title = How { $device } stands
rollouts-standing-text = It holds for the latest release and for all that come, until somebody changes it here. Where a release itself is stricter on this device, that holds.
rollouts-standing-reason-hint = Everybody can read it. It is not needed while the device is supported.
rollouts-standing-supported = Supported
rollouts-standing-all = For all releases
rollouts-overall = For all devices at once
# $version (String)
rollouts-overall-title = { $version } on all devices
rollouts-overall-text = It holds on every device. Where something stricter is said of one, that holds there.
# $percent (String)
rollouts-overall-percent = Out for { $percent }% of all devices
rollouts-overall-percent-field = Percent of all devices
# $week (String)
rollouts-left = Week { $week } was skipped. What was prepared for it is not part of this release yet.
# $train (String) - what the train is called
rollouts-left-train = { $train }: a release was skipped. What was prepared for it is not part of this release yet.
rollouts-take-over = Take it over
