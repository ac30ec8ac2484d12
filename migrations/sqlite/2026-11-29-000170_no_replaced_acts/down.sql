DROP TRIGGER staff_acts_once;
