confirming-title = Dónde ocurre
confirming-button = A mí también me pasa
confirming-other = Otro dispositivo o compilación
confirming-people = { $count ->
    [one] Le pasa a { $shown } persona
   *[other] Les pasa a { $shown } personas
}
confirming-yours = A ti también te pasa.
confirming-take-back = Retirarlo
confirming-count = Personas
confirming-other-devices = Otros dispositivos
confirming-other-builds = Otras compilaciones
confirming-no-build = Compilación sin indicar
confirming-which = ¿Qué dispositivo es?
confirming-change = Cambiar dispositivo o compilación
