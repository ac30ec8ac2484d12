reports-title = How was it?
# $version (String) - the version of the release
reports-of = Report on { $version }
# $version (String) - the version of the release
reports-results-of = What fans say of { $version }
reports-text-open = Four taps, and nothing to type. Only the first one is needed, and you can change all of it.
# $moment (String) - when, with its zone
reports-until = Open until { $moment }.
reports-closed = This report is closed. Nobody answers any more.
reports-recalled = This release was recalled. Nobody answers any more; what was said before stays.
reports-waits = Your answer counts once you confirm your address, if the report is still open then.
reports-mood = How does the update feel?
reports-mood-happy = Good
reports-mood-love = I love it
reports-mood-hopeful = Looking forward to more
reports-mood-sad = Sad
reports-best = Which change do you like best?
reports-worst = Which change disappoints you most?
reports-awaited = What are you waiting for most?
reports-none = No answer
# $shown (String) - how many choices are folded away, as it is written
reports-more = { $shown } more
reports-say-more = Add a line
reports-text = In your words
reports-text-hint = Optional. At most 200 characters; only staff read it.
reports-text-hidden = Staff hid this text:
reports-who-reads = What you choose is counted and shown without your name. What you write is read by staff alone.
# $device (String) - what the device is called
reports-device = It counts for your device { $device }, too.
reports-send = Send
reports-change = Change my answer
reports-fill = Answer in four taps
reports-results = What everybody says
reports-own = What you said
reports-answered = You have answered, and can change your answer until the report closes.
reports-owed = you have not answered yet
# $people (Number) - how many
# $shown (String) - the same, as it is written
reports-people = { $people ->
    [one] { $shown } person answered.
   *[other] { $shown } people answered.
}
reports-frozen = The report is closed, and its numbers stay as they are.
reports-part = Whose answers
reports-everybody = Everybody
reports-show = Show
# $moment (String) - when, with its zone
reports-parts-later = Answers of a product line or a device can be read once the report is closed: { $moment }.
reports-too-few = This part is not shown: too few people answered in it, or too few beside it.
reports-not-shown = not shown
reports-cell-not-shown = Not shown here: a number below five could be worked out from the others.
reports-nobody = Nobody has answered.
reports-choice = Choice
reports-count = People
reports-gone = A post that is not public any more
reports-rules = Everybody answers once for each release, and may change it until the report closes. Parts can be looked at once it is closed. Of a part, no number below five is shown, and none from which one could be worked out. Texts are read by staff alone.
reports-staff-title = What disappointed
reports-staff-text = Once the report of a release is closed, the lines that disappointed most wait here.
reports-waiting = To look at
reports-settled = Dealt with
reports-queue-empty = Nothing here.
# $people (Number) - how many
# $shown (String) - the same, as it is written
reports-disappointed = { $people ->
    [one] Disappoints { $shown } person
   *[other] Disappoints { $shown } people
}
reports-no-post = No post belongs to this line.
# $name (String) - who of the staff
# $day (String) - when
reports-settled-by = Dealt with by { $name } on { $day }
reports-settle = Mark as dealt with
reports-reopen = Have it wait again
reports-turnout = Answers by release
reports-no-reports = No report has been answered yet.
reports-is-open = Open
reports-texts = Texts
# $version (String) - the version of the release
reports-texts-of = Texts about { $version }
reports-texts-text = Staff alone read these. Hide what attacks somebody or tells what is private: whoever wrote it reads why.
reports-texts-none = Nobody wrote anything.
reports-text-read = Read it all the same
reports-text-show = Show again
reports-text-hide = Hide
reports-hide-title = Hide a text
reports-hide-hint = Whoever wrote it reads why. What they chose stays counted.
