voting-voted = Gestemd
voting-cast = Stem op “{ $title }”
voting-withdraw = Trek je stem op “{ $title }” in
