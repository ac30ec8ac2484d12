CREATE TABLE votes (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    cast_at TIMESTAMPTZ NOT NULL,
    week BIGINT NOT NULL,
    -- The merged post this vote came from; empty for a vote cast here.
    via_post BIGINT,
    PRIMARY KEY (post_id, user_id)
);
CREATE INDEX votes_user ON votes (user_id, post_id);
