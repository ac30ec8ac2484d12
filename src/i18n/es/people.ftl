people-staff = Equipo
people-staff-named = { $name } (equipo)
people-former = un antiguo miembro
