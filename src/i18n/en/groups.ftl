groups-title = Interest groups
groups-text = The members of a group have something in common: they are journalists, for example. Posts of one area are the group’s own. There its members’ votes are counted beside those of everybody, and the release that brings such a post names the group.
groups-keep = Look after groups
groups-none = There are no groups yet.
groups-closed = Closed
groups-is-closed = This group is closed: nobody joins, and no further release names it. What it was credited for stays.
groups-you-are-in = You are in this group.
groups-you-asked = You asked to join. You see here when staff let you in.
groups-you-are-invited = Staff invite you to this group.
groups-posts = What the group stands for
groups-posts-none = No posts yet.
groups-posts-hint = Whoever is in the group has one vote, as everybody has: it is counted here and in the number of all votes.
# $members (Number) - how many members the group has
# $votes (String) - how many of them voted, as it is written
# $shown (String) - how many members it has, as it is written
groups-votes = { $members ->
    [one] { $votes } of { $shown } member
   *[other] { $votes } of { $shown } members
}
# $group (String) - the name of the group
# $votes (String) - how many of its members voted for the post
# $members (String) - how many members it has
groups-on-post = { $group }: { $votes } of { $members } voted
# $group (String) - the name of the group
groups-credited = With the group { $group }
# $group (String) - the name of the group
groups-sign-in-waits = You ask to join the group { $group } once you have signed in.
groups-members = Members
groups-new = New group
groups-open = Open the group
groups-about = Whom it is for
groups-about-hint = A sentence or two that everybody reads. At most 500 characters.
groups-area-hint = All posts of the group are from it. It stays as it is.
groups-elsewhere = In another area now, and not counted here
groups-post = Post
groups-post-hint = Its number, such as #42, or its address. It is one of the group’s area.
groups-add-post = Add the post
groups-handle-hint = The last word in the address of their page, or the address itself. They find the invitation on the page of the group.
groups-close = Close the group
groups-close-text = Then nobody joins, no post is added, and no further release names it. What it was credited for stays. You can open it again.
groups-reopen = Open the group again
flash-group-asked = Thank you. You see here when staff let you in.
flash-group-joined = You are in the group now.
flash-group-left = Done. You can ask to join at any time.
refused-group-closed = This group is closed.
refused-group-rests = Staff turned your request down less than 30 days ago. The page of the group says when you can ask again.
refused-group-already = they are in the group or invited already
refused-group-blocked = they are blocked and cannot join now
refused-group-no-post = there is no such post that everybody sees
refused-group-other-area = This post is in another area than the group.
refused-group-other-group = This post is another group’s already.
refused-group-enough-posts = The group has as many posts as it may have.
audit-group-opened = Opened a group
audit-group-removed = Group removed
audit-group-changed = Changed a group
audit-group-closed = Closed a group or opened it again
audit-group-member-taken = Took somebody into a group
audit-group-member-removed = Took somebody out of a group
audit-group-post-added = Gave a post to a group
audit-group-post-removed = Took a post from a group
# $group (String) - the name of the group
groups-mail-invited-subject = Staff invite you to the group { $group }
groups-mail-invited = Join or decline on the page of the group:
# $group (String) - the name of the group
groups-mail-joined-subject = You are in the group { $group } now
groups-mail-joined = Staff have let you join. What the group stands for is on its page:
# $group (String) - the name of the group
groups-mail-turned-down-subject = Your request to join { $group }
groups-mail-turned-down = Staff do not let you join this group now. Its page says when you can ask again:
# $group (String) - the name of the group
groups-mail-removed-subject = You are no longer in the group { $group }
groups-mail-removed = Staff have taken you out of this group. You can ask to join it again:
groups-mail-button = Open the group
