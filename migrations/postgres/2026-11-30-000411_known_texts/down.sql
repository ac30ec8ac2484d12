ALTER TABLE release_texts DROP COLUMN known_made_from;
ALTER TABLE release_texts DROP COLUMN known_revision;
ALTER TABLE release_texts DROP COLUMN known_issues;
