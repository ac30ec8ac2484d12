people-staff = Team
people-staff-named = { $name } (team)
people-former = een voormalig lid
