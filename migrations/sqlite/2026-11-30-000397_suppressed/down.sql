DROP TRIGGER staff_acts_stay;
CREATE TRIGGER staff_acts_stay BEFORE UPDATE ON staff_acts BEGIN SELECT RAISE(ABORT, 'what staff did is not changed'); END;
DROP TABLE suppressed;
