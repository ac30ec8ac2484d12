ALTER TABLE release_items DROP COLUMN lang;
ALTER TABLE releases DROP COLUMN notes_lang;
ALTER TABLE decisions DROP COLUMN lang;
ALTER TABLE comments DROP COLUMN lang;
ALTER TABLE posts DROP COLUMN lang;
