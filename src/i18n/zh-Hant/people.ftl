people-staff = 團隊
people-staff-named = { $name }（團隊）
people-former = 一位已離開的會員
