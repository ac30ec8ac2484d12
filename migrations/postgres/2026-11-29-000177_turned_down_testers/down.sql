DELETE FROM testers WHERE standing = 'turned_down';
ALTER TABLE testers DROP CONSTRAINT testers_standing_check;
ALTER TABLE testers ADD CONSTRAINT testers_standing_check CHECK (standing IN ('asked', 'invited', 'joined'));
