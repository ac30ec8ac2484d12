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
blocking-looks = Blocked people who ask for another look
blocking-looks-text = People who are blocked and ask staff to look once more. Lift the block, or say why it stands.
blocking-looks-none = Nobody asks for another look.
# $all (String) - how many asked
# $lifted (String) - how many blocks were lifted
blocking-looks-rate = Of { $all } who asked, { $lifted } had their block lifted.
blocking-own = Your block
blocking-ask = Ask for another look
blocking-ask-text = If you think that this is a mistake, staff look once more. One press is enough; they answer here, or lift the block.
blocking-asked = You have asked for another look. Staff lift the block, or answer you here.
blocking-answered = Staff have looked once more, and the block stands. They say:
# $moment (String) - day and hour
blocking-asked-at = Asked on { $moment }
blocking-look = Look again
blocking-answer = Answer
blocking-answer-hint = The person reads it. At most 500 characters.
blocking-stands = Let the block stand
blocking-flash-asked = Staff look once more.
blocking-flash-stands = Your answer is kept. The person reads it.
blocking-refused-none = You are not blocked.
blocking-refused-not-asked = Nobody waits for an answer here, or somebody has answered.
blocking-act-stays = Whoever asked has read it.
