-- Votes that staff cast for somebody who asked for the same elsewhere, and where that stands.
CREATE TABLE votes_on_behalf (
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    cast_by INTEGER NOT NULL REFERENCES users (id),
    source TEXT NOT NULL,
    cast_at TEXT NOT NULL,
    PRIMARY KEY (post_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX votes_on_behalf_user ON votes_on_behalf (user_id, post_id);
CREATE INDEX votes_on_behalf_cast_by ON votes_on_behalf (cast_by);
