people-staff = 团队
people-staff-named = { $name }（团队）
people-former = 一位已注销的用户
