accounts-email = Email address
accounts-password = Password
accounts-password-hint = At least 8 characters. A few words in a row work well.
accounts-name = Name
accounts-name-hint = Shown beside your posts and in the releases you helped to shape. It does not have to be your real name.

accounts-sign-up-title = Become a member
accounts-sign-up-why = File requests and bugs, vote, and see your name in the release that ships them.
accounts-sign-up-button = Become a member
accounts-sign-up-have = I already have an account
accounts-sign-up-words-wait = What you typed is kept: become a member, and you can send it.
accounts-sign-up-words-back = You are a member now, and a link to confirm your address is on its way. Here is what you had typed; it has not been sent yet.
accounts-sent-title = Almost there: check your inbox
accounts-sent-text = We have sent you a link to confirm your address. It is valid for one day.
accounts-sent-meanwhile = Look around meanwhile. What you write and vote for is kept, and everybody sees it once your address is confirmed.
accounts-sent-go-on = Go on
accounts-sent-nothing = Nothing there after a few minutes? Check your spam folder, and that you typed the address correctly.

accounts-sign-in-title = Sign in
accounts-sign-in-button = Sign in
accounts-sign-in-forgot = I forgot my password
accounts-sign-in-new = Become a member
accounts-sign-in-words-wait = You are not signed in. What you typed is kept: sign in, and you can send it.
accounts-sign-in-words-back = You are signed in. Here is what you had typed; it has not been sent yet.
# $title (String) - the post's title
accounts-sign-in-vote-waits = Your vote for “{ $title }” counts once you have signed in.
# $title (String) - the post's title
accounts-sign-in-follow-waits = You follow “{ $title }” once you have signed in.
accounts-sign-in-join-waits = You ask to join the testers once you have signed in.
accounts-sign-in-own = This page shows what is yours alone. Sign in, and it opens.

accounts-verify-title = Confirm your address
accounts-verify-text = With this, the account and everything that waits in it is yours.
# $name (String) - the name whoever signed up entered
accounts-verify-name = Signed up as { $name }
accounts-verify-waiting = What appears then:
# $count (Number) - how many
accounts-verify-posts = { $count ->
    [one] { NUMBER($count) } post
   *[other] { NUMBER($count) } posts
}
# $count (Number) - how many
accounts-verify-comments = { $count ->
    [one] { NUMBER($count) } comment
   *[other] { NUMBER($count) } comments
}
# $count (Number) - how many
accounts-verify-votes = { $count ->
    [one] { NUMBER($count) } vote
   *[other] { NUMBER($count) } votes
}
# $count (Number) - how many
accounts-verify-wishes = { $count ->
    [one] { NUMBER($count) } market that you want
   *[other] { NUMBER($count) } markets that you want
}
accounts-verify-password-hint = Choose one here. If you signed up in another browser, it may be the same as there.
accounts-verify-not-you = If you did not ask for this, just close this page: nothing will happen.
accounts-verify-button = Confirm my address

accounts-dead-title = This link no longer works
accounts-dead-again = Ask for a new link

accounts-forgot-title = Forgot your password?
accounts-forgot-text = Tell us your email address, and we will send you a link to choose a new one.
accounts-forgot-button = Send me a link
accounts-forgot-sent-title = Check your inbox
accounts-forgot-sent-text = If there is an account with this address, a link is on its way. It is valid for one hour.
accounts-forgot-words-wait = What you typed is kept: ask for a link, and the next page holds it for you.
accounts-forgot-words-stay = What you typed is kept on this page. Leave it open, choose a new password by the link in the mail, then come back here.
accounts-forgot-words-on = Back to what I typed
accounts-reset-title = Choose a new password
accounts-reset-text = You will be signed out on all your devices.
accounts-reset-password = New password
accounts-reset-button = Save the password

accounts-settings-title = Settings
accounts-settings-unverified = Your email address is not confirmed yet: what you write and vote for waits. Open the link we mailed you.
accounts-settings-resend = Send me a new link
accounts-settings-you = Profile
accounts-settings-handle = Handle
accounts-settings-handle-hint = The last part of your page’s address: 3 to 30 characters, with the letters a to z, digits and hyphens.
accounts-settings-hidden = Hide my name
accounts-settings-hidden-hint = Releases then count you without naming you, and your page shows neither your name nor what you shaped. Your posts still carry your name.
accounts-settings-page-hidden = Hide my page
accounts-settings-page-hidden-hint = Only you and staff can then open it, and your name leads nowhere. Credits still name you unless you hide your name too.
accounts-settings-display = Display
accounts-settings-language = Language
accounts-settings-language-hint = For these pages and for the emails we send you.
accounts-settings-zone = Time zone
accounts-settings-zone-hint = Times on these pages are shown in this zone. Leave it empty to use the site’s.
accounts-settings-zone-unknown = We do not know this time zone. Please choose one from the list, such as Europe/London.
accounts-settings-save = Save
accounts-settings-page = Your page
accounts-settings-mail = Notifications
accounts-settings-password = Password
accounts-settings-current = Current password
accounts-settings-new = New password
accounts-settings-change = Change the password
accounts-settings-change-hint = You will be signed out on all your other devices.
accounts-settings-everywhere = Sign out everywhere
accounts-settings-everywhere-hint = On all your devices, this one included.
accounts-address-title = Email address
accounts-address-present = Your address now
accounts-address-new = New address
accounts-address-new-hint = We mail a link there. Your address changes once you open the link and press the button.
accounts-address-told = Your old address is told of the change.
accounts-address-button = Send the link
# $handle (String) - the handle of whose account it is
# $address (String) - the new address
accounts-address-link-text = From now on, emails for the account @{ $handle } go to { $address }, and you sign in with it.
accounts-address-link-button = Use this address
accounts-sessions-title = Where you are signed in
accounts-sessions-text = Is there one that you do not know? Sign it out, and choose a new password.
accounts-sessions-unknown = Unknown browser
# $browser (String) - such as Firefox
# $system (String) - such as Android
accounts-sessions-device = { $browser } on { $system }
accounts-sessions-this = This one
# $seen (String) - a day and time
# $began (String) - a day and time
accounts-sessions-times = Last seen { $seen }. Signed in { $began }.
accounts-sessions-end = Sign out
# $device (String) - browser and system
accounts-sessions-end-which = Sign out: { $device }

accounts-set-up-title = Set up this site
accounts-set-up-text = You become its owner: you appoint the staff who decide and release.
accounts-set-up-button = Become the owner

accounts-staff-title = Staff
accounts-staff-text = Staff answer posts and publish releases. When a person’s role changes, they have to sign in again.
accounts-staff-owners = Owners appoint staff, and can take this role from one another and from themselves. The last owner stays. Further owners are appointed on the command line of the server.
accounts-staff-role = Role
accounts-staff-dismiss = Remove from staff
# $name (String) - the person's display name
accounts-staff-dismiss-whom = Remove from staff: { $name }
accounts-staff-demote = Remove as owner
# $name (String) - the person's display name
accounts-staff-demote-whom = Remove as owner: { $name }
# $name (String) - the person's display name
accounts-staff-dismiss-ask = Remove { $name } from staff?
accounts-staff-dismiss-text = The person is signed out on all devices, and signs in again as a member. What they answered stays.
# $name (String) - the person's display name
accounts-staff-demote-ask = Remove { $name } as owner?
accounts-staff-demote-text = The person is signed out on all devices, and stays on the staff. Only the command line of the server makes somebody an owner.
accounts-staff-keep = Leave it as it is
accounts-staff-appoint-title = Add somebody to staff
accounts-staff-appoint-hint = The address they signed up with.
accounts-staff-appoint = Appoint
accounts-staff-nobody = Nobody signed up with this address.
accounts-staff-unconfirmed = This person has not confirmed the address yet, so it might be somebody else’s.
accounts-staff-last-owner = This is the only owner, and a site needs one.
accounts-staff-blocked = This person is blocked. Please lift the block first.
accounts-role-member = Member
accounts-role-staff = Staff
accounts-role-owner = Owner

accounts-mail-by-hand = If the button does not work, open this address:
# $site (String) - the site's name
accounts-mail-foot = This email is about an account at { $site } with your address.
# $site (String) - the site's name
accounts-mail-verify-subject = Confirm your address for { $site }
# $site (String) - the site's name
accounts-mail-verify-text = Somebody signed up at { $site } with this address. If it was you, open this link and press the button, and your votes will count.
accounts-mail-verify-button = Confirm my address
accounts-mail-verify-life = The link is valid for one day. If it was not you, ignore this email.
# $site (String) - the site's name
accounts-mail-known-subject = You are already a member of { $site }
# $site (String) - the site's name
accounts-mail-known-text = Somebody, probably you, signed up at { $site } with this address, but it has an account already. Nothing was changed.
accounts-mail-known-way = If you forgot your password, choose a new one here:
accounts-mail-known-button = Choose a new password
accounts-mail-known-not-you = If it was not you, ignore this email.
# $site (String) - the site's name
accounts-mail-reset-subject = Choose a new password for { $site }
# $site (String) - the site's name
accounts-mail-reset-text = Somebody, probably you, asked for a new password at { $site }. Choose it here:
accounts-mail-reset-button = Choose a new password
accounts-mail-reset-life = The link works once and is valid for one hour. If it was not you, ignore this email: your password stays as it is.
# $site (String) - the site's name
accounts-mail-changed-subject = Your password for { $site } was changed
# $site (String) - the site's name
accounts-mail-changed-text = The password of your account at { $site } has just been changed, and all your other devices are signed out.
accounts-mail-changed-not-you = If it was not you, choose a new password at once:
accounts-mail-changed-button = Choose a new password
# $site (String) - the site's name
accounts-mail-guessed-subject = Somebody is guessing your password for { $site }
# $site (String) - the site's name
accounts-mail-guessed-text = Many wrong passwords were tried at your account on { $site } just now, and none of them opened it. We slow such attempts down.
accounts-mail-guessed-way = You can sign in as ever where you have signed in before. Elsewhere, a new password lets you in at once.
# $site (String) - the site's name
accounts-mail-address-subject = Confirm your new address for { $site }
# $site (String) - the site's name
accounts-mail-address-text = Somebody, probably you, wants to use this address for an account at { $site }. If it was you, open this link and press the button:
accounts-mail-address-button = Use this address
accounts-mail-address-life = The link works once and is valid for one day. If it was not you, ignore this email: nothing changes.
# $site (String) - the site's name
accounts-mail-in-use-text = Somebody, probably you, wanted to use this address for another account at { $site }, but it has an account already. Nothing was changed.
# $site (String) - the site's name
accounts-mail-moved-subject = Your address for { $site } was changed
# $site (String) - the site's name
# $address (String) - the new address, with most of it left out
accounts-mail-moved-text = Your account at { $site } has another address from now on: { $address }. Emails about it no longer come here.
accounts-mail-moved-not-you = If it was not you, tell the people who run the site at once.
accounts-mail-moved-button = Open the site
