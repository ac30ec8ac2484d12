-- A row that takes the place of another one fires no trigger of what is removed: nobody writes an act under a number that is
-- taken.
CREATE TRIGGER staff_acts_once BEFORE INSERT ON staff_acts WHEN EXISTS (SELECT 1 FROM staff_acts WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'what staff did is not replaced'); END;
