-- How a release goes out on all devices.
CREATE TABLE release_rollouts (
    release_id INTEGER NOT NULL PRIMARY KEY REFERENCES releases (id),
    state TEXT NOT NULL,
    -- How many of a hundred devices it goes out to.
    percent INTEGER NOT NULL,
    -- Everybody reads it.
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    by_id INTEGER NOT NULL REFERENCES users (id),
    said_at TEXT NOT NULL
) STRICT;
CREATE INDEX release_rollouts_by_id ON release_rollouts (by_id);
