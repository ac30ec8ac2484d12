polls-title = Polls
polls-text = Here fans decide: which design, which name, which city. Everybody has one vote, until a moment that is fixed beforehand. Once a poll is open nothing of it changes, and its result stays here.
polls-none = There is no poll yet
polls-none-running = No poll is open at the moment.
polls-running = Open
polls-past = Closed
polls-drafts = Drafts
polls-feed = Polls as a feed
polls-staff-title = Keep polls
polls-staff-text = A poll is a draft at first, which only staff see. From its opening on it stays as it is: it can be withdrawn, but neither changed nor removed.
polls-draft-new = Draft a poll
polls-draft-text = What you save is a draft. On its page you give the options pictures, look at it as fans will, and open it.
polls-question = Question
polls-question-hint = One line of at most 200 characters, in any language.
polls-note = What to know before
polls-note-hint = Everybody reads it. At most 2,000 characters.
polls-options = Options, one a line
# $most (String) - how many options at most
polls-options-hint = From two to { $most }, in any language. Of options with as many votes the one that stands first wins.
polls-options-title = Options
polls-purpose = What it decides
polls-purpose-design = A design
polls-purpose-name = A name
polls-purpose-city = A city
polls-purpose-other = Something else
polls-totals = Who reads the totals before it closes
polls-totals-hidden = Nobody, staff included
polls-totals-running = Everybody: they run along
polls-day = Closes on
# $days (String) - how many
polls-day-hint = From today on, at most { $days } days ahead.
polls-time = At
polls-save = Save the draft
polls-edit = Change the draft
polls-discard = Throw the draft away
polls-is-draft = Draft: only staff see this.
polls-picture-add = Add a picture
polls-picture-change = Change the picture
polls-picture-file = Picture
polls-picture-hint = PNG, JPEG, WebP or GIF, up to 10 MB. It takes the place of one that is there.
polls-picture-alt-hint = Describe it for people who cannot see it.
polls-open = Open the poll
polls-open-title = Open this poll?
polls-open-text = From this press on nobody can change anything about it: neither the question nor an option, a picture, the order, the closing time or who reads the totals. It cannot be removed either, only withdrawn for a reason that everybody reads.
polls-open-back = Back to the draft
polls-state-draft = Draft
polls-state-open = Open
polls-state-closed = Closed
polls-state-withdrawn = Withdrawn
# $moment (String) - a day and time
polls-until = Until { $moment }
# $moment (String) - a day and time
polls-closed-at = Closed: { $moment }
# $moment (String) - a day and time
polls-withdrawn-at = Withdrawn: { $moment }
polls-withdrawn-because = This poll is withdrawn. Staff say why:
polls-vote-title = Your vote
polls-choose = Choose one
polls-vote = Vote
polls-change = Change my vote
polls-take-back = Withdraw my vote
polls-yours = your vote
# $option (String) - what could be chosen
# $votes (String) - such as 12 votes
polls-told = { $option }: { $votes }
polls-confirm-soon = You have not confirmed your address yet. You can vote now: your vote counts once you confirm, if the poll is still open then.
polls-waits = Your vote is kept and does not count yet: confirm your address before the poll closes.
polls-apart = Your vote is kept and counted apart until staff have looked, or the poll closes. What there is to know of it stands beside your votes.
polls-results = Result
polls-so-far = So far
# $count (Number) - how many voted
# $shown (String) - the same number as people write it
polls-turnout = { $count ->
    [one] { $shown } person voted
   *[other] { $shown } people voted
}
polls-column-place = No.
polls-column-option = Option
polls-column-votes = Votes
polls-column-share = Share
# $percent (String) - a whole number
polls-share = { $percent }%
polls-won = The option with the most votes won.
polls-tied = Several had as many votes. As said beforehand, the one that stands first won.
polls-nobody = Nobody voted.
polls-winner = won
polls-being-sealed = The time is over. The result stands here in a moment.
polls-hidden-until = What was counted until then is told at the closing time, as it was to be.
polls-rules = What holds for this poll
polls-rule-one = Each person has one vote, and so has each mailbox.
polls-rule-change = You can change or withdraw your vote until the poll closes.
polls-rule-hidden = Nobody reads any totals before it closes, staff included.
polls-rule-running = Everybody reads the totals while it runs.
polls-rule-secret = Nobody reads who chose what.
polls-rule-tie = Of options with as many votes the one that stands first wins.
polls-rule-fixed = From the opening on nothing of it changes. It is never removed, and withdrawn only for a reason that everybody reads; the totals stay.
polls-seal = How this result is sealed
polls-seal-text = The fingerprint is made of the question, the options, the totals and the fingerprint of the result before this one. Whoever changed one of them later would have to change all that came after.
polls-seal-number = Number
polls-seal-at = Sealed
polls-seal-hash = Fingerprint
polls-seal-previous = Fingerprint before it
polls-withdraw = Withdraw
polls-withdraw-title = Withdraw this poll
polls-withdraw-text = Nobody votes any more, and everybody reads why. What was counted stays. This cannot be taken back.
polls-reason-hint = Everybody reads it, and it cannot be changed. At most 1,000 characters.
polls-flash-drafted = The draft is saved. Only staff see it.
polls-flash-discarded = The draft is gone.
polls-flash-opened = The poll is open. Fans can vote now.
polls-flash-withdrawn = The poll is withdrawn, and everybody reads why.
polls-flash-voted = Your vote in the poll counts.
polls-flash-waits = Your vote in the poll is kept. It counts once you confirm your address, if the poll is open still.
polls-flash-taken-back = Your vote in the poll is withdrawn. It counts no more.
polls-refused-closed = This poll is closed. No votes are taken any more.
polls-refused-withdrawn = This poll is withdrawn.
polls-refused-fixed = This poll was opened. From then on nothing of it changes.
polls-refused-not-opened = This poll is a draft. Throw it away instead.
polls-refused-mailbox = Another account with your mailbox has voted in this poll.
polls-refused-enough-drafts = There are fifty drafts already. Throw one away first.
polls-refused-enough-open = Thirty polls are open already. Wait until one is closed.
polls-refused-choose = Choose one of the options.
polls-refused-too-few = Enter two options at least.
polls-refused-too-many = A poll has twelve options at most.
polls-refused-twice = An option is there twice.
polls-refused-not-a-time = Enter a time such as 17:00.
polls-refused-too-soon = A poll is open for an hour at least. Choose a later closing time.
polls-refused-too-far = Choose a day from today on, at most 60 days ahead.
polls-refused-one-picture = An option has one picture. Choose one file.
# $question (String) - what the poll asks
polls-inbox = The result of a poll you voted in: { $question }
polls-audit-drafted = Drafted a poll
polls-audit-pictured = Pictured an option of a poll
polls-audit-discarded = Threw the draft of a poll away
polls-audit-opened = Opened a poll
polls-audit-withdrawn = Withdrew a poll
polls-act-stays = A poll that was opened stays as it is, and a withdrawal is for good.
polls-act-discarded = A draft that was thrown away is gone. What it said is in the log.
