-- Whom a comment mentions. A row stays when the name is taken out again, so that nobody hears of the same comment twice.
CREATE TABLE mentions (
    comment_id INTEGER NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- The event that tells them; none as long as the comment waits.
    event_id INTEGER REFERENCES events (id) ON DELETE CASCADE,
    PRIMARY KEY (comment_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_user ON mentions (user_id);
CREATE INDEX mentions_event ON mentions (event_id, user_id);
