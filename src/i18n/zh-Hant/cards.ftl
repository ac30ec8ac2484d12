cards-link = 本頁連結
cards-copy = 複製連結
