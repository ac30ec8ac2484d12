checking-complaint = It is still worded as the bug was reported. What works now?
checking-filler = It names nothing. What exactly became better?
checking-fault = It tells what was broken. What works now?
