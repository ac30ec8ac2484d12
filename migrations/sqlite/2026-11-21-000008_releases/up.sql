CREATE TABLE releases (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    -- Weeks are counted; at most one release of a week exists, which is what makes publishing happen once.
    week INTEGER NOT NULL UNIQUE,
    state TEXT NOT NULL,
    version TEXT UNIQUE,
    summary TEXT NOT NULL,
    known_issues TEXT NOT NULL,
    known_issues_html TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    cutoff_at TEXT NOT NULL,
    publish_at TEXT NOT NULL,
    frozen_at TEXT,
    approved_by INTEGER REFERENCES users (id),
    approved_at TEXT,
    published_by INTEGER REFERENCES users (id),
    published_at TEXT,
    skip_reason TEXT,
    item_count INTEGER NOT NULL,
    people_count INTEGER NOT NULL,
    -- When all credits were recorded and all digests queued; until then the worker goes on where it stopped.
    credited_at TEXT,
    digested_at TEXT
) STRICT;
CREATE INDEX releases_state ON releases (state, week);
CREATE INDEX releases_approved_by ON releases (approved_by);
CREATE INDEX releases_published_by ON releases (published_by);
CREATE TABLE release_items (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    release_id INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
    post_id INTEGER NOT NULL UNIQUE REFERENCES posts (id),
    area_id INTEGER NOT NULL REFERENCES areas (id),
    change TEXT NOT NULL,
    line TEXT NOT NULL,
    position INTEGER NOT NULL,
    highlight INTEGER NOT NULL CHECK (highlight IN (0, 1)),
    vote_count INTEGER NOT NULL,
    people_count INTEGER NOT NULL,
    -- When this item's credits were complete.
    credited_at TEXT
) STRICT;
CREATE INDEX release_items_release ON release_items (release_id, position, id);
CREATE INDEX release_items_area ON release_items (area_id);
CREATE TABLE credits (
    item_id INTEGER NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- The item's release, repeated so that a person's lines are found by one index; it goes with the item.
    release_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    -- Order within the item: the reporter is 0.
    rank INTEGER NOT NULL,
    PRIMARY KEY (item_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX credits_rank ON credits (item_id, rank);
CREATE INDEX credits_user ON credits (user_id, release_id);
CREATE TABLE contributors (
    release_id INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- Items of theirs (reported or seconded) and items they voted for.
    wrote INTEGER NOT NULL,
    voted INTEGER NOT NULL,
    PRIMARY KEY (release_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contributors_user ON contributors (user_id);
