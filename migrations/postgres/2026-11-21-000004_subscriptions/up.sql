CREATE TABLE follows (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    -- The merged post this follow came from; empty for the person's own.
    via_post BIGINT,
    PRIMARY KEY (post_id, user_id)
);
CREATE INDEX follows_user ON follows (user_id, post_id);
CREATE TABLE mail_preferences (
    user_id BIGINT NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    -- The weekly digest.
    digest BOOLEAN NOT NULL,
    -- Answers to followed posts.
    notices BOOLEAN NOT NULL,
    -- In every unsubscribe link; unsubscribing is all it can do.
    token TEXT NOT NULL UNIQUE
);
