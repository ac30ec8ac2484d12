people-staff = Équipe
people-staff-named = { $name } (équipe)
