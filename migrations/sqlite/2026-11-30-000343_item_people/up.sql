-- Of whom staff say that a line credits them, or that it does not.
CREATE TABLE item_people (
    item_id INTEGER NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    left_out INTEGER NOT NULL CHECK (left_out IN (0, 1)),
    PRIMARY KEY (item_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_people_user ON item_people (user_id);
