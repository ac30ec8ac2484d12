people-staff = Staff
# $name (String) - the name of somebody of the staff
people-staff-named = { $name } (staff)
people-former = a former member
