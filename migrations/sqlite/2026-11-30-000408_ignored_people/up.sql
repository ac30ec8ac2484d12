-- Of whom somebody does not want to hear.
CREATE TABLE ignored_people (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    ignored_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    since TEXT NOT NULL,
    PRIMARY KEY (user_id, ignored_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ignored_people_ignored ON ignored_people (ignored_id);
