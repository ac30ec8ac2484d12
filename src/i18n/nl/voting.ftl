voting-vote = Stemmen
voting-voted = Gestemd
voting-held = Wacht
voting-held-same-mailbox = Je stem is bewaard. Een ander account met dezelfde mailbox heeft hier al gestemd, en één mailbox heeft één stem.
voting-cast = Stem op “{ $title }”
voting-withdraw = Trek je stem op “{ $title }” in
