CREATE TABLE follows (
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    since TEXT NOT NULL,
    -- The merged post this follow came from; empty for the person's own.
    via_post INTEGER,
    PRIMARY KEY (post_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX follows_user ON follows (user_id, post_id);
CREATE TABLE mail_preferences (
    user_id INTEGER NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    -- The weekly digest.
    digest INTEGER NOT NULL CHECK (digest IN (0, 1)),
    -- Answers to followed posts.
    notices INTEGER NOT NULL CHECK (notices IN (0, 1)),
    -- In every unsubscribe link; unsubscribing is all it can do.
    token TEXT NOT NULL UNIQUE
) STRICT;
