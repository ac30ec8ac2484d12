people-staff = 團隊
people-staff-named = { $name }（團隊）
