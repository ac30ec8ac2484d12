-- Votes in a poll that came together, until staff have looked: they are no rows of poll_votes and in no total.
CREATE TABLE poll_votes_apart (
    poll_id BIGINT NOT NULL REFERENCES polls (id),
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    option_id BIGINT NOT NULL REFERENCES poll_options (id),
    voted_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (poll_id, user_id)
);
CREATE INDEX poll_votes_apart_user ON poll_votes_apart (user_id, poll_id);
CREATE INDEX poll_votes_apart_option ON poll_votes_apart (option_id);
