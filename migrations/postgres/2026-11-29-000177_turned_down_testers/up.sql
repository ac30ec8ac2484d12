-- Whoever was turned down does not ask again for a while.
ALTER TABLE testers DROP CONSTRAINT testers_standing_check;
ALTER TABLE testers ADD CONSTRAINT testers_standing_check CHECK (standing IN ('asked', 'invited', 'joined', 'turned_down'));
