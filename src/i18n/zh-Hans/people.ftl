people-staff = 团队
people-staff-named = { $name }（团队）
