asking-link = Ask fans
asking-title = Staff ask you
asking-open-to-you = A question to you is open
asking-of-merged = Asked about a post that was merged into this one:
asking-draft-title = Ask fans
asking-draft-text = Ask before work starts. What you write is a draft at first: look at it on the post, add pictures to its options, and open it there. Once it is open its words stay as they are, and whoever follows the post gets one mail.
asking-question = Question
asking-question-hint = What is not decided yet? Two or three sentences.
asking-options = Options, one a line
asking-options-hint = From two to six. Each can have pictures, which you add on the post.
asking-days = Days to answer
# $most (String) - for how many days at most
asking-days-hint = From 1 to { $most }. It closes by itself then, or when work on the post starts.
asking-save = Save the draft
asking-choose = Choose one
asking-answer = Send my choice
asking-answer-other = Change my choice
asking-take-back = Take my choice back
asking-after = You see what others chose once you have chosen, or when it is closed.
asking-confirm-first = Confirm your address first, then you can choose.
# $moment (String) - a day and a time
asking-until = Open until { $moment }
# $people (String) - how many chose it
# $total (String) - how many have answered
asking-people-of = { $people } of { $total }
# $answers (Number) - how many have answered
# $shown (String) - the same, as it is written
asking-answers = { $answers ->
    [one] { $shown } answer
   *[other] { $shown } answers
}
asking-is-draft = Draft: only staff see this.
asking-yours = your choice
asking-chosen = Chosen
asking-withdrawn = Withdrawn
asking-withdrawn-because = Staff withdrew this question:
asking-concluded = What staff do:
asking-not-concluded = Closed. Staff have not said yet what comes of it.
asking-open = Open to fans
asking-change = Change the draft
asking-discard = Throw the draft away
asking-close = Close now
asking-withdraw = Withdraw
asking-open-again = Open again
asking-conclude = Say what comes of it
asking-conclude-again = Change what comes of it
asking-conclusion-take-back = Take back what comes of it
asking-withdraw-title = Withdraw this question
asking-withdraw-text = Nobody can answer any more. What was answered stays, and everybody reads why.
asking-reason-hint = Everybody reads it on the post.
asking-conclusion-title = What comes of it?
asking-will = What staff will do
asking-none-of-them = None of these, or something else
asking-conclusion = In your words
asking-conclusion-hint = Everybody reads it on the post, beside how many chose what, and whoever answered gets one mail.
# $title (String) - the title of the post
asking-mail-subject = Staff ask about: { $title }
# $question (String) - what is asked
asking-mail = Before work on this starts, staff ask you: { $question }
# $title (String) - the title of the post
asking-mail-concluded-subject = What comes of the question: { $title }
asking-mail-concluded = Staff asked you about this, you answered, and this is what comes of it:
# $option (String) - what they chose of what could be chosen
asking-mail-concluded-chosen = Staff asked you about this, and you answered. What they will do: { $option }
# $site (String) - the name of the site
asking-mail-concluded-why = You get this because you answered a question of staff at { $site }.
