DROP TRIGGER staff_acts_remain ON staff_acts;
DROP TRIGGER staff_acts_stay ON staff_acts;
CREATE TRIGGER staff_acts_stay BEFORE UPDATE OR DELETE ON staff_acts FOR EACH ROW EXECUTE FUNCTION staff_acts_stay();
DROP TABLE suppressed;
