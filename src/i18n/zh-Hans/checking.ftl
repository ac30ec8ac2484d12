checking-complaint = 仍是用户反馈问题时的原话。现在能做什么了？
checking-filler = 没有说明具体内容。到底改善了什么？
checking-fault = 只说了哪里坏了。现在能做什么了？
