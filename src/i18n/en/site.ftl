language-name = English

nav-skip = Skip to the content
nav-search = Search
nav-main = Main
nav-board = Board
nav-this-week = This week
nav-releases = Releases
nav-roadmap = Roadmap
nav-triage = Triage
nav-sign-in = Sign in
nav-sign-out = Sign out
nav-settings = Settings
foot-line = Fans ask, staff answer, and every Friday the release names everyone who shaped it.
foot-feed = Releases as a feed
foot-language = Language
foot-theme = Appearance
theme-auto = System
theme-light = Light
theme-dark = Dark
share = Share
share-copied = Link copied.
just-now = just now
went-wrong = That did not work. Please check your connection and try again.
draft-kept = Here is what you had typed before.
form-cut = Something you entered was too long to take in whole: only its beginning is here. Shorten it, and send the rest as a comment if it matters.

# $page (Number) - the page's number
# $title (String) - the page's title
title-with-page = { $title } – page { NUMBER($page) }
# $title (String) - the page's title
title-with-error = Error: { $title }
# $title (String) - the page's title
# $site (String) - the site's name
title-of-site = { $title } · { $site }
error-summary = Please fix this first

pager-label = Pages
pager-previous = Previous page
pager-next = Next page
# $page (Number) - the page's number
pager-here = Page { NUMBER($page) }

flash-signed-in = Welcome back.
flash-signed-out = You are signed out.
flash-signed-out-everywhere = You are signed out on all your devices.
flash-verified = Your email address is confirmed. Your votes count from now on.
flash-password-changed = Your password has been changed, and you are signed out on all your other devices.
flash-saved = Saved.
flash-masked = Something in it looked private, such as a password, a number or an address, and was masked.
flash-link-sent = We have sent you a new link.
flash-session-ended = That device is signed out.
flash-address-asked = If we can write to this address, a link is on its way.
flash-address-changed = The address has been changed.
flash-filed = Thank you! Your post is filed. Others can vote for it now.
flash-filed-waits = Your post is kept. It appears once your email address is confirmed.
flash-edited = Your change has been saved.
flash-voted = Your vote counts. When it ships, the weekly digest tells you.
flash-voted-silently = Your vote counts. You have switched the weekly digest off, so no email tells you when it ships.
flash-withdrawn = Your vote has been withdrawn.
flash-commented = Your comment has been posted.
flash-comment-waits = Your comment is kept. It appears once your email address is confirmed.
flash-followed = You get every answer to this by email.
flash-followed-silently = You follow this. You have switched emails about answers off, so none comes by email.
flash-unfollowed = You no longer get the answers to this by email.
flash-followed-wider = What comes of it stands in your inbox.
flash-unfollowed-wider = It no longer comes into your inbox.
flash-inbox-read = It is marked as read.
flash-decided = Your answer is public, and the post’s followers will be told.
flash-undone = The last decision has been undone.
flash-hidden = It is hidden. Only its author and staff see it.
flash-restored = Everybody sees it again.
flash-blocked = This person is blocked now.
flash-block-lifted = The block has been lifted.
flash-release-saved = The release has been saved.
flash-moments-moved = The times of the week have been changed, and everybody sees the new ones.
flash-release-waits = The release is on hold, and everybody can see why.
flash-release-goes-on = The release goes on.
flash-frozen = The release is frozen. Please review its lines.
flash-not-frozen = It can be checked once it is frozen.
flash-approved = Approved: the release goes out automatically at its hour.
flash-approval-lapsed = Saved. The release was approved as it stood before: please approve it again.
flash-line-moved = The line was moved.
flash-line-split = The line was split in two; the second one stands below it.
flash-lines-joined = The lines were joined.
flash-line-left-out = The line was left out.
flash-line-kept = The line stays as it is.
flash-late-taken-in = What was finished since then is in the release now.
flash-early-taken-in = The line is there. Word it before the cutoff.
flash-approval-withdrawn = The approval is withdrawn: the release does not go out by itself.
flash-published = The release is out. Everybody who shaped it gets one email.
flash-mails-stopped = The emails are stopped. Nobody hears of the release until they are sent.
flash-mails-sent = The emails go out now.
flash-release-recalled = The release is recalled. Everybody who was told of it gets one email.
flash-release-recalled-untold = The release is recalled. Nobody had been told of it, so nobody gets an email.
flash-skipped = The week is skipped, and everybody can see why.
flash-train-published = The release is out. No post changed, and nobody gets an email.
flash-train-skipped = The release is skipped, and everybody can see why.
flash-train-moved = The times of the release have been changed, and everybody sees the new ones.
flash-skip-planned = The week is announced as skipped, and everybody can see why.
flash-skip-dropped = The week takes place.
flash-weeks-counted = The weeks are counted anew.
flash-vote-waits = Your vote is kept. It counts once you open the link in our email and confirm your address.

error-not-found = Not found
error-not-found-text = There is nothing at this address. It may have been mistyped or removed.
error-forbidden = Not allowed
error-conflict = That cannot be done right now
error-invalid = Please check what you sent
error-method = That cannot be done here
error-method-text = This address does not answer that kind of request.
error-too-many = Too many at once
# $seconds (Number) - how long to wait
error-too-many-text = { $seconds ->
    [one] You have done this very often just now. You can try again in { NUMBER($seconds) } second.
   *[other] You have done this very often just now. You can try again in { NUMBER($seconds) } seconds.
}
# $minutes (Number) - how long to wait
# $time (String) - the moment from which it works again
error-too-many-later = { $minutes ->
    [one] You have done this very often just now. You can try again in a minute ({ $time }).
   *[other] You have done this very often just now. You can try again in { NUMBER($minutes) } minutes ({ $time }).
}
error-too-slow = This took too long
error-too-slow-text = Your form did not arrive in time, so nothing was done. Please send it again.
error-busy = Very busy
error-busy-text = There are a lot of people here right now. Please try again in a few seconds; nothing was lost.
error-unavailable = Back soon
error-unavailable-text = We cannot save or load anything right now, and we are working on it. Please try again in a few minutes. Nothing you did before is lost.
error-broken = That was our mistake
error-broken-text = Something went wrong on our side. It is noted, and somebody will look at it.
# $id (String) - the request's id
error-id = If you write to us about it, please mention { $id }.
error-home = Go to the board
error-desk = Go to triage
error-post = Go to the post
error-new-link = Send me a new link
flash-pictures-added = Added. Now say what the pictures show.
flash-devices-imported = The devices are imported.
flash-device-forgotten = Forgotten.
flash-device-none = We do not know a device of yours yet. Name it when you file or confirm a bug.
flash-confirmed = Noted: it happens to you too. Your vote is in as well.
flash-unconfirmed-vote = Taken back, and the vote that came with it.
flash-unconfirmed = Taken back. Your vote stays.
flash-owned = The post is yours.
flash-disowned = The post is nobody’s now.
flash-noted = The note is kept. Only staff see it.
flash-note-removed = The note is removed.
flash-corrected = The post is corrected.
flash-bulk-begun = The posts are being answered, one after the other.
flash-bulk-stopped = Stopped. What was answered by then stays answered.
flash-bulk-undoing = The answers are being taken back, one after the other.
flash-view-saved = The view is saved.
flash-view-removed = The view is removed.
flash-act-taken-back = Taken back. Everything is as it was before.
flash-answer-removed = The answer is removed.
flash-comment-edited = Your comment is changed.
flash-comment-removed = Your comment is removed.
flash-flagged = Thank you. Staff will look at it.
flash-flag-taken-back = Your flag is taken back.
flash-locked = The comments are closed.
flash-unlocked = The comments are open again.
flash-left = It stays as it is.
flash-reopened = Its flags wait again.
trap-label = Leave this empty
flash-published-by-staff = Everybody sees it now.
flash-comment-held = Your comment is kept. It appears once staff have looked.
flash-filed-held = Your post is kept. It appears once staff have looked.
flash-cast-on-behalf = The vote is cast. Its owner reads who cast it, and can withdraw it.
flash-on-behalf-taken-back = The vote is taken back.
flash-filed-private = Your bug is filed. Only you and staff see it.
flash-opened = Everybody can see it now.
flash-comment-private = Your comment is there for staff.
flash-decided-private = Your answer is there. Only the author of this bug and staff read it.
flash-pair-apart = These two are not suggested again.
flash-pair-put-off = They are suggested again in a week.
flash-pair-asked-again = They are suggested again.
flash-question-drafted = The draft is kept. Only staff see it until you open it.
flash-question-opened = Fans can answer now.
flash-question-closed = The question is closed.
flash-question-discarded = The draft is gone.
flash-question-withdrawn = The question is withdrawn.
flash-question-answered = Thank you. Your choice counts.
flash-question-taken-back = Your choice is taken back.
flash-question-concluded = Everybody reads now what comes of it.
flash-question-conclusion-taken-back = What comes of it is taken back.
flash-testers-asked = Thank you. You get a mail when staff let you in.
flash-testers-joined = You are a tester of this area now.
flash-testers-not-joined = Done. You can ask to join at any time.
flash-testers-left = You have left. What you said of posts stays.
flash-testers-invited = They are invited and get one mail.
flash-testers-admitted = They are a tester now and get one mail.
flash-testers-turned-down = The request is turned down. They can ask again, and you can invite them.
flash-testers-uninvited = The invitation is taken back.
flash-testers-removed = They are no tester any more. You can invite them again.
flash-tested = Noted: it works for you. Thank you.
flash-tested-fails = Thank you. Staff read that it does not work for you.
flash-tested-withdrawn = Taken back.
flash-hour-announced = The hour is announced. Fans can ask and vote.
flash-hour-moved = The hour is moved.
flash-hour-called-off = The hour is called off, and everybody reads why.
flash-hour-held = The hour takes place after all.
flash-hour-asked = Your question stands here, with your vote. You get a mail when it is answered.
flash-hour-voted = Your vote counts.
flash-hour-unvoted = Your vote is taken back.
flash-hour-question-withdrawn = Your question is taken back.
flash-hour-answered = Everybody reads the answer now.
flash-hour-answer-taken-back = There is no answer there now.
flash-hour-set-aside = The question is set aside. Whoever asked reads why.
flash-hour-restored = Everybody sees the question again.
flash-areas-merged = Merged. The posts of the other area are moving here.
flash-merged = Merged: its votes and followers went along. Everybody can see it, and the followers will be told.
flash-reported = Thank you. Your answer is counted.
flash-report-waits = Thank you. Your answer counts once you confirm your address.
flash-report-text-hidden = The text is hidden.
flash-report-text-shown = The text is shown again.
flash-report-line-settled = Dealt with.
flash-report-line-reopened = It waits again.
