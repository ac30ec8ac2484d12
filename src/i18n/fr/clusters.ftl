clusters-title = Votes arrivés ensemble
clusters-text = Votes de nouveaux comptes d’un même réseau, au moins cinq en une heure, chacun le premier de son compte, et au moins la moitié des premiers votes que de nouveaux comptes y ont donnés dans ce temps. Des comptes dont les votes attendent ou sont écartés, chaque autre vote est regardé, quoi qu’ils fassent d’autre. Ils sont comptés à part jusqu’à ce que vous les ayez regardés. Un bureau, une classe et une famille donnent la même image : ce que personne ne décide compte de soi-même au bout d’une semaine.
clusters-none = Aucun vote n’attend d’être regardé.
clusters-decided = Décidés
clusters-rate = Comptés finalement : { $counted } sur { $all }. C’est le nombre de fois où des votes ont été pris pour ce qu’ils n’étaient pas, ou que personne n’a regardés.
clusters-votes = { $votes ->
    [one] { $count } vote
   *[other] { $count } votes
}
clusters-asked = { $people ->
    [one] { $count } personne demande un nouveau regard
   *[other] { $count } personnes demandent un nouveau regard
}
clusters-counts-at = Comptent d’eux-mêmes le { $moment }
clusters-were-left-out = Écartés
clusters-were-counted = Comptés par l’équipe
clusters-ran-out = Comptés d’eux-mêmes
clusters-were-withdrawn = Le sondage a été retiré, rien n’a été compté
clusters-why = Ces comptes ont été ouverts le même jour depuis un même réseau, ont donné ici leur premier vote en moins d’une heure, et n’ont rien écrit. De quel réseau, on ne le sait plus.
clusters-why-again = Des votes de ces comptes ont déjà été comptés à part. Tant que ceux-là ne comptent pas, leurs autres votes sont comparés aussi, et ils ont voté ici en moins d’une heure.
clusters-elsewhere = Pour quoi d’autre plusieurs d’entre eux ont voté récemment
clusters-elsewhere-people = { $people ->
    [one] { $count } de ces comptes
   *[other] { $count } de ces comptes
}
clusters-said = Ce que dit l’équipe :
clusters-people = De qui sont ces votes
clusters-others = { $people ->
    [one] et { $count } autre personne
   *[other] et { $count } autres personnes
}
clusters-reason-hint = Nécessaire pour écarter les votes. Les personnes qui ont voté la lisent. 500 caractères au plus.
clusters-count = Les compter
clusters-leave-out = Les écarter
clusters-own = Un de vos votes est compté à part
clusters-own-waiting = Il est arrivé avec d’autres, de nouveaux comptes d’un même réseau qui n’avaient encore voté pour rien : l’équipe le regarde donc d’abord. Cela arrive aussi aux bureaux, aux classes et aux familles. Si personne ne décide, il comptera de lui-même le { $moment }, à la date où vous l’avez émis.
clusters-own-again = Des votes de vous sont déjà comptés à part, et celui-ci est arrivé avec d’autres des mêmes comptes : l’équipe le regarde donc d’abord. Si personne ne décide, il comptera de lui-même le { $moment }, à la date où vous l’avez émis.
clusters-own-left-out = L’équipe l’a regardé et écarté, comme les autres arrivés avec lui.
clusters-own-asked = Vous avez demandé un nouveau regard.
clusters-own-final = L’équipe a regardé deux fois, et c’est sa réponse.
clusters-own-over = Le sondage est terminé : rien ne change plus à ce vote.
clusters-to-post = Vers le sujet
clusters-to-poll = Vers le sondage
clusters-ask = Demander un nouveau regard
clusters-flash-counted = Les votes comptent, aux dates où ils ont été émis.
clusters-flash-left-out = Les votes sont écartés. Les personnes qui ont voté lisent pourquoi.
clusters-flash-asked = L’équipe regarde encore une fois. D’ici là, votre vote attend.
clusters-refused-decided = Quelqu’un a déjà décidé de ces votes, leur semaine est passée, ou le sondage est fermé.
clusters-refused-not-apart = Aucun de vos votes n’est compté à part.
clusters-refused-enough = L’équipe a regardé ces votes deux fois, et c’est sa réponse.
clusters-act-stays = Ces votes comptent, et tout le monde a vu le nombre.
