-- Somebody is to have a digest that is not written yet: a million of these are short rows, and only the next ones get words.
ALTER TABLE digests ADD COLUMN waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1));
-- With the column that is always true in it, so that SQLite, which counts what is compared, takes it and not the key.
CREATE INDEX digests_waiting ON digests (release_id, waits, user_id) WHERE waits;
