inbox-title = Inbox
inbox-hint = What became of the posts you follow, and what concerns you. It stays here for 90 days.
inbox-none = Nothing has come yet. Follow a post, and what becomes of it stands here.
# $count (Number) - unread entries
# $shown (String) - the same number as people write it
inbox-bell = { $count ->
    [one] Inbox, { $shown } unread
   *[other] Inbox, { $shown } unread
}
# $shown (String) - the largest number that there is room for
inbox-many = { $shown }+
inbox-unread = Unread
inbox-read = Mark as read
inbox-read-all = Mark all as read
# $count (Number) - entries
# $shown (String) - the same number as people write it
inbox-others = { $count ->
    [one] and { $shown } more
   *[other] and { $shown } more
}
# $status (String) - where the post goes
inbox-decided = Answer: { $status }
inbox-corrected = Staff corrected your post
inbox-voted = Staff cast a vote for you
inbox-asked = Staff ask what you would choose
inbox-concluded = Staff said what comes of the answers
# $name (String) - who commented
inbox-commented = { $name } commented
inbox-hidden = Staff have hidden your post
inbox-hidden-comment = Staff have hidden your comment
inbox-approved = Everybody sees your post now
inbox-approved-comment = Everybody sees your comment now
inbox-restored = Everybody sees your post again
inbox-restored-comment = Everybody sees your comment again
inbox-gone = This is not there any more
inbox-appeared = A new post
# $version (String) - the version of the release
inbox-published = Release { $version } is out
# $version (String) - the version of the release
inbox-shipped = Somebody you follow shaped release { $version }
