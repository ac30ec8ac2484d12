verifying-ask = Is it gone for you?
# $device (String) - what the person's device is called
verifying-ask-on = Is it gone on your { $device }?
verifying-said-gone = You said that it is gone.
verifying-said-remains = You said that it still happens.
# $day (String) - the last day
verifying-until = You can say so, and change it, until { $day }.
# $people (Number) - how many of those who had it say that it is gone
# $gone (String) - the same, as it is written
# $all (String) - how many of those who had it have answered, as it is written
verifying-confirmed = { $people ->
    [one] { $gone } of { $all } confirms that it is gone
   *[other] { $gone } of { $all } confirm that it is gone
}
verifying-few = The first of those who had it have answered. Numbers follow once there are a few more.
verifying-gone = Yes, it is gone
verifying-remains = No, it still happens
verifying-link-hint = Opening this page says nothing yet; one press does.
verifying-reopened = Reopened: most of those who answered still have it.
verifying-settle = Close with a note
verifying-staff-say = What staff say to that:
verifying-panel = Is it gone?
verifying-yours = Are your bugs gone?
verifying-queue = Reopened bugs
verifying-queue-text = Bugs that shipped and that most of those who had them, of at least five who answered, still have. Whoever waits longest stands first.
verifying-queue-none = Nothing is reopened.
verifying-note = Note
verifying-note-hint = Everybody reads it on the post: what you found, and what comes next. At most 1,000 characters.
verifying-mail = Is it gone? One press says so:
verifying-flash-gone = Thank you. Good to know that it is gone.
verifying-flash-remains = Thank you. It is counted that it still happens.
verifying-flash-settled = Closed. Everybody reads the note on the post.
verifying-refused-confirm = Confirm your address first, then you can say whether it is gone.
verifying-refused-not-asked = This is no bug, so nobody is asked whether it is gone.
verifying-refused-not-theirs = Only those who reported or confirmed a bug that shipped say whether it is gone.
verifying-refused-over = The four weeks after the release are over. What was said stays counted. If it still happens, report it again.
verifying-refused-recalled = This release was recalled, so nobody is asked any more whether it helped.
verifying-refused-elsewhere = This is not the release that has the fix now, so nobody is asked about it any more.
verifying-refused-not-reopened = This is not reopened, or somebody has closed it already.
