meetups-title = Meetups
meetups-text = Where fans meet: official meetups, and those that fans set up themselves. Who gets a place is the same rule for everybody, and stands on each page.
meetups-none = There is no meetup yet
meetups-none-text = Propose one for your city: staff approve it, and you host it.
meetups-none-coming = No meetup is announced at the moment.
meetups-none-proposed = Nothing waits for you.
# $shown (String) - how many
meetups-more-proposed = The { $shown } oldest are shown. More follow as these are answered.
meetups-without-host = Without a host
meetups-without-host-text = Whoever hosted these has left, is about to leave or is blocked. They are yours to run, or to call off.
meetups-own = Hosted by you
meetups-coming = Upcoming
meetups-planned = Planned
meetups-past = Past meetups
meetups-off-title = Called off
meetups-proposed = Proposals
meetups-calendar = Meetups as a calendar
meetups-calendar-one = Add to a calendar
meetups-staff-title = Keep meetups
meetups-staff-text = What fans propose waits here for an answer. What staff propose is official and approved at once.
meetups-propose-title = Propose a meetup
meetups-propose-text = You host what you propose. Staff approve it or say why not. What is not known yet you add later.
meetups-propose = Propose it
meetups-edit-title = Change the meetup
meetups-edit = Change
meetups-save = Save
meetups-back = Back
meetups-later = may follow later
meetups-field-title = Title
meetups-field-about = What happens there
meetups-about-hint = Everybody reads it. At most 4,000 characters.
meetups-field-city = City
meetups-field-venue = Place
meetups-venue-hint = Everybody reads it: a public place, not somebody’s home.
meetups-field-zone = Time zone there
meetups-zone-hint = Such as Europe/Lisbon or Asia/Shanghai. All times below are in it.
meetups-field-day = Day
meetups-field-time = Begins at
meetups-field-hours = Hours
# $hours (String) - how many
meetups-hours-hint = How long it lasts, at most { $hours }.
meetups-field-capacity = Places
# $most (String) - how many
meetups-capacity-hint = How many people can come, at most { $most }. Later never fewer than are given.
meetups-field-opens-day = Registration opens on
meetups-field-opens-time = At
meetups-opens-hint = Without a day, with the announcement. Whoever came to an earlier meetup may register 24 hours before.
meetups-field-poll = Number of the poll on the city
meetups-poll-hint = As its address has it. Leave the city empty until fans have chosen.
# $question (String) - what the poll asks
meetups-poll = Fans vote on the city: { $question }
# $city (String) - the name of a city
meetups-won = Most chose { $city }.
# $city (String) - the name of a city
meetups-won-tied = Several have as many votes. { $city } stands first in the poll, and is the one that counts.
meetups-take-city = Take this city over
meetups-kind-official = Official
meetups-kind-fans = By fans
meetups-host = Host:
meetups-host-staff = Hosted by the site’s staff
meetups-state-proposed = Proposed
meetups-state-turned-down = Turned down
meetups-state-planned = Planned
meetups-state-city-vote = The city is being voted on
meetups-state-announced = Announced
meetups-state-running = Now
meetups-state-over = Over
meetups-state-called-off = Called off
meetups-is-proposed = Only you and staff see this until staff approve it.
meetups-off-because = This meetup does not take place. The reason:
meetups-taken-off = Staff took this meetup off the list. The reason:
meetups-when = When
meetups-first-of-two = Clocks go back that night, so this time comes twice: the first of both is meant.
meetups-where = Where
# $begins (String) - a moment
# $ends (String) - a moment
# $zone (String) - a zone, such as Europe/Lisbon
meetups-span = { $begins } – { $ends } ({ $zone })
# $venue (String) - a house, or a street
# $city (String) - the name of a city
meetups-place = { $venue }, { $city }
meetups-places-title = Places
# $taken (String) - how many are given
# $all (String) - how many places
# $waiting (String) - how many people wait
meetups-places = Given: { $taken } of { $all }. Waiting: { $waiting }.
meetups-your-place = Your place
meetups-own-placed = You have a place.
# $place (String) - a place, or a number
meetups-own-waiting = You are on the waiting list, at place { $place }.
meetups-own-cancelled = You cancelled. You can register again.
meetups-own-lapsed = You did not confirm in time, and your place moved on. You can register again.
meetups-code-hint = Say it at the door. It is yours alone.
meetups-not-mailed = You chose no emails about what is yours, so nobody asks you by email to confirm. Look at this page during the last 48 hours, or choose emails again.
# $moment (String) - a day and time
meetups-confirm-by = Please confirm that you come, until { $moment }. After that your place moves on as soon as somebody waits for it.
meetups-confirm = I come
meetups-confirm-title = Confirm your place
meetups-confirm-text = One press keeps your place.
meetups-is-confirmed = You have confirmed. See you there!
meetups-link-outdated = This meetup has been moved since. Open its page, or use the link of the latest mail.
# $moment (String) - a day and time
meetups-opens = You can register from { $moment } on.
meetups-full = All places are given. Who registers now comes onto the waiting list.
meetups-register = Register
meetups-queue = Onto the waiting list
meetups-cancel = Cancel my registration
meetups-rules = Who gets a place
meetups-rule-time = From the opening on a place is given at once, by time, as long as one is free. One person and mailbox has one.
meetups-rule-early = Whoever was checked in at an earlier meetup may register 24 hours before all others, where a day of opening is set.
meetups-rule-queue = On the waiting list those who came to an earlier meetup stand first, then by time.
meetups-rule-confirm = 48 hours before, everybody with a place is asked to confirm it within 24 hours. What is not confirmed moves on as soon as somebody waits; whoever gets it then has 24 hours, at most until it begins.
meetups-rule-given = A place that was given is never taken away otherwise, and there are never more than there is room for.
meetups-rule-address = Whoever has not confirmed their address yet is noted, and gets a place or a place in the queue once they do.
meetups-rule-seen = Who is registered is seen by the host and staff alone, by name and never by address.
meetups-keep = For its host and staff
meetups-edits = What its host changed
# $shown (String) - how many
meetups-edits-text = Since staff approved it, the latest first, at most { $shown }. Staff alone see this.
meetups-approve = Approve
meetups-turn-down = Turn down
meetups-turn-down-text = Whoever proposed it reads the reason.
meetups-announce = Announce
meetups-announce-text = From the announcement on it stands in the calendar, and people register from its opening on.
meetups-call-off = Call off
meetups-call-off-text = Everybody reads the reason, and all who are registered are told. Only staff can bring it back, until the hour at which it would begin.
meetups-correct = Correct title and text
meetups-take-off = Take off the list
meetups-take-off-text = It stands in no list any more, and everybody reads the reason instead of its text, report and pictures. If it has not begun it is called off, and all who are registered are told.
meetups-withdraw = Withdraw the proposal
meetups-withdraw-text = Nothing of it is kept, and staff do not see it any more. If you change your mind, propose it again.
meetups-bring-back = Bring it back
meetups-back-waits = The proposal waits for an answer again. Whoever proposed it hears of the answer that you give then.
meetups-back-takes-place = It takes place after all. Places and the waiting list are as they were. Whoever was told that it does not take place is told, once, that it does.
meetups-back-listed = It stands in the lists again, and everybody reads its text, report and pictures. Nobody is told.
meetups-guests-title = Places and check-in
# $page (String) - what the page shows of a meetup
# $title (String) - what the meetup is called
meetups-page-of = { $page }: { $title }
meetups-waiting-title = Waiting list
meetups-print-title = List to print
meetups-print-text = Works without a network: tick who comes, and type the codes in later, within seven days.
meetups-column-there = There
meetups-column-name = Name
meetups-field-code = Code
meetups-door-hint = A code, a handle or a whole name.
meetups-check-in = Check in
meetups-check-out = Not there after all
meetups-is-there = Is there
meetups-has-confirmed = Has confirmed
meetups-came-before = Came to an earlier meetup
meetups-nobody-yet = Nobody yet.
meetups-report = Report
meetups-report-title = Write the report
meetups-report-hint = How it was, for everybody. Markdown, at most 10,000 characters.
meetups-photos = Pictures
meetups-photos-text = Everybody shown has consented. If you are on one and do not want it, ask to take it down.
meetups-photo-title = Add a picture
meetups-photo-hint = PNG, JPEG, WebP or GIF, up to 10 MB; twelve pictures at most.
meetups-consent = Everybody who is seen on it has consented.
meetups-photo-ask = Ask to take it down
meetups-photo-hide = Take it down
meetups-photo-show = Show it again
meetups-photo-keep = It stays
meetups-photo-hidden = Taken down: only you who keep this meetup see it.
meetups-asked-down = Pictures that somebody asks to take down
meetups-flash-proposed = Thank you. Staff look at it, and you are told.
meetups-flash-approved = Approved.
meetups-flash-turned-down = Turned down.
meetups-flash-announced = Announced.
meetups-flash-called-off = Called off. All who are registered are told.
meetups-flash-taken-off = Taken off the list.
meetups-flash-withdrawn = Your proposal is withdrawn.
meetups-flash-brought-back = Brought back.
meetups-flash-placed = You have a place.
meetups-flash-queued = You are on the waiting list. You are told as soon as a place is yours.
meetups-flash-waits = You are noted, and have no place yet: confirm your address first.
meetups-flash-cancelled = You have cancelled.
meetups-flash-confirmed = Confirmed. See you there!
meetups-flash-checked-in = Checked in.
meetups-flash-photo-asked = Thank you. Staff look at it soon.
meetups-flash-city-tied = Taken over. Several had as many votes: the one that stands first in the poll counts.
meetups-refused-confirm-first = Confirm your address first, then propose a meetup.
meetups-refused-not-yours = Only its host and staff may do that.
meetups-refused-settled = Staff have answered this proposal already.
meetups-refused-not-approved = Staff have not approved this meetup yet.
meetups-refused-incomplete = Say in which city, where and when it is before you announce it.
meetups-refused-is-off = This meetup does not take place.
meetups-refused-nothing-back = Nothing of this meetup can be brought back: it stands as it is, or its time is over.
meetups-refused-has-begun = This meetup has begun.
meetups-refused-not-begun = This meetup has not begun.
meetups-refused-not-open = You cannot register for this meetup yet.
meetups-refused-mailbox = Another account of your mailbox is registered already.
meetups-refused-queue-full = The waiting list is full.
meetups-refused-moved-often = It was moved several times within a day, and everybody was told each time. Try again tomorrow, or ask the staff.
meetups-refused-changed-often = You changed this meetup very often today. Try again tomorrow, or ask the staff.
meetups-refused-no-place = You have no place at this meetup that could be confirmed.
meetups-refused-enough = So many meetups wait already that no more are taken for now.
meetups-refused-enough-proposed = Staff have so many proposals to answer that they take no more for now. Try again in some days.
meetups-refused-enough-of-yours = Three proposals of yours wait already. Staff answer them first.
meetups-refused-poll-open = The poll on the city is not closed yet.
meetups-refused-nothing-won = Nothing follows from this poll: nobody voted, or it was withdrawn.
meetups-refused-not-now = People are checked in from three hours before the meetup until seven days after it.
meetups-refused-enough-photos = A meetup has twelve pictures at most.
meetups-refused-no-poll = There is no such opened poll.
meetups-refused-below-given = More places than that are given already.
meetups-refused-capacity = A whole number from 1 to 2,000, please.
meetups-refused-hours = A whole number of hours from 1 to 72, please.
meetups-refused-not-a-zone = We do not know this time zone.
meetups-refused-opens-late = Registration has to open before the meetup begins.
meetups-refused-paired = A day and a time belong together.
meetups-refused-too-far = This day is too far away.
meetups-refused-no-such-time = This time does not exist there on that day: clocks go forward. Choose another one.
meetups-refused-nobody = Nobody with a place has this code or name.
meetups-refused-several = Several are called so: use the code.
meetups-refused-consent = Tick that everybody who is seen has consented.
# $title (String) - what it is called
meetups-sign-in-waits = Once you are signed in, you are registered for “{ $title }”.
# $title (String) - what it is called
meetups-news-approved = Your meetup is approved: { $title }
# $title (String) - what it is called
meetups-news-turned-down = Your proposal of a meetup: { $title }
# $title (String) - what it is called
meetups-news-placed = You have a place: { $title }
# $title (String) - what it is called
meetups-news-moved-up = A place is yours now: { $title }
# $title (String) - what it is called
meetups-news-lapsed = Your place moved on: { $title }
# $title (String) - what it is called
meetups-news-asked = Do you come? { $title }
# $title (String) - what it is called
meetups-news-moved = Another time or place: { $title }
# $title (String) - what it is called
meetups-news-called-off = Called off: { $title }
# $title (String) - what it is called
meetups-news-takes-place = It takes place after all: { $title }
meetups-mail-approved = Staff have approved your meetup. Say where and when it is, and announce it on its page:
meetups-mail-turned-down = Staff have turned your proposal down:
# $moment (String) - a day and time
# $place (String) - a place, or a number
# $code (String) - six letters
meetups-mail-placed = You have a place: { $moment }, { $place }. Your code at the door: { $code }
# $moment (String) - a day and time
# $place (String) - a place, or a number
# $until (String) - a day and time
meetups-mail-confirm = It is on { $moment }, { $place }. Please confirm that you come, until { $until }. After that your place moves on as soon as somebody waits for it.
meetups-mail-lapsed = You did not confirm in time, and your place went to somebody who waited. You can register again:
# $moment (String) - a day and time
# $place (String) - a place, or a number
meetups-mail-moved = It is now on { $moment }, { $place }. If you cannot come then, please cancel:
# $moment (String) - a day and time
# $place (String) - a place, or a number
meetups-mail-yours-moved = The meetup that you host was moved. It is now on { $moment }, { $place }:
meetups-mail-called-off = This meetup does not take place:
# $moment (String) - a day and time
# $place (String) - a place, or a number
meetups-mail-takes-place = This meetup was called off, and takes place after all: { $moment }, { $place }. Your place is as it was. If you cannot come, please cancel:
meetups-mail-yours-takes-place = The meetup that you host was called off, and takes place after all:
# $site (String) - the name of the site
meetups-mail-why = You get this because you registered for a meetup on { $site }, or proposed one.
meetups-mail-button = Open the meetup
meetups-audit-kept = Changed a meetup
meetups-audit-called-off = Called a meetup off
meetups-audit-turned-down = Turned a meetup down
meetups-audit-taken-off = Took a meetup off the list
meetups-audit-brought-back = Brought a meetup back
meetups-audit-photo = Looked at a picture of a meetup
