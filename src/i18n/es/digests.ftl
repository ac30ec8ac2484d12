digests-subject-shipped = Tu petición ya está en la ROM: { $title }
digests-subject-fixed = Corregido gracias a tu aviso: { $title }
digests-subject-voted-one = Lo votaste y ya está en la ROM: { $title }
digests-subject-voted = Versión { $version }: { $voted ->
    [one] ha salido { $voted } cambio con tu voto
   *[other] han salido { $voted } cambios con tu voto
}
digests-subject-theirs = Versión { $version }: { $theirs ->
    [one] ha salido { $theirs } aporte tuyo
   *[other] han salido { $theirs } aportes tuyos
}
digests-subject-both = Versión { $version }: { $theirs ->
    [one] ha salido { $theirs } aporte tuyo
   *[other] han salido { $theirs } aportes tuyos
} y { $voted ->
    [one] { $voted } más con tu voto
   *[other] { $voted } más con tu voto
}
digests-subject-tried-one = Ayudaste y ya está en la ROM: { $title }
digests-subject-tried = Versión { $version }: { $tried ->
    [one] ha salido { $tried } cambio con tu ayuda
   *[other] han salido { $tried } cambios con tu ayuda
}
digests-subject-tried-both = Versión { $version }: { $theirs ->
    [one] ha salido { $theirs } aporte tuyo
   *[other] han salido { $theirs } aportes tuyos
} y { $tried ->
    [one] { $tried } más con tu ayuda
   *[other] { $tried } más con tu ayuda
}
digests-intro = La versión { $version } ya ha salido en { $site }, y una parte es tuya.
digests-hello = Hola, { $name }:
digests-stood = { $others ->
    [one] { $shown } persona más te apoyó.
   *[other] { $shown } personas más te apoyaron.
}
digests-share = Compártelo con tu nombre
digests-theirs = Lo pediste y ya está en la ROM:
digests-voted = Lo votaste y ya está en la ROM:
digests-tried = Lo probaste, lo confirmaste o lo votaste, y ya está en la ROM:
digests-more = { $more ->
    [one] Y { $more } más en la página de la versión.
   *[other] Y { $more } más en la página de la versión.
}
digests-whole = La versión completa
digests-why = { $site } te envía esto porque esta versión incluye algo que pediste o votaste.
digests-why-tried = { $site } te envía esto porque esta versión incluye algo que pediste, probaste, confirmaste o votaste.
digests-rate = Recibes como máximo un correo de este tipo por semana.
digests-unsubscribe = Darme de baja
digests-settings = Qué te enviamos por correo
digests-report = ¿Qué tal? Responde con cuatro toques
