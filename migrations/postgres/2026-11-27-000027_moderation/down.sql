ALTER TABLE release_items DROP COLUMN withheld;
DROP TABLE moderations;
