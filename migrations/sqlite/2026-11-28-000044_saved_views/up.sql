-- Parts of the desk that somebody of the staff comes back to, under a name.
CREATE TABLE saved_views (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    owner_id INTEGER NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    -- As the desk writes it.
    address TEXT NOT NULL,
    -- Whether all of the staff see it.
    shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
    created_at TEXT NOT NULL,
    UNIQUE (owner_id, name)
) STRICT;
CREATE INDEX saved_views_shared ON saved_views (name, id) WHERE shared;
