-- A digest of the words from which a text was made, so that it is known once these say something else. Of earlier texts it is
-- not known: nobody wrote it down.
ALTER TABLE item_texts ADD COLUMN made_from TEXT NOT NULL DEFAULT '';
ALTER TABLE release_texts ADD COLUMN made_from TEXT NOT NULL DEFAULT '';
