-- What somebody has heard of on the site: one row a person and event, kept for ninety days.
CREATE TABLE inbox_entries (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    -- As the event has them, so that a page of somebody's inbox need not look each of them up.
    what TEXT NOT NULL,
    post_id INTEGER REFERENCES posts (id) ON DELETE CASCADE,
    subject INTEGER NOT NULL,
    happened_at TEXT NOT NULL,
    read_at TEXT,
    UNIQUE (user_id, event_id)
) STRICT;
CREATE INDEX inbox_entries_user ON inbox_entries (user_id, id);
CREATE INDEX inbox_entries_event ON inbox_entries (event_id);
CREATE INDEX inbox_entries_post ON inbox_entries (post_id);
CREATE INDEX inbox_entries_happened_at ON inbox_entries (happened_at);
