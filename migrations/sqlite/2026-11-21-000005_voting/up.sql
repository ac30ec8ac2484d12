CREATE TABLE votes (
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    cast_at TEXT NOT NULL,
    week INTEGER NOT NULL,
    -- The merged post this vote came from; empty for a vote cast here.
    via_post INTEGER,
    PRIMARY KEY (post_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX votes_user ON votes (user_id, post_id);
