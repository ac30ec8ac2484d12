refused-cross-site = This request did not come from a page of this site, so nothing was done. Please open the page again and retry.
refused-staff-only = Only staff can do that.
refused-owner-only = Only the owner can do that.
refused-staff-not-blocked = Staff cannot be blocked. An owner has to remove this person from staff first.
refused-block-oneself = You cannot block yourself.
refused-not-blocked = This person is not blocked, or not any more.
refused-not-yours = Only its author can change this.
refused-enough-waiting = So much waits for your confirmation already. Open the link we mailed you; then everything appears.
refused-post-closed = This post is closed, so it no longer takes votes or edits.
refused-post-merged = This post was merged into another one. Please use that one.
refused-already-decided = People have voted for this post or staff have answered it, so its text stays as it is. You can add something below it.
refused-enough-added = This post has enough additions. Please continue in the comments.
refused-step-not-allowed = The post cannot move to this status from its current one.
refused-shipped-by-release-only = A post becomes Shipped only when a release with it is published.
refused-changed-meanwhile = Somebody else has changed this in the meantime. Please look at it again.
refused-password-changed = Your password was changed in the meantime, by you on another device or with a link from our email. Please sign in with the new one.
refused-nothing-to-undo = There is nothing to undo here.
refused-not-seen = That is not visible to everybody now, so there is nothing to hide. Somebody else may have hidden it a moment ago.
refused-not-hidden = That is not hidden.
refused-undo-later-first = A later merge builds on this one. Please undo that first.
refused-release-not-there = The release has moved on in the meantime. Please open it again to see where it stands.
refused-release-empty = A release needs at least one finished post.
refused-reply-too-deep = A reply answers a comment, not another reply.
refused-link-expired = This link has been used already or is too old. Please ask for a new one.
refused-already-confirmed = This address is confirmed already. Please sign in.
refused-owner-exists = This site has an owner already. Please sign in.

# $field (String) - the field's label
# $problem (String) - what is wrong with it, a sentence
problem-of = { $field }: { $problem }
problem-missing = Please fill this in.
problem-too-short = { $least ->
    [one] Please use at least { NUMBER($least) } character.
   *[other] Please use at least { NUMBER($least) } characters.
}
# $shown (String) - the same number as people write it
problem-too-long = { $most ->
    [one] Please use at most { $shown } character.
   *[other] Please use at most { $shown } characters.
}
problem-unknown-choice = Please choose one of the options.
problem-not-an-address = Enter an email address such as ada@example.org.
problem-common-password = This password is among the first ones that anybody would try. Please choose another.
problem-wrong-password = The email address and the password do not match. If you are new here, first open the link we sent you.
problem-no-such-post = There is no such post, or it cannot be merged into.
problem-reason-needed = Please give the reason: it is public, and people deserve one.
problem-not-a-day = Please enter a day such as 2026-12-24.
problem-day-out-of-reach = Please choose a day from tomorrow on, at most ten years ahead.
problem-unreadable = The form could not be read. Please send it again.
problem-taken = This is taken already.
problem-like-staff = This looks like the name of somebody who runs this site. Please choose another.
problem-wrong-current-password = This is not your current password.
problem-too-much = This is more text than one form can take. Please shorten it.
refused-last-area = This is the last area that fans can choose. Add another one first.
refused-area-is-merged = This area has been merged into another one.
refused-pictures-not-yours = Only the author can add pictures here.
refused-pictures-confirm-first = Confirm your email address first, then add pictures.
refused-pictures-too-many = These are more pictures than there is room for: four at most.
refused-picture-not-one = This is no picture. PNG, JPEG, WebP and GIF can be shown here.
refused-picture-unsupported = Pictures of this kind cannot be read here. Save it as JPEG and try again.
refused-picture-animated = This picture moves. Only still pictures can be shown here.
refused-picture-too-heavy = This file has more than 10 MB.
refused-picture-too-large = This picture has too many pixels. Save a smaller one and try again.
refused-picture-broken = This picture is cut off or damaged.
refused-device-codename = Letters, digits, dots, hyphens and underscores only.
refused-device-region = Letters, digits, spaces and hyphens only.
refused-device-unknown = We do not know one of these devices. Check how it is spelled, and put commas between them.
refused-confirming-verify-first = Confirm your email address first, then say that it happens to you too.
refused-confirming-no-bug = Only bugs happen on a device.
refused-confirming-own = You reported it yourself, so you are counted already.
refused-confirming-same-mailbox = Another account with your mailbox has this already.
refused-device-codename-stays = The codename stays as it is: links lead to it.
refused-not-of-staff = Only people of the staff can own a post.
refused-enough-notes = This post has as many internal notes as it can hold. Remove one first.
refused-bug-is-confirmed = Others have confirmed this bug on their devices, so it stays a bug.
refused-bulk-too-many = At most 1,000 posts are answered at once.
refused-bulk-busy = Five of your earlier selections are still being answered. Please wait until one of them is done.
refused-bulk-not-at-work = This has already ended.
refused-bulk-nothing-answered = There is nothing to take back any more.
refused-views-too-many = You have 30 views. Remove one first.
refused-revisit-out-of-reach = Please choose a day from tomorrow on, at most two years ahead.
refused-enough-answers = There are as many ready-made answers as there can be. Remove one first.
refused-unknown-placeholder = There is a word in braces that nothing can stand for. Use only those listed above, as they are written there.
refused-answer-gone = Somebody removed this answer in the meantime. If it should be there again, send it once more.
refused-no-capacity = Give a whole number from 0 to 99.
refused-too-many-builders = Name five people at most.
refused-enough-edits = This has been changed a hundred times. What is still missing fits into a comment.
refused-comment-hidden = Staff have hidden this comment, so it stays as it is.
refused-post-locked = Staff have closed the comments of this post.
refused-not-locked = The comments of this post are open.
refused-flag-own = You wrote this yourself: you can change or remove it.
refused-flag-looked-at = Staff have looked at this since you flagged it.
refused-enough-flags = Twenty of your flags wait for staff. Please let them look first.
refused-not-flagged = No flag waits here: somebody has looked already.
refused-flag-say-why = say in a sentence what is wrong
refused-enough-held = So much of yours waits for staff already. Please let them look first.
refused-not-held = This does not wait for staff: somebody has looked already.
refused-trap-filled = A field that nobody sees was filled in, as programs do. Send the form once more; it is empty now.
refused-trap-too-fast = That came within three seconds, as from a program. Nothing is lost: send it once more.
refused-on-behalf-address = this does not look like an email address
refused-on-behalf-link = give a whole link, beginning with https://
refused-on-behalf-unknown = no member has confirmed this address; ask them to join, and then they vote themselves
refused-on-behalf-oneself = this is your own address: vote on the post’s page
refused-on-behalf-voted = they have voted for this already
refused-on-behalf-blocked = they are blocked, and cannot vote now
refused-on-behalf-late = Ten minutes have passed, or the vote is gone: it is its owner’s to withdraw.
