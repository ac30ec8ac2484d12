# $count (Number) - things it tells
# $shown (String) - the same number as people write it
# $site (String) - name of the site
notices-together-subject = { $count ->
    [one] { $shown } update from { $site }
   *[other] { $shown } updates from { $site }
}
notices-together = This is new in what you follow and in what is yours:
# $site (String) - name of the site
notices-together-why = { $site } sends you this because you follow it or because it concerns you. What happens within an hour comes in one email.
# $title (String) - the title of the post
notices-comment-subject = New comment: { $title }
notices-comment = Somebody commented on a post that you follow.
# $title (String) - the title of the post
notices-appeared-subject = New post: { $title }
notices-appeared = A new post has appeared in what you follow.
notices-published = A release is out.
notices-recalled = This release was recalled. Its page says why.
notices-shipped = A release is out that somebody you follow helped to shape.
notices-release-button = Open the release
# $site (String) - name of the site
notices-chosen-why = { $site } sends you this because you chose email for it in your notifications.
