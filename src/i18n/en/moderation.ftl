moderation-hide = Hide
moderation-hide-post = Hide this post
moderation-hide-comment = Hide this comment
moderation-restore = Show again
moderation-restore-hint = Its author and staff read it.
moderation-restored = Staff have let this be seen again, and say why:
moderation-reason = Reason
moderation-reason-hint-post = Its author reads it, and so does everybody who opens the post’s address.
moderation-reason-hint-comment = Its author reads it.
moderation-back = Back
moderation-gone = This post is hidden
moderation-gone-text = Staff have hidden this post, and say why:
moderation-lock-post = Close the comments
moderation-lock-hint = Everybody reads it below the post. What was said stays.
moderation-lock = Close comments
moderation-unlock = Open the comments again
moderation-locked = Staff have closed the comments, and say why:
moderation-leave = Leave it
moderation-held = This waits until staff have looked, as the first thing of everybody who is new does. Until then only its author and staff see it.
moderation-approve = Approve
# $title (String) - the title of the post
moderation-mail-hidden-subject = Hidden by staff: { $title }
moderation-mail-hidden = Staff have hidden this post of yours, and say why. You and staff still see it, others do not.
# $title (String) - the title of the post
moderation-mail-comment-hidden-subject = Your comment is hidden: { $title }
moderation-mail-comment-hidden = Staff have hidden your comment below this post, and say why. You and staff still see it, others do not.
# $title (String) - the title of the post
moderation-mail-approved-subject = Your post is public now: { $title }
moderation-mail-approved = Staff have looked at your post, and everybody sees it now. What you write from now on appears at once.
# $title (String) - the title of the post
moderation-mail-comment-approved-subject = Your comment is public now: { $title }
moderation-mail-comment-approved = Staff have looked at your comment below this post, and everybody sees it now. What you write from now on appears at once.
# $site (String) - the name of the site
moderation-mail-why = You get this because you wrote it at { $site }.
