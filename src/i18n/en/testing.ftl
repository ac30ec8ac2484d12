# $area (String) - the name of the area
testing-title = Testers: { $area }
testing-all = Testers
testing-all-text = Each area can have testers, who try what is being built before everybody gets it. Here you see who asks to join, and invite others.
testing-text = Testers try what is being built before everybody gets it, and say on which device it works and on which it does not. There are no duties, and whoever joins may leave at any time.
testing-public = Everybody sees this list. Who does not want to be named is not named in it.
testing-members = Who tests
testing-none = Nobody yet.
# $people (Number) - how many
# $shown (String) - the same, as it is written
testing-unnamed = { $people ->
    [one] and { $shown } who does not want to be named
   *[other] and { $shown } who do not want to be named
}
testing-join = Ask to join
testing-accept = Join
testing-decline = No, thank you
testing-take-back = Take it back
testing-leave = Leave
testing-you-test = You test this area.
testing-you-asked = You asked to join. You get a mail when staff let you in.
testing-you-are-invited = Staff invite you to test this area.
testing-confirm-first = Confirm your address first, then you can ask to join.
testing-closed = Nothing new is taken in this area any more, so nobody joins.
# $day (String) - the last day on which they cannot
testing-rests = Staff turned your request down. You can ask again after { $day }.
testing-who-asks = Who asks to join
testing-admit = Admit
testing-turn-down = Turn down
testing-who-is-invited = Who is invited
testing-uninvite = Take back
testing-remove = Remove
# $name (String) - the person's display name
testing-remove-ask = Remove { $name } from the testers?
testing-remove-ask-text = Only an invitation that the person accepts undoes this later.
testing-remove-title = Take away what a tester said
testing-remove-hint = Whoever said it reads why, on this post. Nobody else does.
testing-removed = Staff took away what you said here.
testing-say-anew = You may say it anew.
testing-invite-title = Invite somebody
testing-handle = Handle
testing-handle-hint = The last word in the address of their page, or the address itself. They get one mail, and join or decline.
testing-invite = Invite
# $people (Number) - how many test an area
# $shown (String) - the same, as it is written
testing-testers = { $people ->
    [one] { $shown } tester
   *[other] { $shown } testers
}
# $people (Number) - how many ask to join
# $shown (String) - the same, as it is written
testing-asking = { $people ->
    [one] { $shown } asks to join
   *[other] { $shown } ask to join
}
testing-panel = Tried before the release
# $people (Number) - for how many testers it works
# $shown (String) - the same, as it is written
testing-works = { $people ->
    [one] Works for { $shown } tester
   *[other] Works for { $shown } testers
}
# $people (Number) - for how many testers it does not work
# $shown (String) - the same, as it is written
testing-fails = { $people ->
    [one] Does not work for { $shown } tester
   *[other] Does not work for { $shown } testers
}
testing-nobody = No tester has said anything yet.
testing-question = Does it work for you?
testing-it-works = It works
testing-it-fails = It does not work
testing-reason = What happens
testing-reason-hint = Where it does not work, in a sentence or two. Everybody reads it. At most 300 characters.
testing-change = Change what I said
testing-button = Send
testing-withdraw = Take it back
# $area (String) - the name of the area
testing-mail-invited-subject = Would you like to test { $area }?
testing-mail-invited = Staff invite you to the testers of this area: they try what is being built before everybody gets it, and say on which device it works. There are no duties. Join or decline on this page:
# $area (String) - the name of the area
testing-mail-admitted-subject = You test { $area } now
testing-mail-admitted = Staff have let you join the testers of this area. What can be tried now stands on this page:
# $site (String) - the name of the site
testing-mail-why = You get this because you have an account at { $site }, and staff answered you or invited you.
testing-link = Testers
testing-to-try = To try now
testing-to-try-none = Nothing is being built here at the moment.
testing-to-try-hint = Testers open one and say on which device and build it works, or what happens where it does not.
