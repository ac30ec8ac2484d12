-- Where somebody hears of a kind of event: a row where they said something else than what everybody starts with.
CREATE TABLE hearing (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    concern TEXT NOT NULL,
    web INTEGER NOT NULL CHECK (web IN (0, 1)),
    mail INTEGER NOT NULL CHECK (mail IN (0, 1)),
    PRIMARY KEY (user_id, concern)
) STRICT, WITHOUT ROWID;
