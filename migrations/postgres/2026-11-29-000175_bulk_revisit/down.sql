ALTER TABLE bulks DROP COLUMN revisit_at;
