-- Of whom somebody does not want to hear.
CREATE TABLE ignored_people (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    ignored_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (user_id, ignored_id)
);
CREATE INDEX ignored_people_ignored ON ignored_people (ignored_id);
