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
