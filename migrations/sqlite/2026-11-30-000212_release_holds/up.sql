-- A release that waits although it is approved and due, until staff let it go on.
CREATE TABLE release_holds (
    release_id INTEGER NOT NULL PRIMARY KEY REFERENCES releases (id),
    -- Everybody reads it.
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    by_id INTEGER NOT NULL REFERENCES users (id),
    held_at TEXT NOT NULL
) STRICT;
CREATE INDEX release_holds_by_id ON release_holds (by_id);
