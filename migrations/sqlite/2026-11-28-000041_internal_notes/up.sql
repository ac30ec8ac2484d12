-- What staff write to each other about a post. Fans never see it.
CREATE TABLE internal_notes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    author_id INTEGER NOT NULL REFERENCES users (id),
    body TEXT NOT NULL,
    body_html TEXT NOT NULL,
    lang TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX internal_notes_post ON internal_notes (post_id, id);
CREATE INDEX internal_notes_author ON internal_notes (author_id);
