archive-title = Archivo
archive-search = Buscar en los cambios
archive-year = Año
archive-years-all = Todos los años
archive-weeks = Las semanas de { $year }
archive-out = { $count ->
    [one] { $shown } versión
   *[other] { $shown } versiones
}
archive-late = { $count ->
    [one] { $shown } más tarde de lo previsto
   *[other] { $shown } más tarde de lo previsto
}
archive-skipped = { $count ->
    [one] { $shown } semana sin versión
   *[other] { $shown } semanas sin versión
}
archive-chain-key = Cada barra es una versión; media barra es una que salió más tarde de lo previsto, y un hueco es una semana sin versión.
archive-none = No se encontró ningún cambio
archive-none-text = Aquí solo se encuentra lo que ya ha salido. Lo que se pide y lo previsto está en el foro.
archive-none-in-year = Ninguna semana terminó en este año.
archive-cut = No se ha buscado en todo. Con menos palabras o más raras encontrarás más.
archive-not-yet = Aún no se ha publicado. En el foro se pide esto:
archive-on-the-board = Buscar en el foro
archive-answer = El más reciente salió en { $version } el { $day }.
archive-recalled-ready = No está disponible: la versión se retiró, y esto está listo para { $version }.
archive-recalled = No está disponible: { $version } se retiró.

how-title = Cómo funciona
how-lead = La gente dice lo que quiere, el equipo responde y cada semana una versión nombra a quienes contribuyeron a ella. Este es el camino de una petición, paso a paso.
how-example = Una petición real como ejemplo
how-release = Versión { $version }
how-so-far = Hasta ahora
how-ask = Alguien pide algo
how-ask-text = Quien tenga una cuenta puede enviar una petición o un error. Mientras escribe, ve aportes parecidos, para que los votos se junten.
how-ask-then = { $name } lo pidió el { $day }.
how-vote = La gente vota
how-vote-text = Cada persona tiene un voto por aporte y puede retirarlo. Lo que más gente quiere esta semana aparece primero.
how-vote-then = { $count ->
    [one] { $shown } persona votó por ello.
   *[other] { $shown } personas votaron por ello.
}
how-answer = El equipo responde
how-answer-text = Todas las respuestas son públicas. Si algo se rechaza, se dice por qué, y se puede seguir hablando de ello.
how-answer-then = La primera respuesta llegó el { $day }.
how-build = Se desarrolla
how-build-text = Cualquiera puede ver qué está previsto, qué está en curso y qué está listo.
how-build-then = Se terminó el { $day }.
how-freeze = La versión se congela
how-freeze-text = Lo que está listo para entonces entra en la versión de esta semana. Lo que llega después espera a la siguiente.
how-freeze-then = Estaba en la versión cuando se congeló el { $day }.
how-ship = La versión sale
how-ship-text = Cada cambio lleva a los aportes de los que nació. Una semana en la que no se terminó nada no tiene versión, y se dice.
how-ship-then = Salió en { $version } el { $day }.
how-thank = Se nombra a todas las personas
how-thank-text = Quien lo pidió, quien pidió lo mismo y quien lo probó, lo confirmó o lo votó figura en el cambio, salvo que oculte su nombre.
how-thank-then = { $count ->
    [one] { $shown } persona contribuyó a este cambio.
   *[other] { $shown } personas contribuyeron a este cambio.
}
how-mail = Un solo correo
how-mail-text = Quien contribuyó a algo recibe un correo esa semana con lo suyo. Un clic pone fin a estos correos.
how-press = Para la prensa
how-contact = Contacto: { $contact }
how-licence = Imágenes y textos de esta página: { $licence }
how-choose = De quién se cuenta el camino
how-post = Número del aporte
how-post-hint = Una propuesta publicada. Vacío para la más reciente con más votos.

archive-qr-said = Un código QR con la dirección de la página para teléfonos que tienen esta versión
archive-qr = Escanéalo con un teléfono que tenga esta versión.
