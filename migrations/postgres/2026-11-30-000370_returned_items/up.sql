-- Lines that came back from a release which was recalled, each with the one that it says once more.
CREATE TABLE returned_items (
    item_id BIGINT NOT NULL PRIMARY KEY REFERENCES release_items (id) ON DELETE CASCADE,
    from_id BIGINT NOT NULL REFERENCES release_items (id) ON DELETE CASCADE
);
CREATE INDEX returned_items_from ON returned_items (from_id);
