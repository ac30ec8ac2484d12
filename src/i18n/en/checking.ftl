checking-complaint = It is still worded as the bug was reported. What works now?
checking-filler = It names nothing. What exactly became better?
checking-fault = It tells what was broken. What works now?
# $parts (String) - what changed, as a list
checking-lapsed = The approval lapsed, because this changed: { $parts }
checking-lapsed-again = The approval lapsed, because something was changed
checking-part-lines = the lines
checking-part-texts = other languages
checking-part-areas = the areas
checking-part-notes = the summary or the known issues
checking-part-moment = the time
checking-part-devices = what it says of devices
checking-part-announcement = the greeting or the closing
checking-part-name = its name
checking-part-issues = the bugs known in it
checking-title = Check the release
# $version (String) - such as 26.11.20
checking-version = Planned as { $version }
# $version (String) - such as 26.11.20
checking-other = This address was of another version: now it is planned as { $version }.
checking-lacks = This line has no words in this language yet.
checking-lacks-alt = Nobody has said in this language what the picture shows.
checking-sample = A sample email
checking-sample-styled = The same as mail programs show it
# $people (Number) - who get one
# $shown (String) - the same number as people write it
checking-mailed = { $people ->
    [one] { $shown } person gets an email
   *[other] { $shown } people get an email
}
# $shown (String) - a number as people write it
checking-mailed-more = More than { $shown } people get an email
checking-mailed-who = Everybody gets one email, whatever they wrote or voted for, and only those who want it and confirmed their address.
# $moment (String) - when, with its zone
mails-wait = The emails go out from { $moment }
mails-stop = Stop the emails
mails-stopped = The emails of this release are stopped
mails-send = Send the emails
checking-keep = Keep it as it is
checking-open = Asked about these lines, and not answered yet:
checking-as-is = Publish these lines as they are
checking-as-is-approve = Approve these lines as they are
checking-unanswered = Nothing was published: there are open questions about lines. Answer them, or tick that these lines go out as they are.
checking-unapproved = Nothing was approved: there are open questions about lines. Answer them, or tick that these lines stay as they are.
checking-why = Why it names nothing
checking-kept = Kept as it is
# $why (String) - a sentence that says why it names nothing
checking-kept-why = Kept as it is: { $why }
checking-why-small = Many small things, too many to name.
checking-why-security = What it was is not told, so that nobody is attacked by it.
checking-why-inside = None of it can be seen from outside.
# $people (Number) - who get one
# $shown (String) - the same number as people write it
checking-subscribers = { $people ->
    [one] { $shown } subscriber gets the release by email
   *[other] { $shown } subscribers get the release by email
}
# $shown (String) - a number as people write it
checking-subscribers-more = More than { $shown } subscribers get the release by email
# Beside the button that publishes by hand.
# $version (String) - what it is called then
# $planned (String) - what it would be called at its hour
# $moment (String) - its hour
checking-now = It goes out as { $version } now. Planned was { $planned }, for { $moment }.
# $version (String) - what it is called
# $moment (String) - its hour
checking-now-same = It goes out as { $version } now, ahead of { $moment }.
# $moment (String) - day and time
checking-now-next = The next one is planned for { $moment }.
