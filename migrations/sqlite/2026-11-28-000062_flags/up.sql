-- What members showed to staff: each post or comment once, with how many of its flags nobody has looked at yet.
CREATE TABLE flagged (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    -- The comment below that post, if it was one.
    comment_id INTEGER REFERENCES comments (id) ON DELETE CASCADE,
    open_flags INTEGER NOT NULL,
    -- The first of those.
    first_at TEXT NOT NULL,
    -- When staff last looked, who, and whether it was hidden then.
    settled_at TEXT,
    settled_by INTEGER REFERENCES users (id),
    upheld INTEGER CHECK (upheld IN (0, 1)),
    -- What was so before, for who takes that back.
    settled_before_at TEXT,
    open_before INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX flagged_post ON flagged (post_id) WHERE comment_id IS NULL;
CREATE UNIQUE INDEX flagged_comment ON flagged (comment_id) WHERE comment_id IS NOT NULL;
CREATE INDEX flagged_below ON flagged (post_id, id);
CREATE INDEX flagged_open ON flagged (first_at, id) WHERE open_flags > 0;
CREATE INDEX flagged_settled_by ON flagged (settled_by) WHERE settled_by IS NOT NULL;
CREATE TABLE flags (
    flagged_id INTEGER NOT NULL REFERENCES flagged (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id),
    why TEXT NOT NULL,
    -- In plain text, for staff.
    note TEXT NOT NULL,
    lang TEXT NOT NULL,
    flagged_at TEXT NOT NULL,
    PRIMARY KEY (flagged_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX flags_user ON flags (user_id, flagged_at);
CREATE INDEX flags_latest ON flags (flagged_id, flagged_at);
