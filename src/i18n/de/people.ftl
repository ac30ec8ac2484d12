people-staff = Team
people-staff-named = { $name } (Team)
people-former = ein ehemaliges Mitglied
