filing-new-title = File a request or a bug
filing-sign-in = You file as a member, so that you hear what comes of it. Sign in or become a member, and the form opens.
filing-sign-in-words = You file as a member, so that you hear what comes of it. What you typed is kept: sign in or become a member, and it stands in the form.
filing-edit-title = Edit your post
filing-back = Back to the post
filing-file = Submit
filing-save = Save
filing-optional = (optional)

filing-kind = What is it?
filing-kind-label = Request or bug
filing-kind-request = A request
filing-kind-request-hint = Something new, or something that should work differently.
filing-kind-bug = A bug
filing-kind-bug-hint = Something that does not work as it should.
filing-title = Title
filing-title-hint = What should change, and where, in one line.
filing-alike = Is one of these what you mean? Then vote for it.
# Where none of them can be voted for, such as when all are released.
filing-alike-only = Is one of these what you mean?
# $count (Number) - how many
filing-alike-count = { $count ->
    [one] { NUMBER($count) } post like yours
   *[other] { NUMBER($count) } posts like yours
}
filing-alike-label = Posts like yours
filing-alike-title = Is it one of these?
filing-alike-none = None of these: file mine
# $version (String) - of the release
filing-alike-shipped = It is in { $version }
filing-same-crash = The same crash
filing-alike-wait = Posts like yours appear here while you type.
filing-alike-nothing = There is nothing like it yet.
# $count (Number)
filing-alike-more = { NUMBER($count) } more
filing-area = Area
filing-area-choose = Choose an area
filing-body = Description
filing-body-hint-request = For a request: what do you want to do, and what stands in the way today?
filing-body-hint-bug = For a bug: what did you do, what did you expect, and what happened instead?
filing-body-hint-markdown = Markdown works here: **bold**, lists, links.
filing-more = Language, devices and build
filing-lang = Language of your text
filing-lang-hint = Browsers and screen readers need it to show and read your text well.
filing-lang-auto = Detect automatically
filing-device = Device
filing-device-hint = We remember it for your next post.
filing-build = Build
filing-build-hint = The ROM’s version, from the settings.
# $named (String)
# $device (String)
filing-unlisted = The log names the device “{ $named }”, which is not in the list here. Yours stays { $device }; change it if the log is from another one.
# $named (String)
# $device (String)
# $build (String)
filing-unlisted-build = The log names the device “{ $named }”, which is not in the list here. Yours stays { $device }, with the build { $build } from the log; change them if the log is from another one.

filing-add-title = Add to your post
filing-add-why = People have voted for it or staff have answered, so the text stays as they read it. What you add appears below it, with its date.
filing-add-body = Your addition
filing-add-button = Add
filing-log = Add a log
filing-log-label = Log, build.prop or bug report
# $most (String) - characters
filing-log-hint = Device and build are read from it. IMEI, numbers, addresses and tokens are masked before it is stored, and you see which. At most { $most } characters.
# $count (Number)
filing-masked = { $count ->
    [one] One thing will be masked
   *[other] { $count } things will be masked
}
filing-masked-text = Posts are public. This is how it will read; keep what is no secret, then file it.
# $count (Number)
filing-masked-more = { NUMBER($count) } more
filing-masked-rest = What you wrote
filing-keep-token = Keep this word as it is: it is no key or password
filing-keep-mail = Keep this email address
filing-keep-place = Keep this location
filing-keep-mac = Keep this MAC address
filing-keep-ip = Keep this IP address
filing-keep-android-id = Keep this Android ID
filing-keep-serial = Keep this serial number
filing-keep-iban = Keep this number: it is no bank account
filing-keep-number = Keep this number: it is no device or SIM card
filing-keep-phone = Keep this phone number
filing-keep-ssid = Keep this Wi-Fi name
filing-only = Only for these devices
filing-only-hint = Names with commas between them. Leave it empty if it concerns all.
filing-area-proposed = (proposed, from posts like yours)
correcting-page-title = Correct this post
correcting-text = Everybody sees that the staff corrected it; the text itself stays its author’s.
correcting-device-hint = Of a bug: where it happens.
correcting-send = Correct it
correcting-link = Correct title, area, kind or device
correcting-title-word = Title
correcting-kind-word = Kind
correcting-area-word = Area
correcting-device-word = Device
filing-private = Only you and staff see this bug
filing-private-hint = For a log or a text that is nobody else’s business. Nobody else finds it or votes for it, and no release names it. You can let everybody see it later.
filing-open = Let everybody see it
filing-open-title = Let everybody see this bug?
filing-open-text = Everybody reads what you wrote, the pictures, the log and all comments below it, and can vote for it. This cannot be undone.
filing-open-log = Look at the log first
filing-open-not = Keep it private
