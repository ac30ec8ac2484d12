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
