-- What staff hid, with the reason, which of a post is public, and what they let be seen again.
CREATE TABLE moderations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    -- The comment under that post, if it was one.
    comment_id INTEGER REFERENCES comments (id) ON DELETE CASCADE,
    act TEXT NOT NULL,
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    moderated_by INTEGER NOT NULL REFERENCES users (id),
    moderated_at TEXT NOT NULL
) STRICT;
CREATE INDEX moderations_post ON moderations (post_id, id);
CREATE INDEX moderations_comment ON moderations (comment_id, id) WHERE comment_id IS NOT NULL;
CREATE INDEX moderations_moderated_by ON moderations (moderated_by, id);
-- The line repeats the title of a post that is hidden, which keeps its words to itself.
ALTER TABLE release_items ADD COLUMN withheld INTEGER NOT NULL DEFAULT 0 CHECK (withheld IN (0, 1));
