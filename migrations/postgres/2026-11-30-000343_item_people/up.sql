-- Of whom staff say that a line credits them, or that it does not.
CREATE TABLE item_people (
    item_id BIGINT NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    left_out BOOLEAN NOT NULL,
    PRIMARY KEY (item_id, user_id)
);
CREATE INDEX item_people_user ON item_people (user_id);
