-- The language people wrote each text in, as a BCP 47 tag such as zh-Hans; empty where nobody knows, which is what
-- lang="" says in HTML. Of a post its title and body, of a decision its note, of a release its summary and known issues.
ALTER TABLE posts ADD COLUMN lang TEXT NOT NULL DEFAULT '';
ALTER TABLE comments ADD COLUMN lang TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN lang TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN notes_lang TEXT NOT NULL DEFAULT '';
ALTER TABLE release_items ADD COLUMN lang TEXT NOT NULL DEFAULT '';
