ALTER TABLE release_texts DROP COLUMN made_from;
ALTER TABLE item_texts DROP COLUMN made_from;
