CREATE TABLE returned_once (
    item_id INTEGER NOT NULL PRIMARY KEY REFERENCES release_items (id) ON DELETE CASCADE,
    from_id INTEGER NOT NULL REFERENCES release_items (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO returned_once (item_id, from_id) SELECT item_id, max(from_id) FROM returned_items GROUP BY item_id;
DROP TABLE returned_items;
ALTER TABLE returned_once RENAME TO returned_items;
CREATE INDEX returned_items_from ON returned_items (from_id);
