CREATE TABLE decisions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    from_status TEXT NOT NULL,
    to_status TEXT NOT NULL,
    note TEXT NOT NULL,
    note_html TEXT NOT NULL,
    duplicate_of INTEGER REFERENCES posts (id),
    -- The week of the release that shipped it.
    release_week INTEGER,
    -- The decision that this one takes back.
    undoes INTEGER REFERENCES decisions (id),
    decided_by INTEGER NOT NULL REFERENCES users (id),
    decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_post ON decisions (post_id, id);
CREATE INDEX decisions_duplicate_of ON decisions (duplicate_of);
CREATE INDEX decisions_undoes ON decisions (undoes);
CREATE INDEX decisions_decided_by ON decisions (decided_by);
