-- What a release says of its known issues in other languages than the one of its notes: the words, how often they were changed,
-- and a digest of the original from which they were made, as for the paragraph at its head.
ALTER TABLE release_texts ADD COLUMN known_issues TEXT NOT NULL DEFAULT '';
ALTER TABLE release_texts ADD COLUMN known_revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE release_texts ADD COLUMN known_made_from TEXT NOT NULL DEFAULT '';
