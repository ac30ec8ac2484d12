cards-link = 本页链接
cards-copy = 复制链接
