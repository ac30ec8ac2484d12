-- What stood in a post or a comment before its author changed or removed it; for staff.
CREATE TABLE edits (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    -- The comment below that post, if it was one.
    comment_id INTEGER REFERENCES comments (id) ON DELETE CASCADE,
    edited_by INTEGER NOT NULL REFERENCES users (id),
    -- Whether it was removed, not only changed.
    removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
    -- What stood there; comments have no title.
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    lang TEXT NOT NULL,
    edited_at TEXT NOT NULL
) STRICT;
CREATE INDEX edits_post ON edits (post_id, id);
CREATE INDEX edits_comment ON edits (comment_id, id) WHERE comment_id IS NOT NULL;
CREATE INDEX edits_edited_by ON edits (edited_by, id);
CREATE INDEX edits_of_post ON edits (post_id) WHERE comment_id IS NULL;
