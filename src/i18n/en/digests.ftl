# $title (String) - the line they brought about
digests-subject-shipped = Your request shipped: { $title }
# $title (String) - the line they brought about
digests-subject-fixed = What you reported is fixed: { $title }
# $title (String) - the line they voted for
digests-subject-voted-one = You voted for it, it shipped: { $title }
# $version (String) - the release's version
# $voted (Number) - lines they voted for; more than one
digests-subject-voted = Release { $version }: { $voted ->
    [one] { $voted } change you voted for shipped
   *[other] { $voted } changes you voted for shipped
}
# $version (String) - the release's version
# $theirs (Number) - lines they brought about; more than one
digests-subject-theirs = Release { $version }: { $theirs ->
    [one] { $theirs } of yours shipped
   *[other] { $theirs } of yours shipped
}
# $version (String) - the release's version
# $theirs (Number) - lines they brought about; more than one
# $voted (Number) - lines they voted for
digests-subject-both = Release { $version }: { $theirs ->
    [one] { $theirs } of yours shipped
   *[other] { $theirs } of yours shipped
}, { $voted ->
    [one] you voted for { $voted } more
   *[other] you voted for { $voted } more
}
# $title (String) - the line they tested or confirmed
digests-subject-tried-one = You helped with it, it shipped: { $title }
# $version (String) - the release's version
# $tried (Number) - lines they tested, confirmed or voted for; more than one
digests-subject-tried = Release { $version }: { $tried ->
    [one] { $tried } change you helped with shipped
   *[other] { $tried } changes you helped with shipped
}
# $version (String) - the release's version
# $theirs (Number) - lines they brought about; more than one
# $tried (Number) - lines they tested, confirmed or voted for
digests-subject-tried-both = Release { $version }: { $theirs ->
    [one] { $theirs } of yours shipped
   *[other] { $theirs } of yours shipped
}, { $tried ->
    [one] you helped with { $tried } more
   *[other] you helped with { $tried } more
}
# $version (String) - the release's version
# $site (String) - the site's name
digests-intro = Release { $version } is out at { $site }, and part of it is yours.
# $name (String) - who reads the mail
digests-hello = Hello { $name },
# $others (Number) - everybody else who shaped the line
# $shown (String) - the same number as people write it
digests-stood = { $others ->
    [one] { $shown } person stood with you.
   *[other] { $shown } people stood with you.
}
digests-share = Share it with your name on it
digests-theirs = You asked for it, it shipped:
digests-voted = You voted for it, it shipped:
digests-tried = You tested, confirmed or voted for it, it shipped:
# $more (Number) - lines that the mail does not show
digests-more = { $more ->
    [one] And { $more } more, on the release’s page.
   *[other] And { $more } more, on the release’s page.
}
digests-whole = See the whole release
# $site (String) - the site's name
digests-why = { $site } sends you this because you wrote or voted for something in this release.
# $site (String) - the site's name
digests-why-tried = { $site } sends you this because you wrote, tested, confirmed or voted for something in this release.
digests-rate = You get at most one such mail a week.
digests-unsubscribe = Unsubscribe
digests-settings = Email preferences
digests-report = How was it? Answer in four taps
