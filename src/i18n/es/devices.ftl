devices-title = Dispositivos
devices-text = En qué funciona la ROM. Los fans nombran su dispositivo en un error, y todo lo suyo se encuentra por él.
devices-find = Buscar un dispositivo
devices-empty = Aún no hay dispositivos. Añade uno o importa un catálogo.
devices-none = Ningún dispositivo se llama así.
devices-add = Añadir un dispositivo
devices-button = Añadir el dispositivo
devices-codename = Nombre en clave
devices-codename-hint = Como en la huella de una compilación, por ejemplo mandarin. Aparece en las direcciones.
devices-names = Nombres
devices-names-hint = Primero el de la caja, los demás tras punto y coma.
devices-region = Región
devices-region-hint = Dónde se vende, como CN, EU o Global. Déjalo vacío si da igual.
devices-retire-text = Después ya no se propondrá. Lo que trata de él se queda. Puedes recuperarlo.
devices-retired-text = No se propone a nadie.
devices-import-title = Importar dispositivos
devices-import-csv = Catálogo, como valores separados por comas
devices-import-hint = La primera línea nombra las columnas; los nombres se separan con punto y coma. Un nombre en clave conocido se cambia. No se elimina nada.
devices-import-file = Abrir un archivo
devices-import-try = Comprobar
devices-import-button = Importar
devices-import-plan = Lo que haría la importación
devices-import-new = { $count ->
    [one] Se añadiría { $shown } dispositivo
   *[other] Se añadirían { $shown } dispositivos
}
devices-import-changed = { $count ->
    [one] Se cambiaría { $shown }
   *[other] Se cambiarían { $shown }
}
devices-import-same = { $count ->
    [one] { $shown } queda igual
   *[other] { $shown } quedan igual
}
devices-import-changes = Ver los cambios
devices-import-faults = No se importó nada. Corrige antes estas líneas.
devices-import-line = Línea
devices-import-wrong = Qué está mal
devices-fault-no-column = No hay ninguna columna «{ $column }».
devices-fault-unreadable = No se puede leer como valores separados por comas.
devices-fault-value = { $column }: { $problem }
devices-fault-line = Ninguna línea de productos se llama «{ $line }».
devices-fault-twice = Este nombre en clave ya está en la línea { $line }.
devices-fault-too-many = Un sitio puede conocer { $most } dispositivos como máximo.
devices-own-title = Tus dispositivos
devices-own-text = Los formularios empiezan con el dispositivo que nombraste por última vez. Nadie más ve esta lista.
devices-own-empty = Aún ninguno. El dispositivo que nombres en un aporte se recuerda aquí.
devices-own-forget = Olvidar
devices-own-forget-which = Olvidar { $device }
devices-own-add = Añadir un dispositivo tuyo
devices-own-button = Recordarlo
devices-option = { $name } · { $codename }
devices-fault-quote = Aquí no se cierra una comilla, así que no se leyó nada de lo que sigue.
devices-fault-not-read = Desde esta línea no se leyó nada.
devices-fault-columns = Valores: { $values }, columnas: { $names }. Debería haber tantos como columnas.
devices-own-find = Lo que pasa en { $device }
devices-imported-new = { $count ->
    [one] Se añadió { $shown } dispositivo.
   *[other] Se añadieron { $shown } dispositivos.
}
devices-imported-changed = { $count ->
    [one] Se cambió { $shown }.
   *[other] Se cambiaron { $shown }.
}
