-- Where somebody hears of a kind of event: a row where they said something else than what everybody starts with.
CREATE TABLE hearing (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    concern TEXT NOT NULL,
    web BOOLEAN NOT NULL,
    mail BOOLEAN NOT NULL,
    PRIMARY KEY (user_id, concern)
);
