people-staff = Team
people-staff-named = { $name } (Team)
