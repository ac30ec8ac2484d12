people-staff = Equipo
people-staff-named = { $name } (equipo)
