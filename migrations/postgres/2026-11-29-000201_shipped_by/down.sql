DROP INDEX decisions_release;
ALTER TABLE decisions DROP COLUMN release_id;
