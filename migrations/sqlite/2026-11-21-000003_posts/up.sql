CREATE TABLE areas (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    line TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE posts (
    -- The id is the post's public number.
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    body_html TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES users (id),
    area_id INTEGER NOT NULL REFERENCES areas (id),
    device TEXT,
    build TEXT,
    status TEXT NOT NULL,
    visibility TEXT NOT NULL,
    -- Published and not closed: what the board lists. Derived from status and visibility by the posts room.
    listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
    vote_count INTEGER NOT NULL,
    comment_count INTEGER NOT NULL,
    -- The voting week in which the last vote fell, and the votes of that week.
    week INTEGER NOT NULL,
    week_votes INTEGER NOT NULL,
    duplicate_of INTEGER REFERENCES posts (id),
    created_at TEXT NOT NULL,
    edited_at TEXT,
    status_changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX posts_week ON posts (listed, week, week_votes, id);
CREATE INDEX posts_top ON posts (listed, vote_count, id);
CREATE INDEX posts_new ON posts (listed, id);
CREATE INDEX posts_area_week ON posts (area_id, listed, week, week_votes, id);
CREATE INDEX posts_area_top ON posts (area_id, listed, vote_count, id);
CREATE INDEX posts_status_week ON posts (status, week, week_votes, id);
CREATE INDEX posts_status_top ON posts (status, vote_count, id);
CREATE INDEX posts_status_changed ON posts (status, status_changed_at, id);
CREATE INDEX posts_author ON posts (author_id, id);
CREATE INDEX posts_duplicate_of ON posts (duplicate_of);
