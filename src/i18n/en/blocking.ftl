blocking-title = Blocking
blocking-begin = Block this person
blocking-change = Change the block
blocking-hint = Whoever is blocked can read, withdraw votes and change settings, but not file, edit, comment, vote or follow.
blocking-until = Blocked until
# $zone (String) - the site's time zone
blocking-until-hint = The block ends when this day begins ({ $zone }), in ten years at the latest.
blocking-reason = Reason
blocking-reason-hint = The person will read this. Apart from them, only staff see it.
blocking-block = Block
# $moment (String) - when the block ends, with its zone
blocking-running = Blocked until { $moment }
blocking-lift = Lift the block
# $moment (String) - when the block ends, with its zone
blocking-you = You are blocked until { $moment }. Until then you can read, withdraw votes and change your settings, but not file, edit, comment, vote or follow.
blocking-you-why = What staff say:
