clusters-title = Gemeinsam eingetroffene Stimmen
clusters-text = Stimmen von neuen Konten desselben Netzes, mindestens fünf in einer Stunde, jede die erste ihres Kontos, und mindestens die Hälfte der ersten Stimmen, die neue Konten dort in dieser Zeit abgegeben haben. Von Konten, deren Stimmen warten oder nicht mitzählen, wird jede weitere Stimme angesehen, was sie auch sonst tun. Sie zählen gesondert, bis ihr nachgesehen habt. Auch ein Büro, eine Klasse oder eine Familie sieht so aus: Was niemand entscheidet, zählt nach einer Woche von selbst.
clusters-none = Keine Stimmen warten darauf, angesehen zu werden.
clusters-decided = Entschieden
clusters-rate = Doch gezählt: { $counted } von { $all }. So oft wurden Stimmen für etwas gehalten, das sie nicht waren, oder niemand hat nachgesehen.
clusters-votes = { $votes ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}
clusters-asked = { $people ->
    [one] { $count } Person bittet um einen weiteren Blick
   *[other] { $count } Personen bitten um einen weiteren Blick
}
clusters-counts-at = Zählen von selbst am { $moment }
clusters-were-left-out = Nicht mitgezählt
clusters-were-counted = Vom Team gezählt
clusters-ran-out = Von selbst gezählt
clusters-were-withdrawn = Die Umfrage wurde zurückgezogen, nichts wurde gezählt
clusters-why = Diese Konten wurden innerhalb eines Tages aus einem Netz eröffnet, haben innerhalb einer Stunde hier ihre erste Stimme abgegeben und nichts geschrieben. Aus welchem Netz, ist nicht mehr bekannt.
clusters-why-again = Stimmen dieser Konten wurden schon einmal gesondert gezählt. Solange jene nicht mitzählen, werden auch ihre anderen verglichen, und hier haben sie innerhalb einer Stunde gestimmt.
clusters-elsewhere = Wofür mehrere von ihnen zuletzt noch gestimmt haben
clusters-elsewhere-people = { $people ->
    [one] { $count } dieser Konten
   *[other] { $count } dieser Konten
}
clusters-said = Das Team sagt dazu:
clusters-people = Wessen Stimmen es sind
clusters-others = { $people ->
    [one] und { $count } weitere Person
   *[other] und { $count } weitere Personen
}
clusters-reason-hint = Nötig, um die Stimmen nicht mitzuzählen. Wessen Stimmen es sind, liest ihn. Höchstens 500 Zeichen.
clusters-count = Zählen
clusters-leave-out = Nicht mitzählen
clusters-own = Eine Stimme von dir zählt gesondert
clusters-own-waiting = Sie kam zusammen mit anderen von neuen Konten desselben Netzes, die davor für nichts gestimmt hatten, darum sieht das Team erst nach. Das passiert auch in Büros, Klassen und Familien. Entscheidet niemand, zählt sie am { $moment } von selbst, mit dem Zeitpunkt, zu dem du sie abgegeben hast.
clusters-own-again = Stimmen von dir zählen schon gesondert, und diese kam zusammen mit anderen derselben Konten, darum sieht das Team erst nach. Entscheidet niemand, zählt sie am { $moment } von selbst, mit dem Zeitpunkt, zu dem du sie abgegeben hast.
clusters-own-left-out = Das Team hat nachgesehen und sie nicht mitgezählt, ebenso wie andere, die mit ihr kamen.
clusters-own-asked = Du hast um einen weiteren Blick gebeten.
clusters-own-final = Das Team hat zweimal nachgesehen, und das ist seine Antwort.
clusters-own-over = Die Umfrage ist vorbei, darum ändert sich an dieser Stimme nichts mehr.
clusters-to-post = Zum Beitrag
clusters-to-poll = Zur Umfrage
clusters-ask = Um einen weiteren Blick bitten
clusters-flash-counted = Die Stimmen zählen, mit den Zeitpunkten, zu denen sie abgegeben wurden.
clusters-flash-left-out = Die Stimmen zählen nicht mit. Wessen Stimmen es sind, liest, warum.
clusters-flash-asked = Das Team sieht noch einmal nach. Bis dahin wartet deine Stimme.
clusters-refused-decided = Über diese Stimmen hat schon jemand entschieden, ihre Woche ist um, oder die Umfrage ist geschlossen.
clusters-refused-not-apart = Keine Stimme von dir zählt gesondert.
clusters-refused-enough = Das Team hat diese Stimmen zweimal angesehen, und das ist seine Antwort.
clusters-act-stays = Diese Stimmen zählen, und alle haben die Zahl gesehen.
