people-staff = Équipe
people-staff-named = { $name } (équipe)
people-former = un ancien membre
