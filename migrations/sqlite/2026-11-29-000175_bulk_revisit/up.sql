-- The day on which posts that are declined together are looked at again, if one was named.
ALTER TABLE bulks ADD COLUMN revisit_at TEXT;
