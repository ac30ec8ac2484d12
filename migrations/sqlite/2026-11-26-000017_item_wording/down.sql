ALTER TABLE release_items RENAME COLUMN wording TO line;
