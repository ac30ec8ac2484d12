### Words of the database shown to people, used by every room.

status-open = Abierto
status-under-review = En revisión
status-planned = Previsto
status-in-progress = En desarrollo
status-ready = Listo para el viernes
status-shipped = Publicado
status-declined = Descartado
status-duplicate = Duplicado

kind-request = Petición
kind-bug = Error

change-new = Nuevo
change-improved = Mejorado
change-fixed = Corregido

role-reported = lo planteó
role-seconded = lo secundó
role-tested = lo probó
role-confirmed = lo confirmó
role-voted = lo votó
role-reported-count = { $count ->
    [one] { $shown } planteada
   *[other] { $shown } planteadas
}
role-seconded-count = { $count ->
    [one] { $shown } secundada
   *[other] { $shown } secundadas
}
role-tested-count = { $count ->
    [one] { $shown } probada
   *[other] { $shown } probadas
}
role-confirmed-count = { $count ->
    [one] { $shown } confirmada
   *[other] { $shown } confirmadas
}
role-voted-count = { $count ->
    [one] { $shown } votada
   *[other] { $shown } votadas
}

votes = { $count ->
    [one] { $shown } voto
   *[other] { $shown } votos
}
comments = { $count ->
    [one] { $shown } comentario
   *[other] { $shown } comentarios
}

moment-in-zone = { $said } { $zone }
number-of-many = { $shown } de

words-beside = { $first } · { $then }
