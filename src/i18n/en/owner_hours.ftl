owner-hours-title = Owner online
# $area (String) - the name of the area
# $when (String) - a day, or a day and time
owner-hours-title-of = Owner online: { $area }, { $when }
owner-hours-text = In an hour that is announced before, those who answer for an area answer what fans ask. Ask and vote from the announcement on: what most want to know comes first, and the answers stay here.
owner-hours-none = No hour has been announced yet
owner-hours-none-coming = No hour is announced at the moment.
owner-hours-coming = Announced and running
owner-hours-past = Past hours
owner-hours-announced = Announced
owner-hours-running = Running now
owner-hours-over = Over
owner-hours-called-off = Called off
owner-hours-called-off-because = This hour is called off. Staff say why:
# $shown (String) - how many, as it is written
owner-hours-minutes = { $shown } minutes
# $people (String) - names, as a list
owner-hours-answered-by = Answering: { $people }
owner-hours-answered-by-staff = Staff answer.
owner-hours-ask-title = Ask the owners
owner-hours-question = Your question
owner-hours-question-hint = One question, 10 to 300 characters, at most three questions each. Everybody reads it, and it cannot be changed.
owner-hours-ask = Ask
owner-hours-confirm-first = Confirm your address first, then you can ask and vote here.
owner-hours-questions = Questions
owner-hours-no-questions-yet = Nobody has asked yet. Be the first.
owner-hours-no-questions = Nobody asked.
owner-hours-withdraw = Take my question back
owner-hours-answer = Answer
owner-hours-answer-again = Word the answer again
owner-hours-answered-later = You can answer from the beginning of the hour on, and afterwards too.
owner-hours-set-aside = Set aside
owner-hours-aside = Set aside
owner-hours-aside-hint = Only whoever asked and staff see these, each with the reason that staff gave.
owner-hours-restore = Show again
owner-hours-move = Move
owner-hours-move-title = Move this hour
owner-hours-move-text = An hour can be moved until it begins. What was asked and voted for stays.
owner-hours-call-off = Call off
owner-hours-call-off-title = Call this hour off
owner-hours-call-off-text = Nobody asks or votes any more, and whoever asked gets one mail. What was asked stays, and you can take this back until the hour would be over.
owner-hours-call-off-hint = Everybody reads it. At most 500 characters.
owner-hours-hold = Hold it after all
owner-hours-staff-title = Hours of owners online
owner-hours-staff-text = From the announcement on, fans ask and vote. Those who answer for the area answer in the hour, and afterwards too.
owner-hours-announce = Announce an hour
owner-hours-choose-area = Choose an area
owner-hours-day = Day
# $days (String) - how many
owner-hours-day-hint = From today on, at most { $days } days ahead.
owner-hours-time = Time
# $zone (String) - the name of a time zone
owner-hours-zone = In the time zone of this site: { $zone }
owner-hours-length = Minutes
# $least (String) - how many minutes at least
# $most (String) - how many at most
owner-hours-minutes-hint = From { $least } to { $most } minutes.
owner-hours-note = What it is about
owner-hours-note-hint = Everybody reads it. At most 500 characters.
owner-hours-answer-title = Answer a question
owner-hours-answer-text = Everybody reads the answer below the question. Whoever asked or voted for it gets one mail at the end of the hour; of an answer that comes later, whoever asked.
owner-hours-answer-label = Answer
owner-hours-answer-hint = At most 2,000 characters. Leave it empty to take an answer back.
owner-hours-set-aside-title = Set a question aside
owner-hours-set-aside-text = Others do not see the question any more. You can show it again at any time.
owner-hours-set-aside-hint = Whoever asked reads it. At most 500 characters.
# $when (String) - a day, or a day and time
owner-hours-on-board = Owner online { $when }: ask now
# $until (String) - a time
owner-hours-on-board-running = Owner online now, until { $until }: ask
# $area (String) - the name of the area
owner-hours-mail-subject = Your question was answered: { $area }
owner-hours-mail = Staff have answered what you asked in an hour of owners online:
# $site (String) - the name of the site
owner-hours-mail-why = You get this because you asked at { $site }, and staff answered you.
owner-hours-mail-button = Open the question
# $area (String) - the name of the area
# $when (String) - a day
owner-hours-mail-off-subject = Called off: Owner online, { $area }, { $when }
owner-hours-mail-off = The hour of owners online in which you asked is called off. Your question stays there. Should the hour take place after all, we write to you again.
# $area (String) - the name of the area
# $when (String) - a day
owner-hours-mail-on-subject = Takes place after all: Owner online, { $area }, { $when }
# $moment (String) - when it begins
owner-hours-mail-on = The hour of owners online that was called off takes place after all. It begins on { $moment }, and your question still stands there.
# $area (String) - the name of the area
# $when (String) - a day
owner-hours-mail-moved-subject = Moved: Owner online, { $area }, { $when }
# $moment (String) - when it begins
owner-hours-mail-moved = The hour of owners online in which you asked was moved. It now begins on { $moment }. Your question stays there.
# $site (String) - the name of the site
owner-hours-mail-off-why = You get this because you asked something at { $site }.
owner-hours-mail-off-button = Open the hour
# $area (String) - the name of the area
# $when (String) - a day
owner-hours-mail-answers-subject = Answered: Owner online, { $area }, { $when }
owner-hours-mail-answers = Staff have answered what you asked or voted for in an hour of owners online. All questions and answers stand there.
# $site (String) - the name of the site
owner-hours-mail-answers-why = You get this because you asked or voted in an hour of owners online at { $site }.
