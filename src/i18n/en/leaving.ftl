leaving-title = Erase your account
leaving-text = Your account is erased seven days after you press the button. Until then you can sign in and keep it.
leaving-goes-title = What goes
leaving-goes = Your name, your page, your email address, your password, your devices, what you follow, and our emails to you.
leaving-stays-title = What stays
leaving-stays = Your posts and comments stay, by “a former member”. Your votes and confirmations still count, and releases still count you without naming you.
leaving-code = Of your email address we keep a code in which nobody can read it. If you come back with that mailbox, your votes from before are still the only ones it has there, and a block still lasts until it ends.
leaving-staff = You leave the staff at once, and do not come back to it by keeping your account.
leaving-button = Erase my account
leaving-keep = Keep my account
# $moment (String) - day and time
leaving-waits = Your account is erased on { $moment }.
leaving-meanwhile = Until then you can read here, but not write or vote, and we send you no emails about posts and releases.
leaving-refused = Your account is about to be erased. Keep it in your settings first.
leaving-too-late = Your account is being erased already.
flash-leaving-leaves = Your account is erased in seven days. Until then you can sign in and keep it.
flash-leaving-stays = Your account stays.
flash-leaving-gathering = Your data is being gathered.
# $site (String) - the site's name
leaving-mail-subject = Your account at { $site } is about to be erased
# $site (String) - the site's name
# $day (String) - the day
leaving-mail-text = You asked { $site } to erase your account. That happens on { $day }.
leaving-mail-stay = If you want to keep it, or if it was not you, sign in and press the button there. If you forgot your password, choose a new one first.
leaving-export-title = Download your data
leaving-export-text = Everything that is stored about you, as JSON files in a ZIP file. Gathering it takes a few minutes.
leaving-export-without = Passwords and links that open something are not in it.
leaving-export-button = Gather my data
# $done (Number) - files that are whole
# $all (Number) - all files
leaving-export-gathering = { NUMBER($done) } of { NUMBER($all) } files gathered
leaving-export-look = Look again
leaving-export-ready = Your data is ready
# $since (String) - day and time
# $until (String) - day and time
leaving-export-since = As of { $since }. It is deleted on { $until }.
leaving-export-cut = There was more than fits. Please ask staff for the rest.
leaving-export-fetch = Download the ZIP file
leaving-export-later = You can gather it anew a day after the last time.
