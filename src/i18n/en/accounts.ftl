accounts-email = Email address
accounts-password = Password
accounts-password-hint = At least 8 characters. Several words in a row make a good one.
accounts-name = Name
accounts-name-hint = As it should stand beside your posts and in the releases you shaped. It need not be your real one.

accounts-sign-up-title = Become a member
accounts-sign-up-why = File requests and bugs, vote, and see your name on the release that carries them.
accounts-sign-up-button = Become a member
accounts-sign-up-have = I am a member already
accounts-sent-title = Almost there: check your inbox
accounts-sent-text = We have mailed you a link that confirms your address. It works for one day.
accounts-sent-meanwhile = You can sign in with your password right now. Voting opens once your address is confirmed.
accounts-sent-nothing = Nothing there after a few minutes? Check your spam folder, and that you typed the address correctly.

accounts-sign-in-title = Sign in
accounts-sign-in-button = Sign in
accounts-sign-in-forgot = I forgot my password
accounts-sign-in-new = Become a member

accounts-verify-title = Confirm your address
accounts-verify-text = One press, and your votes count. You are signed in then, too.
accounts-verify-not-you = If you did not ask for this, close this page, and nothing happens.
accounts-verify-button = Confirm my address

accounts-dead-title = This link does not work any more
accounts-dead-again = Ask for a new link

accounts-forgot-title = Forgot your password?
accounts-forgot-text = Tell us your email address, and we will send you a link to choose a new one.
accounts-forgot-button = Mail me a link
accounts-forgot-sent-title = Check your inbox
accounts-forgot-sent-text = If there is an account with this address, a link is on its way. It works for one hour.
accounts-reset-title = Choose a new password
accounts-reset-text = You will be signed out on all your devices.
accounts-reset-password = New password
accounts-reset-button = Save the password

accounts-settings-title = Settings
accounts-settings-unverified = Your email address is not confirmed yet, so your votes do not count. Open the link we mailed you.
accounts-settings-resend = Mail me a new link
accounts-settings-you = You
accounts-settings-handle = Handle
accounts-settings-handle-hint = The end of your page’s address: 3 to 30 of the letters a to z, digits and hyphens.
accounts-settings-hidden = Hide my name
accounts-settings-hidden-hint = Releases then count you without naming you, and your page does not list what you shaped. Your posts still carry your name.
accounts-settings-display = How you see this site
accounts-settings-language = Language
accounts-settings-language-hint = Of these pages and of the mails we send you.
accounts-settings-zone = Time zone
accounts-settings-zone-hint = Times on these pages are shown in it. Empty means the zone of this site.
accounts-settings-zone-unknown = We do not know this time zone. Please choose one of the list, such as Europe/Berlin.
accounts-settings-save = Save
accounts-settings-page = Your page
accounts-settings-mail = What we mail you
accounts-settings-password = Password
accounts-settings-current = Current password
accounts-settings-new = New password
accounts-settings-change = Change the password
accounts-settings-change-hint = You will be signed out on all your other devices.

accounts-set-up-title = Set up this site
accounts-set-up-text = You become its owner: you appoint the staff who decide and release.
accounts-set-up-button = Become the owner

accounts-staff-title = Staff
accounts-staff-text = Staff answer posts and publish releases. When a person’s role changes, they sign in again.
accounts-staff-role = Role
accounts-staff-dismiss = Remove from staff
# $name (String) - the person's display name
accounts-staff-dismiss-whom = Remove { $name } from staff
accounts-staff-appoint-title = Appoint somebody
accounts-staff-appoint-hint = The address they signed up with.
accounts-staff-appoint = Appoint
accounts-staff-nobody = Nobody signed up with this address.
accounts-staff-unconfirmed = This person has not confirmed the address yet, so it might be somebody else’s.
accounts-staff-is-owner = An owner’s role cannot be changed here.
accounts-role-member = Member
accounts-role-staff = Staff
accounts-role-owner = Owner

accounts-mail-by-hand = If the button does not work, open this address:
# $site (String) - the site's name
accounts-mail-foot = This mail is about an account at { $site } with your address.
# $site (String) - the site's name
accounts-mail-verify-subject = Confirm your address for { $site }
# $site (String) - the site's name
accounts-mail-verify-text = Somebody signed up at { $site } with this address. If it was you, open this link and press the button: then your votes count.
accounts-mail-verify-button = Confirm my address
accounts-mail-verify-life = The link works for one day. If it was not you, ignore this mail.
# $site (String) - the site's name
accounts-mail-known-subject = You are already a member of { $site }
# $site (String) - the site's name
accounts-mail-known-text = Somebody, probably you, signed up at { $site } with this address, but it has an account already. Nothing was changed.
accounts-mail-known-way = If you forgot your password, choose a new one here:
accounts-mail-known-button = Choose a new password
accounts-mail-known-not-you = If it was not you, ignore this mail.
# $site (String) - the site's name
accounts-mail-reset-subject = Choose a new password for { $site }
# $site (String) - the site's name
accounts-mail-reset-text = Somebody, probably you, asked for a new password at { $site }. Choose it here:
accounts-mail-reset-button = Choose a new password
accounts-mail-reset-life = The link works once, and for one hour. If it was not you, ignore this mail: your password stays as it is.
# $site (String) - the site's name
accounts-mail-changed-subject = Your password for { $site } was changed
# $site (String) - the site's name
accounts-mail-changed-text = The password of your account at { $site } has just been changed, and all your other devices are signed out.
accounts-mail-changed-not-you = If it was not you, choose a new password at once:
accounts-mail-changed-button = Choose a new password
