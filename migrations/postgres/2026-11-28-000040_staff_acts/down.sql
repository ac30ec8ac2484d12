DROP TABLE staff_acts;
DROP FUNCTION staff_acts_stay;
