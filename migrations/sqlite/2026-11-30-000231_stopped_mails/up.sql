-- A release of which staff stopped the mails before the first was promised, until they have them sent.
CREATE TABLE stopped_mails (
    release_id INTEGER NOT NULL PRIMARY KEY REFERENCES releases (id),
    by_id INTEGER NOT NULL REFERENCES users (id),
    stopped_at TEXT NOT NULL
) STRICT;
CREATE INDEX stopped_mails_by_id ON stopped_mails (by_id);
