-- Whom a post mentions, in its text and in what its author added. A row stays when the name is taken out again, so that
-- nobody hears of the same post twice.
CREATE TABLE post_mentions (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- The event that tells them; none as long as the post waits.
    event_id BIGINT REFERENCES events (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, user_id)
);
CREATE INDEX post_mentions_user ON post_mentions (user_id);
CREATE INDEX post_mentions_event ON post_mentions (event_id, user_id);
