subscribers-title = Releases by email
subscribers-text = Get each release by email, without an account. You can choose one product line or one area.
subscribers-ask = Send me a link
subscribers-ask-hint = You get one email with a link. Nothing else comes before you confirm there.
# $email (String) - the address
subscribers-confirm-text = Releases will be sent to { $email } once you confirm.
# $email (String) - the address
subscribers-confirmed = Releases are sent to { $email }.
subscribers-confirm = Confirm
subscribers-save = Save
subscribers-leave = Stop these emails
subscribers-leave-title = Stop emails about releases
subscribers-leave-text = No more releases will be sent to you, and your address is forgotten.
subscribers-left = Your address is not on our list. No releases are sent to it.
subscribers-left-now = Done. No more releases are sent to you, and your address is forgotten.
subscribers-again = Get releases by email again
# $site (String) - the site's name
subscribers-mail-subject = Releases of { $site }: confirm your address
# $site (String) - the site's name
subscribers-mail-text = Somebody, most likely you, wants releases of { $site } sent to this address. The link leads to a page where you confirm that or choose something else.
subscribers-mail-button = Confirm or choose
subscribers-mail-life = If you do nothing, nothing is sent, and your address is forgotten after a week.
# $site (String) - the site's name
subscribers-mail-foot = This email was sent because somebody entered your address at { $site }.
# $site (String) - the site's name
# $version (String) - the release's version
subscribers-letter-subject = { $site }: release { $version }
# $version (String) - the release's version
# $site (String) - the site's name
subscribers-letter-intro = Release { $version } is out at { $site }.
# $site (String) - the site's name
subscribers-letter-why = { $site } sends you this because you asked for releases by email.
subscribers-choices = Change what you get
subscribers-asked = If we can write to this address, a link is on its way.
subscribers-another = Try another address
flash-letters-gone = That link does not work any more. Ask for a new one.
flash-letters-chosen = Saved. Releases will be sent to you.
