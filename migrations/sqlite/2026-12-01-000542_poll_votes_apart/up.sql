-- Votes in a poll that came together, until staff have looked: they are no rows of poll_votes and in no total.
CREATE TABLE poll_votes_apart (
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    option_id INTEGER NOT NULL REFERENCES poll_options (id),
    voted_at TEXT NOT NULL,
    PRIMARY KEY (poll_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX poll_votes_apart_user ON poll_votes_apart (user_id, poll_id);
CREATE INDEX poll_votes_apart_option ON poll_votes_apart (option_id);
