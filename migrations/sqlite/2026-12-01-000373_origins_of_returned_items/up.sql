-- A line that two others were joined into says both of them once more, so that neither comes back beside it.
CREATE TABLE returned_several (
    item_id INTEGER NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    from_id INTEGER NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    PRIMARY KEY (item_id, from_id)
) STRICT, WITHOUT ROWID;
INSERT INTO returned_several (item_id, from_id) SELECT item_id, from_id FROM returned_items;
DROP TABLE returned_items;
ALTER TABLE returned_several RENAME TO returned_items;
CREATE INDEX returned_items_from ON returned_items (from_id);
