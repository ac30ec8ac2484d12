clusters-title = Votes that came together
clusters-text = Votes from new accounts of one network, at least five within an hour, which are their first ones, and at least half of the first votes that new accounts cast there in that time. Of accounts whose votes wait or are left out, every further vote is looked at, whatever else they do. They are counted apart until you have looked. An office, a classroom and a family look like this, too: whatever nobody decides counts by itself after a week.
clusters-none = No votes wait to be looked at.
clusters-decided = Decided
# $counted (String) - how many clusters were counted after all
# $all (String) - how many were decided
clusters-rate = Counted after all: { $counted } of { $all }. So often the votes were taken for something that they were not, or nobody looked.
# $votes (Number) - how many votes
# $count (String) - the same, as it is written
clusters-votes = { $votes ->
    [one] { $count } vote
   *[other] { $count } votes
}
# $people (Number) - how many people
# $count (String) - the same, as it is written
clusters-asked = { $people ->
    [one] { $count } person asks for another look
   *[other] { $count } people ask for another look
}
# $moment (String) - day and hour
clusters-counts-at = Count by themselves on { $moment }
clusters-were-left-out = Left out
clusters-were-counted = Counted by staff
clusters-ran-out = Counted by themselves
clusters-were-withdrawn = The poll was withdrawn, nothing was counted
clusters-why = These accounts signed up within a day from one network, have cast their first vote here within one hour, and have written nothing. From which network is not known any more.
clusters-why-again = Votes of these accounts were set apart before. As long as those do not count, their other votes are compared, too, and here they have voted within one hour of each other.
clusters-elsewhere = Where else several of them have voted lately
# $people (Number) - how many people, two at least
# $count (String) - the same, as it is written
clusters-elsewhere-people = { $people ->
    [one] { $count } of these accounts
   *[other] { $count } of these accounts
}
clusters-said = What staff said:
clusters-people = Whose votes they are
# $people (Number) - how many people
# $count (String) - the same, as it is written
clusters-others = { $people ->
    [one] and { $count } other person
   *[other] and { $count } others
}
clusters-reason-hint = Needed to leave the votes out. Those whose votes they are read it. At most 500 characters.
clusters-count = Count them
clusters-leave-out = Leave them out
clusters-own = A vote of yours is counted apart
# $moment (String) - day and hour
clusters-own-waiting = It came together with others from new accounts of one network that had voted for nothing before, so staff look at it first. That happens to colleagues, classes and families, too. If nobody decides, it counts by itself on { $moment }, as of the moment at which you cast it.
# $moment (String) - day and hour
clusters-own-again = Votes of yours are counted apart already, and this one came together with others from the same accounts, so staff look at it first. If nobody decides, it counts by itself on { $moment }, as of the moment at which you cast it.
clusters-own-left-out = Staff have looked and left it out, with others that came together with it.
clusters-own-asked = You have asked for another look.
clusters-own-final = Staff have looked twice, and this is their answer.
clusters-own-over = The poll is over, so nothing about this vote changes any more.
clusters-to-post = To the post
clusters-to-poll = To the poll
clusters-ask = Ask for another look
clusters-flash-counted = The votes count, as of the moments at which they were cast.
clusters-flash-left-out = The votes are left out. Those whose votes they are read why.
clusters-flash-asked = Staff look once more. Until then your vote waits.
clusters-refused-decided = Somebody has decided about these votes already, their week is over, or the poll is closed.
clusters-refused-not-apart = No vote of yours is counted apart.
clusters-refused-enough = Staff have looked at these votes twice, and this is their answer.
clusters-act-stays = These votes count, and everybody has seen the number.
