-- Who built what a line tells of, by the names that staff give, in their order.
CREATE TABLE item_engineers (
    item_id BIGINT NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (item_id, position)
);
