checking-complaint = 仍是回報問題時的原話。現在能做什麼了？
checking-filler = 沒有說明具體內容。到底改善了什麼？
checking-fault = 只說了哪裡壞了。現在能做什麼了？
