ALTER TABLE releases DROP COLUMN planned_at;
