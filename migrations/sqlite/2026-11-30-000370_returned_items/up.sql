-- Lines that came back from a release which was recalled, each with the one that it says once more.
CREATE TABLE returned_items (
    item_id INTEGER NOT NULL PRIMARY KEY REFERENCES release_items (id) ON DELETE CASCADE,
    from_id INTEGER NOT NULL REFERENCES release_items (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX returned_items_from ON returned_items (from_id);
