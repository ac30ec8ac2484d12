-- Somebody is to have a digest that is not written yet: a million of these are short rows, and only the next ones get words.
ALTER TABLE digests ADD COLUMN waits BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX digests_waiting ON digests (release_id, user_id) WHERE waits;
